"""What the guards of closed periods cost a large import: 10 000 values written with them and without."""

from pathlib import Path
from time import perf_counter

import pytest

from db import frozen, store
from db.domain.entities import Closing, Indicator, Level, Node, Placement, Programme, ProgrammePeriod, Value
from db.domain.kinds import Act, Form
from db.domain.periods import year
from db.store import Store

COUNT = 10_000


def _filled(path: Path) -> Store:
    """Two programmes of as many indicators; the first has closed 2023, the second writes 2023 and 2024."""
    opened = store.create(path)
    with opened.transaction(Act.ADD_PROGRAMME) as edit:
        edit.add_all([year(2023), year(2024)])
        for number in (1, 2):
            edit.add(Programme("P", 2023, 2024))
            edit.add(Level(number, "Cel", "Cele"))
            edit.add(Node(number, number, "Cel"))
            edit.add(ProgrammePeriod(number, 1))
        edit.add_all(Indicator(f"wskaźnik {number}") for number in range(2 * COUNT))
        edit.add_all(Placement(1 + number // COUNT, number + 1) for number in range(2 * COUNT))
    with opened.transaction(Act.CLOSE_PERIOD) as edit:
        edit.add(Closing(1, 1, "2024-01-01"))
    return opened


def _seconds(path: Path, period_id: int) -> float:
    with _filled(path) as opened:
        begun = perf_counter()
        with opened.transaction(Act.IMPORT) as edit:
            edit.add_all(Value(COUNT + number + 1, period_id, Form.BLANK) for number in range(COUNT))
        return perf_counter() - begun


@pytest.mark.bench
@pytest.mark.parametrize(("period_id", "most"), [(2, 1.4), (1, 2.0)], ids=["open", "closed elsewhere"])
def test_guarded_values_are_written_nearly_as_fast(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, period_id: int, most: float
) -> None:
    guarded = min(_seconds(tmp_path / f"{each}.spr", period_id) for each in range(3))
    monkeypatch.setattr(frozen, "install", lambda _connection: None)
    free = min(_seconds(tmp_path / f"free {each}.spr", period_id) for each in range(3))
    print(f"\n{COUNT} values: {guarded * 1000:.0f} ms guarded, {free * 1000:.0f} ms free")
    assert guarded < most * free
