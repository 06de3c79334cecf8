"""An open file with a small strategy in it, as the use cases find it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from db import store
from db.domain.entities import Programme
from db.domain.kinds import ProgrammeKind
from db.domain.periods import year
from db.queries.programme_tree import programme_tree
from desktop.app import programmes, structure
from desktop.app.schemes import schemes
from desktop.app.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace(store.create(tmp_path / "a.spr"))
    yield opened
    opened.close()


@pytest.fixture
def programme_id(workspace: Workspace) -> int:
    scheme = next(each for each in schemes() if each.key == "strategy")
    programme = Programme("Strategia", 2024, 2030, ProgrammeKind.STRATEGY)
    return programmes.add_programme(workspace, programme, scheme, year(2024))


@pytest.fixture
def grow(workspace: Workspace, programme_id: int) -> Callable[[str], dict[str, int]]:
    """Adds nodes written as an indented outline; their ids by text."""

    def grow(outline: str) -> dict[str, int]:
        above: list[int] = []
        made: dict[str, int] = {}
        for line in outline.splitlines():
            if not line.strip():
                continue
            depth = (len(line) - len(line.lstrip())) // 2
            parent = above[depth - 1] if depth else None
            made[line.strip()] = structure.add_node(workspace, programme_id, line, parent_id=parent)
            above[depth:] = [made[line.strip()]]
        return made

    return grow


@pytest.fixture
def outline(workspace: Workspace, programme_id: int) -> Callable[..., str]:
    """The structure as it stands: one node a line, indented, with its mark."""

    def outline(at: int | None = None) -> str:
        rows = workspace.read(programme_tree, programme_id, at)
        return "\n".join(f"{'  ' * row.depth}{row.mark} {row.text}" for row in rows)

    return outline
