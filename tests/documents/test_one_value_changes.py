"""One value is changed: every place in every document shows the new one, and nothing else is different."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import kalisz_health
from db import store
from db.domain.blocks import Document
from db.domain.entities import (
    Chart,
    ChartSeries,
    DataColumn,
    DataRow,
    DataTable,
    DocumentSection,
    Indicator,
    Value,
)
from db.domain.kinds import Act, DocumentKind, DocumentPart
from db.domain.periods import Period, year
from desktop.app import documents
from desktop.app.workspace import Workspace
from desktop.documents.preview import preview

LABEL = "liczba porad, konsultacji"
# The value, how it differs from that of the year before, and by how many per cent.
OLD = ("10\u00a0314", "1\u00a0580", "18,1", "10314")
NEW = ("10\u00a0399", "1\u00a0665", "19,1", "10399")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    kalisz_health.build(tmp_path / "kalisz.spr")
    with store.open_store(tmp_path / "kalisz.spr") as opened:
        made = Workspace(opened)
        indicator_id = shown_everywhere(made)
        for kind in DocumentKind:
            with_all_sections(made, kind, indicator_id)
        yield made


def shown_everywhere(workspace: Workspace) -> int:
    """A table and a chart of the indicator; its id."""
    with workspace.transaction(Act.ADD_TABLE) as edit:
        (indicator,) = edit.find(Indicator, label=LABEL)
        table_id = edit.add(DataTable(1, "Porady", "Rok", "dane własne"))
        edit.add(DataRow(table_id, LABEL, indicator_id=indicator.id))
        for period in edit.find(Period):
            edit.add(DataColumn(table_id, period.label, period_id=period.id, position=period.year))
        chart_id = edit.add(Chart(1, "Porady w latach"))
        edit.add(ChartSeries(chart_id, indicator.id))
    return indicator.id


def with_all_sections(workspace: Workspace, kind: DocumentKind, indicator_id: int) -> None:
    """The document with nothing left out, and with fields in a section of the clerk's own."""
    fields = f"W {{period}} r. udzielono {{value {indicator_id}}} porad, {{trend {indicator_id}}}."
    sections = [replace(each, included=True) for each in documents.layout(workspace, 1, kind).sections]
    own = DocumentSection(0, DocumentPart.OWN, "Porady", f"{fields}\n{{table 1}}\n{{chart 1}}")
    place = next((at for at, each in enumerate(sections) if each.part is DocumentPart.ATTACHMENT), None)
    sections.insert(len(sections) if place is None else place, own)
    documents.edit_sections(workspace, 1, kind, sections)


def composed(workspace: Workspace, kind: DocumentKind, *, flat: bool) -> Document:
    return documents.composed(documents.document(workspace, 1, kind, year(2024), flat=flat))


def change(workspace: Workspace) -> None:
    with workspace.transaction(Act.SET_VALUE) as edit:
        (indicator,) = edit.find(Indicator, label=LABEL)
        (period,) = edit.find(Period, year=2024)
        (value,) = edit.find(Value, indicator_id=indicator.id, period_id=period.id)
        edit.put(replace(value, amount=value.amount and value.amount + 85))


def with_new_figures(text: str) -> str:
    for old, new in zip(OLD, NEW, strict=True):
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize("flat", [False, True], ids=["spanned", "flat"])
@pytest.mark.parametrize("kind", DocumentKind)
def test_every_place_changes_and_nothing_else_does(
    workspace: Workspace, kind: DocumentKind, flat: bool
) -> None:
    before = composed(workspace, kind, flat=flat)
    change(workspace)
    after = composed(workspace, kind, flat=flat)
    seen_before, seen_after = (preview(each, room=100_000) for each in (before, after))
    assert OLD[0] in seen_before
    assert seen_after == with_new_figures(seen_before)
    assert said(after) == with_new_figures(said(before))
    assert OLD[0] not in said(after)


def said(document: Document) -> str:
    """The whole tree of blocks, with the figures of charts."""
    return repr(document).replace("\\xa0", "\u00a0")


def test_undo_brings_every_document_back(workspace: Workspace) -> None:
    before = {kind: composed(workspace, kind, flat=False) for kind in DocumentKind}
    change(workspace)
    workspace.undo()
    assert {kind: composed(workspace, kind, flat=False) for kind in DocumentKind} == before
