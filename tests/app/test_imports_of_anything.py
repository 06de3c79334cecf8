"""Whatever two documents say: the second comes in beside the first, and nothing of either is lost."""

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from app.brought_in import bring, everything, rows
from app.sayings import said
from db import store
from db.domain.entities import Indicator, Node, Value
from db.domain.folding import folded
from desktop.app import imports
from desktop.app.workspace import Workspace

# Few words, so that labels are often equal or similar, in the same place and in others.
_WORDS = ("liczba osób", "liczba osoby", "w tym kobiety", "w tym mężczyźni", "porady", "poradami", "Porady:")
_texts = st.sampled_from(_WORDS)
_values = st.sampled_from(("", ": 1 | 2", ": 3", ": – | 4,5", ": 10% | 7", ": ok. 5 | bd"))
_units = st.sampled_from(("", " (osoba)", " (%)"))
_realizers = st.sampled_from(("", " [Szkoła]", " [szkoła; Szpital]"))


@st.composite
def _outlines(draw: st.DrawFn) -> str:
    lines = []
    for _ in range(draw(st.integers(1, 3))):
        lines.append(f"# {draw(_texts)}{draw(_realizers)}")
        for depth in draw(st.lists(st.sampled_from((0, 0, 1, 2)), max_size=6)):
            if depth == 0:
                lines.append(f"## {draw(_texts)}{draw(_realizers)}")
            else:
                lines.append(f"- {draw(_texts).rstrip(':')}{draw(_units)}{draw(_values)}")
                if depth > 1:
                    lines.append(f"  - {draw(_texts).rstrip(':')}{draw(_values)}")
    return "\n".join(lines)


@contextmanager
def _empty() -> Iterator[Workspace]:
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace(store.create(Path(folder) / "a.spr"))
        yield workspace
        workspace.close()


def _without_repeats(outline: str) -> str:
    """The outline with no two lines of the same words in the same place: which is which, nobody knows."""
    kept: list[str] = []
    above: list[int] = [-1, -1, -1, -1]  # the last line at each depth: goal, action, indicator, part
    said: set[tuple[int, str]] = set()
    for line in outline.splitlines():
        mark, _, text = line.lstrip().partition(" ")
        depth = len(mark) - 1 if mark != "-" else 2 + line.startswith(" ")
        parent = max(above[:depth], default=-1)
        words = folded(re.split(r"[:(\[]", text)[0])
        if (parent, words) not in said:
            said.add((parent, words))
            above[depth:] = [len(kept), *[-1] * (3 - depth)]
            kept.append(line)
    return "\n".join(kept)


@settings(max_examples=30)
@given(_outlines(), _outlines())
def test_what_came_in_is_there_and_what_was_there_stays(first: str, second: str) -> None:
    with _empty() as workspace:
        programme_id = bring(workspace, said(first, 2022, 2023))
        before = everything(workspace)
        cells = {(each.indicator_id, each.period_id) for each in rows(workspace, Value)}
        imports.carry_out(workspace, imports.plan(workspace, said(second, 2023, 2024), programme_id))
        assert {each.id for each in before["node"]} <= {each.id for each in rows(workspace, Node)}
        assert {each.id for each in before["indicator"]} <= {each.id for each in rows(workspace, Indicator)}
        assert cells <= {(each.indicator_id, each.period_id) for each in rows(workspace, Value)}
        workspace.undo()
        assert everything(workspace) == before


@settings(max_examples=30)
@given(_outlines().map(_without_repeats), _outlines().map(_without_repeats))
def test_what_came_in_is_not_new_again(first: str, second: str) -> None:
    with _empty() as workspace:
        programme_id = bring(workspace, said(first, 2022, 2023))
        found = said(second, 2023, 2024)
        bring(workspace, found, programme_id)
        again = imports.plan(workspace, found, programme_id)
        assert not [match for match in (*again.nodes.values(), *again.indicators.values()) if not match.id]
        assert again.all_changes() == frozenset()
