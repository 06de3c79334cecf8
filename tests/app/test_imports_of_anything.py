"""Whatever two documents say: the second comes in beside the first, and nothing of either is lost."""

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
from desktop.app import imports
from desktop.app.imports import Change, Standing
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


@settings(max_examples=30)
@given(_outlines(), _outlines())
def test_what_came_in_is_there_and_what_was_there_stays(first: str, second: str) -> None:
    with _empty() as workspace:
        programme_id = bring(workspace, said(first, 2022, 2023))
        before = everything(workspace)
        cells = {(each.indicator_id, each.period_id) for each in rows(workspace, Value)}
        found = said(second, 2023, 2024)
        plan = imports.plan(workspace, found, programme_id)
        imports.carry_out(workspace, plan)
        assert {each.id for each in before["node"]} <= {each.id for each in rows(workspace, Node)}
        assert {each.id for each in before["indicator"]} <= {each.id for each in rows(workspace, Indicator)}
        assert cells <= {(each.indicator_id, each.period_id) for each in rows(workspace, Value)}
        again = imports.plan(workspace, found, programme_id)
        assert not [match for match in (*again.nodes.values(), *again.indicators.values()) if not match.id]
        left = [each for each in again.differences if each.change in (Change.NEW, Change.OVERWRITES)]
        assert [each for each in left if each.standing is not Standing.TAKEN] == []
        workspace.undo()
        assert everything(workspace) == before
