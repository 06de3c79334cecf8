"""A small programme whose forms are made, filled in, spoilt and taken in again."""

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from db import store
from db.domain.collection import ReturnedForm, ReturnedRow, Taken
from db.domain.entities import (
    Component,
    Contribution,
    Indicator,
    Level,
    Node,
    NodeRealizer,
    Office,
    Placement,
    Programme,
    ProgrammePeriod,
    Realizer,
    Unit,
    Value,
)
from db.domain.kinds import Act, Form, IndicatorKind, Nature
from db.domain.periods import year
from db.queries.contributions import ContributedCell, contributed_cell
from db.queries.value_card import value_card
from db.store import Edit
from desktop.app import collection
from desktop.app.collection import Order
from desktop.app.values import Place
from desktop.app.workspace import Workspace

DATA = "Dane"
CENTRE, SCHOOL = "Ośrodek Pomocy", "Szkoła nr 1"
MEETINGS, PEOPLE, SHARE, COST = "liczba spotkań", "liczba osób", "odsetek rodzin", "koszt"
STAFF, NOTES, WORK, TALKS = "średnia obsada", "opis", "praca z rodziną", "rozmowy"


@dataclass
class Desk:
    """The open file, the ids of what is in it by name, and the folder where forms are."""

    workspace: Workspace
    folder: Path
    ids: dict[str, int] = field(default_factory=dict)

    @property
    def programme(self) -> int:
        return self.ids["programme"]

    @property
    def now(self) -> int:
        return self.ids["2024"]

    def issue(self, *realizers: str, due: str = "31.01.2025") -> list[Path]:
        """Make forms; their files in the order of the directory."""
        chosen = [self.ids[name] for name in realizers] or None
        order = Order(self.programme, self.now, chosen, due, "tel. 62 000 00 00")
        forms = collection.prepared(self.workspace, order)
        paths = collection.write(forms, self.folder)
        collection.record(self.workspace, forms)
        return list(paths)

    def compared(self, *paths: Path) -> list[ReturnedForm]:
        found = collection.read(paths)
        return list(collection.compared(self.workspace, found, self.programme, self.now))

    def take(self, *paths: Path) -> Taken:
        return collection.take(self.workspace, self.compared(*paths))

    def cell(self, label: str) -> ContributedCell:
        found = self.workspace.read(contributed_cell, *self.place(label))
        assert found is not None
        return found

    def place(self, label: str) -> Place:
        return Place(self.ids[label], self.now)

    def comment(self, label: str) -> str:
        found = self.workspace.read(value_card, *self.place(label))
        assert found is not None
        return found.comment.text if found.comment else ""

    def amounts(self, label: str) -> dict[str, Decimal]:
        """What each realizer delivered."""
        return {each.realizer: each.contribution.amount for each in self.cell(label).contributions}


def desk(folder: Path) -> Desk:
    """A programme with two realizers, who deliver eight indicators, and what they said a year ago."""
    made = Desk(Workspace(store.create(folder / "a.spr")), folder)
    with made.workspace.transaction(Act.IMPORT) as edit:
        _furnish(edit, made.ids)
    return made


def row_of(form: ReturnedForm, label: str) -> ReturnedRow:
    """The row of an indicator; of several, the first."""
    return next(row for row in form.rows if row.label.startswith(label))


def fill(path: Path, answers: Mapping[str, object], remarks: Mapping[str, str] | None = None) -> Path:
    """Fill a form in as a spreadsheet would, by the labels of its rows."""
    book = load_workbook(path)
    for label, answer in answers.items():
        cell = answer_cell(book[DATA], label)
        cell.value = answer
        if cell.number_format == "@":
            cell.data_type = "s"  # what is typed into such a cell is text
    for label, remark in (remarks or {}).items():
        book[DATA].cell(row_number(book[DATA], label), 8).value = remark
    return saved(book, path)


def row_number(sheet: Worksheet, label: str) -> int:
    """In which row a label stands."""
    return next(
        row for row in range(1, sheet.max_row + 1) if str(sheet.cell(row, 3).value or "").startswith(label)
    )


def answer_cell(sheet: Worksheet, label: str):  # type: ignore[no-untyped-def]  # openpyxl names no one type
    """The cell to fill beside a label."""
    return sheet.cell(row_number(sheet, label), 7)


def saved(book: Workbook, path: Path, at: datetime | None = None) -> Path:
    """Save a workbook as a spreadsheet does at some moment."""
    book.save(path)
    if at is not None:
        _stamp(path, at)
    return path


def _stamp(path: Path, moment: datetime) -> None:
    """Have a file say that it was saved at a moment; openpyxl always says that it is now."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    stamp = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    core = "docProps/core.xml"
    parts[core] = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, parts[core])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def _furnish(edit: Edit, ids: dict[str, int]) -> None:
    edit.add(Office(name="Urząd Miejski", contact="tel. 62 111 11 11"))
    ids["programme"] = edit.add(Programme("Program wsparcia rodzin", 2023, 2025))
    for number in (2023, 2024, 2025):
        ids[str(number)] = edit.add(year(number))
        edit.add(ProgrammePeriod(ids["programme"], ids[str(number)]))
    level = edit.add(Level(ids["programme"], "Cel", "Cele", carries_indicators=True))
    for name in (CENTRE, SCHOOL):
        ids[name] = edit.add(Realizer(name))
    goals = [
        edit.add(Node(ids["programme"], level, text, position=place))
        for place, text in enumerate(("Wsparcie rodzin", "Praca z rodziną"))
    ]
    edit.add(NodeRealizer(goals[0], ids[CENTRE]))
    edit.add(NodeRealizer(goals[0], ids[SCHOOL], 1))
    edit.add(NodeRealizer(goals[1], ids[CENTRE]))
    person = edit.add(Unit("osoba", "osoby", "osób"))
    ids["hour"] = edit.add(Unit("godzina", "godziny", "godzin"))
    ids["talk"] = edit.add(Unit("rozmowa", "rozmowy", "rozmów"))
    shared = (Indicator(MEETINGS), Indicator(PEOPLE, nature=Nature.PEOPLE, unit_id=person))
    own = (
        Indicator(SHARE, IndicatorKind.PERCENT),
        Indicator(COST, IndicatorKind.MONEY),
        Indicator(STAFF, IndicatorKind.DECIMAL),
        Indicator(NOTES, IndicatorKind.TEXT),
        Indicator(WORK, IndicatorKind.HEADING),
        Indicator(TALKS, IndicatorKind.COMPOSITE),
    )
    for goal, indicators in zip(goals, (shared, own), strict=True):
        for position, indicator in enumerate(indicators):
            ids[indicator.label] = edit.add(indicator)
            edit.add(Placement(goal, ids[indicator.label], position))
    for position, unit in enumerate(("talk", "hour")):
        edit.add(Component(ids[TALKS], ids[unit], position))
    for name, amount in ((CENTRE, 10), (SCHOOL, 4)):
        edit.add(Contribution(ids[MEETINGS], ids["2023"], ids[name], Decimal(amount)))
    edit.add(Value(ids[SHARE], ids["2023"], Form.NUMBER, Decimal(50)))
