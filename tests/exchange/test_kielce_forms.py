"""Forms for all realizers of Kielce go out, are filled in and saved by LibreOffice, and come back right."""

import random
import subprocess
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

import kielce
from db import store
from db.domain.collection import Form, RowState, asked_by
from db.domain.kinds import IndicatorKind
from db.domain.numbers import read
from db.domain.periods import year
from db.queries import programmes as programme_queries
from db.queries.contributions import contributed_cell
from db.queries.value_card import value_card
from desktop.app import collection, programmes
from desktop.app.collection import Order
from desktop.app.workspace import Workspace
from exchange.form_desk import DATA

_FORMATS = ("xlsx", "ods", "xls")
_KEY, _ANSWER = 1, 7
_Answers = dict[tuple[int, int], str]  # by realizer and indicator


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("kielce") / "kielce.spr"
    kielce.build(path)
    opened = Workspace(store.open_store(path))
    yield opened
    opened.close()


def filled(form: Form, path: Path, chance: random.Random) -> _Answers:
    """Type an answer into every cell to fill, in the ways that people do; what was typed."""
    book = load_workbook(path)
    typed: _Answers = {}
    for row in range(1, book[DATA].max_row + 1):
        asked = asked_by(form.token, str(book[DATA].cell(row, _KEY).value))
        if asked is not None:
            kind = next(each.kind for each in form.questions if each.indicator_id == asked[0])
            amount = chance.randrange(100_000)
            text = f"{amount} spotkań" if kind is IndicatorKind.COMPOSITE else str(amount)
            book[DATA].cell(row, _ANSWER).value = text if chance.random() < 0.2 else amount
            typed[form.realizer_id, asked[0]] = str(book[DATA].cell(row, _ANSWER).value)
    book.save(path)
    return typed


def saved_by_libreoffice(paths: list[Path], ending: str, folder: Path) -> list[Path]:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", ending, "--outdir", str(folder / ending)]
    subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=300)
    return [folder / ending / f"{path.stem}.{ending}" for path in paths]


def test_every_figure_of_every_realizer_comes_back(office: Workspace, tmp_path: Path) -> None:
    programme = office.read(programme_queries.programmes)[0].id
    period = programmes.add_period(office, programme, year(2024))
    forms = collection.prepared(office, Order(programme, period, due="31.01.2025"))
    paths = collection.write(forms, tmp_path)
    collection.record(office, forms)
    chance = random.Random(4)
    answers: _Answers = {}
    for form, path in zip(forms, paths, strict=True):
        answers |= filled(form, path, chance)
    returned = [
        path
        for place, ending in enumerate(_FORMATS)
        for path in saved_by_libreoffice(list(paths[place :: len(_FORMATS)]), ending, tmp_path)
    ]
    found = collection.compared(office, collection.read(returned), programme, period)
    assert {form.fault for form in found} == {None}
    assert {row.state for form in found for row in form.rows} == {RowState.NEW}
    assert collection.take(office, found) == (len(forms), len(answers))
    assert len(answers) > 400
    assert [place for place, text in answers.items() if not delivered(office, period, *place, text)] == []

    again = collection.compared(office, collection.read(returned), programme, period)
    assert {row.state for form in again for row in form.rows} == {RowState.UNCHANGED}
    office.undo()
    taken_back = collection.compared(office, collection.read(returned[:1]), programme, period)
    assert {row.state for row in taken_back[0].rows} == {RowState.NEW}


def delivered(office: Workspace, period: int, realizer_id: int, indicator_id: int, text: str) -> bool:
    """Whether the record holds what a realizer typed: as its contribution, in the value or in the comment."""
    cell = office.read(contributed_cell, indicator_id, period)
    assert cell is not None
    own = [each for each in cell.contributions if each.contribution.realizer_id == realizer_id]
    if cell.indicator.kind is not IndicatorKind.COMPOSITE:
        return [each.contribution.amount for each in own] == [Decimal(text)]
    if cell.value is not None:
        return cell.value.content == read(text, IndicatorKind.COMPOSITE).content
    card = office.read(value_card, indicator_id, period)
    return (
        card is not None
        and card.comment is not None
        and text.split()[0] in card.comment.text.replace(" ", "")
    )
