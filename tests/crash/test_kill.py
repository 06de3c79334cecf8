"""kill -9 while somebody types into the real window: nothing acknowledged is lost, no file is damaged."""

import multiprocessing
import random
from collections.abc import Iterator
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest

import kielce
from db import store
from db.domain.entities import Value
from db.domain.kinds import Act

KILLS = 200
LONGEST_S = 30

Saved = dict[tuple[int, int], int]


@pytest.fixture(scope="module")
def forks() -> ForkServerContext:
    """Processes that begin with the window's modules loaded, so that 200 of them cost little."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["crash.typist"])
    return context


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "kielce.spr"
    kielce.build(path)
    yield path
    with store.open_store(path) as opened:
        assert opened.writable


def test_no_acknowledged_edit_is_lost(forks: ForkServerContext, file: Path) -> None:
    chance = random.Random(2026)
    acknowledged: Saved = {}
    number = 1_000_000
    for _ in range(KILLS):
        latest = killed_while_typing(forks, file, number, chance.uniform(0, 0.05))
        assert latest, "nothing was typed before the process was killed"
        acknowledged |= latest
        stored = stored_amounts(file)
        newer = {place for place, amount in acknowledged.items() if stored.get(place, 0) > amount}
        lost = {place for place, amount in acknowledged.items() if stored.get(place, 0) < amount}
        assert not lost
        assert len(newer) <= 1, "only the edit under way may be there without having been acknowledged"
        acknowledged |= {place: stored[place] for place in newer}
        number = max(acknowledged.values()) + 1000


def killed_while_typing(forks: ForkServerContext, file: Path, first: int, pause: float) -> Saved:
    """What a process acknowledged until it was killed, a pause after its first edit."""
    from crash.typist import type_until_killed

    here, there = forks.Pipe(duplex=False)
    process = forks.Process(target=type_until_killed, args=(file, first, there))
    process.start()
    there.close()
    saved: Saved = {}
    with here:
        try:
            assert here.poll(LONGEST_S), "no edit was acknowledged"
            process.join(pause)
        finally:
            process.kill()
            process.join()
        try:
            while True:
                indicator_id, period_id, amount = here.recv()
                saved[indicator_id, period_id] = int(amount)
        except EOFError:
            return saved


def stored_amounts(file: Path) -> Saved:
    with store.open_store(file) as opened, opened.transaction(Act.SET_VALUE) as edit:
        return {
            (value.indicator_id, value.period_id): int(value.amount)
            for value in edit.find(Value)
            if value.amount is not None
        }
