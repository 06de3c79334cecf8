"""The figures that stay with an issued document are those that stand in it."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from db import store
from db.domain.comparison import Figure, FigureOf
from db.domain.entities import Value
from db.domain.figures import figures
from db.domain.kinds import Act, DocumentKind
from db.domain.periods import year
from db.queries import programmes
from desktop.app import documents, files, issued_comparing, issuing
from desktop.app.workspace import Workspace
from desktop.documents.word_text import word_lines

CARD = DocumentKind.PRACTICE_CARD
_SIGNS = re.compile(r"[\s\u00a0\u202f:]")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("figures") / "sample.spr"
    files.create_sample(path).close()
    return path


def bare(text: str) -> str:
    return _SIGNS.sub("", text)


# A card of a whole strategy leaves the choice of figures to the clerk.
MADE = [(each, kind) for each in (1, 2) for kind in documents.kinds() if (each, kind) != (1, CARD)]


@pytest.mark.parametrize(("programme_id", "kind"), MADE)
def test_every_figure_stands_in_the_document(sample: Path, programme_id: int, kind: DocumentKind) -> None:
    told_by = kind is not DocumentKind.SECTION_REPORT  # its figures live in prose, which names no realizers
    with store.open_for_reading(sample) as opened:
        data = documents.document(
            Workspace(opened), programme_id, kind, year(2025), with_contributions=told_by
        )
    found = figures(data)
    lines = word_lines(issuing.prepared(data, final=True).content)
    text = bare("\n".join(line.text for line in lines))
    assert [each for each in found if bare(printed(each, told_by)) not in text] == []
    rows = {part for each in found if each.of is not FigureOf.VALUE for part in each.label.split(" – ")}
    assert [each for each in rows if bare(each) not in text] == []


def printed(figure: Figure, with_notes: bool) -> str:
    return figure.printed if with_notes else figure.printed.partition(" (")[0]


def test_every_kind_of_figure_is_found(sample: Path) -> None:
    with store.open_for_reading(sample) as opened:
        workspace = Workspace(opened)
        made = [
            documents.document(workspace, 1, kind, year(2025), with_contributions=True)
            for kind in documents.kinds()
        ]
    assert {figure.of for data in made for figure in figures(data) if figure.printed} == set(FigureOf)


def test_a_changed_value_differs_in_figures_and_in_text_or_in_neither(sample: Path, tmp_path: Path) -> None:
    changed = tmp_path / "changed.spr"
    shutil.copyfile(sample, changed)
    workspace = files.open_file(changed)
    kinds = documents.kinds()
    versions = {
        kind: issuing.issue(workspace, documents.document(workspace, 2, kind, year(2025)), final=True)
        for kind in kinds
    }
    with workspace.transaction(Act.SET_VALUE) as edit:
        (period,) = (each for each in workspace.read(programmes.periods, 2) if each.label == "2025")
        for value in edit.find(Value, period_id=period.id):
            if value.amount is not None:
                edit.put(replace(value, amount=value.amount + 1, upper=value.upper))
    for kind in kinds:
        found = issued_comparing.compare(workspace, versions[kind].id)
        assert bool(found.figures) == bool(found.lines), kind
    workspace.close()
