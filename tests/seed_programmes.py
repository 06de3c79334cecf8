"""The family support programme of Kalisz and the good practice of Piekary Śląskie, entered whole.

The structure, figures and headings are those of `data/kalisz_family.json` and `data/good_practice.json`;
tables, charts and SWOT lists come from `seed_exhibits`.
"""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import seed_exhibits
from db import store
from db.domain.entities import (
    DocumentSection,
    Indicator,
    Level,
    Node,
    Office,
    Placement,
    Programme,
    ProgrammePeriod,
    Signatory,
    Value,
)
from db.domain.kinds import (
    Act,
    DocumentKind,
    DocumentPart,
    Nature,
    Numbering,
    PeriodKind,
    Presentation,
    SignatoryRole,
)
from db.domain.numbers import read
from db.domain.periods import Period, year
from db.domain.report import DocumentData
from db.queries import programmes
from db.queries.exhibits import data_sheet
from db.store import Edit
from desktop.app import data_lines, documents
from desktop.app.workspace import Workspace

DATA = Path(__file__).parent / "data"
FAMILY: dict[str, Any] = json.loads((DATA / "kalisz_family.json").read_text(encoding="utf-8"))
PRACTICE: dict[str, Any] = json.loads((DATA / "good_practice.json").read_text(encoding="utf-8"))
HALF = Period(PeriodKind.HALF, 2024, 1)
PERIODS = (year(2022), year(2023), HALF)
_NAMED = re.compile(r"\{(see )?(table|chart|value) (\w+)")


def family(path: Path) -> Workspace:
    """The programme of Kalisz in a new file, open; its resolution and itself laid out as in the seed."""
    workspace = Workspace(store.create(path))
    programme_id, period_ids = _structure(workspace, FAMILY)
    tables = seed_exhibits.enter_tables(workspace, programme_id, "family")
    charts = seed_exhibits.enter_charts(workspace, programme_id, tables)
    seed_exhibits.enter_swot(workspace, programme_id)
    with workspace.transaction(Act.IMPORT) as edit:
        indicators = _indicators(edit, period_ids)
    _bring_to_life(workspace, tables["T3"], period_ids, list(indicators.values())[:3])
    ids = {"table": tables, "chart": charts, "value": indicators}
    own = tuple(_section(told, ids) for told in FAMILY["sections"])
    documents.edit_sections(workspace, programme_id, DocumentKind.PROGRAMME, own)
    kind = DocumentKind.ADOPTING_RESOLUTION
    definition = documents.layout(workspace, programme_id, kind).definition
    told = FAMILY["resolution"]
    documents.edit_options(workspace, replace(definition, number=told["number"], date=told["date"]))
    documents.edit_sections(
        workspace, programme_id, kind, tuple(_section(each, ids) for each in told["sections"])
    )
    return workspace


def good_practice(path: Path) -> Workspace:
    """The good practice in a new file, open; the fields of its card filled in."""
    workspace = Workspace(store.create(path))
    programme_id, _ = _structure(workspace, PRACTICE)
    tables = seed_exhibits.enter_tables(workspace, programme_id, "card")
    kind = DocumentKind.PRACTICE_CARD
    sections = documents.layout(workspace, programme_id, kind).sections
    filled = [
        replace(each, body=_with_ids(PRACTICE["fields"].get(each.title, each.body), {"table": tables}))
        for each in sections
    ]
    documents.edit_sections(workspace, programme_id, kind, filled)
    return workspace


def data(workspace: Workspace, kind: DocumentKind, **options: Any) -> DocumentData:
    """What a document of the only programme is composed from, about its newest period; it is final."""
    (programme,) = workspace.read(programmes.programmes)
    newest = workspace.read(programmes.periods, programme.id)[-1]
    found = documents.document(workspace, programme.id, kind, newest)
    definition = replace(found.definition, **{"final": True, **options})
    attached = found.attached and replace(
        found.attached, definition=replace(found.attached.definition, final=True)
    )
    return replace(found, definition=definition, attached=attached)


def _structure(workspace: Workspace, told: dict[str, Any]) -> tuple[int, list[int]]:
    first, last = told["years"]
    with workspace.transaction(Act.IMPORT) as edit:
        edit.add(Office(**told["office"]))
        if signatory := told.get("signatory"):
            edit.add(Signatory(**{**signatory, "role": SignatoryRole(signatory["role"])}))
        programme_id = edit.add(Programme(told["title"], first, last))
        periods = [edit.add(period) for period in _periods(told)]
        for period_id in periods:
            edit.add(ProgrammePeriod(programme_id, period_id))
        _goals(edit, programme_id, told)
    return programme_id, periods


def _periods(told: dict[str, Any]) -> tuple[Period, ...]:
    return PERIODS if told is FAMILY else (HALF,)


def _goals(edit: Edit, programme_id: int, told: dict[str, Any]) -> None:
    main = edit.add(
        Level(programme_id, "Cel główny programu", "Cele główne programu", numbering=Numbering.NONE)
    )
    goal = edit.add(Level(programme_id, "Cel szczegółowy", "Cele szczegółowe", main))
    item = Presentation.LIST_ITEM
    task = edit.add(Level(programme_id, "Zadanie", "Zadania", goal, 0, Numbering.DASH, item))
    way = edit.add(
        Level(programme_id, "Sposób realizacji", "Sposoby realizacji", goal, 1, Numbering.DASH, item)
    )
    main_id = edit.add(Node(programme_id, main, told["main_goal"]))
    for place, each in enumerate(told["goals"]):
        text = each if isinstance(each, str) else each["text"]
        goal_id = edit.add(Node(programme_id, goal, text, main_id, place))
        if isinstance(each, dict):
            for level_id, name in ((task, "tasks"), (way, "ways")):
                for position, below in enumerate(each[name]):
                    edit.add(Node(programme_id, level_id, below, goal_id, position))


def _indicators(edit: Edit, period_ids: list[int]) -> dict[str, int]:
    """The programme's indicators under its main goal; their ids by key."""
    (main,) = edit.find(Node, parent_id=None)
    made: dict[str, int] = {}
    for position, told in enumerate(FAMILY["indicators"]):
        whole = made.get(told.get("part_of", ""))
        indicator = Indicator(
            told["label"], nature=Nature(told["nature"]), parent_id=whole, position=position
        )
        made[told["key"]] = indicator_id = edit.add(indicator)
        if whole is None:
            edit.add(Placement(main.id, indicator_id, position))
        for period_id, text in zip(period_ids, told["values"], strict=True):
            content = read(text, indicator.kind).content
            assert content is not None
            edit.add(Value(indicator_id, period_id, content.form).saying(content))
    return made


def _bring_to_life(
    workspace: Workspace, table_id: int, period_ids: list[int], indicator_ids: list[int]
) -> None:
    """Let the table show the indicators by period instead of what was typed."""
    sheet = workspace.read(data_sheet, table_id)
    assert sheet is not None
    columns = zip(sheet.columns, indicator_ids, strict=True)
    data_lines.edit_columns(workspace, [replace(column, indicator_id=each) for column, each in columns])
    rows = zip(sheet.rows, period_ids, strict=True)
    data_lines.edit_rows(workspace, [replace(row, period_id=each) for row, each in rows])


def _section(told: dict[str, Any], ids: dict[str, dict[str, int]]) -> DocumentSection:
    body = _with_ids(told["body"], ids)
    return DocumentSection(0, DocumentPart(told["part"]), told["title"], body, told["level"])


def _with_ids(body: str, ids: dict[str, dict[str, int]]) -> str:
    """The markup with the record's ids in place of the seed's names."""
    return _NAMED.sub(lambda found: f"{{{found[1] or ''}{found[2]} {ids[found[2]][found[3]]}", body)
