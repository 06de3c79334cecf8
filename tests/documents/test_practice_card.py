"""The good practice of Piekary Śląskie on its card: every field of the form, in order, filled in or not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import seed_programmes
from db.domain.blocks import Document, Heading, ListBlock, ListKind, Table
from db.domain.entities import Office, Programme
from db.domain.kinds import DocumentKind, IndicatorKind, Presentation
from db.domain.periods import year
from db.domain.report import Goal, IndicatorLine, ReportData
from db.queries import programmes
from desktop.app import documents
from desktop.app.workspace import Workspace
from desktop.documents import composers
from desktop.documents.accessibility import check
from desktop.documents.word import write_docx
from documents.spoken import every, items, lines
from documents.whole_document import composed

PRACTICE = seed_programmes.PRACTICE
FIELDS = [
    (1, "A. Informacje na temat dobrej praktyki"),
    (2, "1. Nazwa dobrej praktyki"),
    (2, "2. Obszar merytoryczny, którego dotyczy dobra praktyka"),
    (2, "3. Grupa docelowa działań opisanych w dobrej praktyce"),
    (2, "4. Uzasadnienie innowacyjności"),
    (1, "B. Opis dobrej praktyki"),
    (2, "1. Szczegółowy opis"),
    (3, "Cel/e podjętych działań"),
    (4, "Cel główny programu"),
    (4, "Cele szczegółowe"),
    (3, "Opis podjętych działań"),
    (3, "Okres realizacji działań"),
    (3, "Efekty podjętych działań"),
    (3, "Czynniki utrudniające realizację opisywanych działań"),
    (3, "Czynniki sprzyjające realizacji opisywanych działań"),
    (3, "Sposób realizacji działań"),
    (3, "Źródło i wysokość finansowania opisywanych działań"),
    (3, "Wykorzystane zasoby kadrowe"),
    (3, "Wykorzystane zasoby lokalowe"),
    (3, "Wykorzystane zasoby sprzętowe"),
    (1, "C. Podmiot zgłaszający dobre praktyki"),
    (2, "1. Pełna nazwa podmiotu"),
    (2, "2. Adres podmiotu"),
    (1, "D. Komórka organizacyjna realizująca dobre praktyki"),
    (2, "1. Nazwa komórki organizacyjnej, np. wydziału, punktu terenowego, działu itp."),
    (2, "2. Adres komórki organizacyjnej"),
    (2, "3. Dane osoby do kontaktu w sprawie dobrej praktyki"),
    (2, "Data sporządzenia opisu dobrej praktyki"),
]
EFFECTS = {
    "Wsparcie udzielone w 2021 roku": ["„Razem Łatwiej”", "10", "56"],
    "Wsparcie udzielone w 2022 roku": ["„Razem Łatwiej”", "6", "96"],
    "Wsparcie udzielone w 2023 roku": ["„Razem Łatwiej”", "9", "49 spotkań x 2 godz. = 98 godz."],
}
OPEN = "(do uzupełnienia)"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = seed_programmes.good_practice(tmp_path / "piekary.spr")
    yield opened
    opened.close()


@pytest.fixture
def card(workspace: Workspace) -> Document:
    return composers.compose(seed_programmes.data(workspace, DocumentKind.PRACTICE_CARD))


def rows(table: Table) -> list[list[str]]:
    return [["\n".join(cell.lines).replace("\u00a0", " ") for cell in row.cells] for row in table.rows]


def test_the_fields_of_the_form_follow_one_another(card: Document) -> None:
    assert [(each.level, each.text) for each in every(card, Heading)] == FIELDS


def test_the_goals_are_stated(card: Document) -> None:
    assert PRACTICE["main_goal"] in lines(card)
    (goals,) = [each for each in every(card, ListBlock) if each.kind is ListKind.ORDINAL]
    assert items(goals) == PRACTICE["goals"]


def test_each_year_has_its_table_of_effects(card: Document) -> None:
    tables = {each.title: rows(each) for each in every(card, Table)}
    for title, effect in EFFECTS.items():
        head, row = tables[title]
        assert head == ["Grupowe formy wsparcia", "Liczba osób", "Ilość godzin zajęć"]
        assert row == effect


def test_addresses_and_the_contact_stand_in_tables_with_a_header(card: Document) -> None:
    found = [row for each in every(card, Table) for row in rows(each)]
    for row in (
        ["ulica", "Biskupa Nankera 103"],
        ["kod pocztowy i miejscowość", "41-949"],
        ["ulica", "Wyszyńskiego 31"],
        ["kod pocztowy i miejscowość", "41-943 Piekary Śląskie"],
        ["numer telefonu", "32 630 75 24"],
        ["adres e-mail", "zps@mopr.piekary.pl"],
    ):
        assert row in found
    assert all(each.rows[0].header for each in every(card, Table))


def test_lists_and_plain_fields_are_there(card: Document) -> None:
    bulleted = [len(each.items) for each in every(card, ListBlock) if each.kind is ListKind.BULLETED]
    assert bulleted == [7, 2, 2]  # topics, what hindered, what helped
    said = lines(card)
    assert "28.11.2024 r." in said
    assert "Komputer, projektor, głośniki, flipchart, kartki do flipcharta, mazaki." in said
    assert OPEN not in said


def test_a_new_card_shows_every_field_and_says_which_are_open(workspace: Workspace) -> None:
    (programme,) = workspace.read(programmes.programmes)
    documents.reset(workspace, programme.id, DocumentKind.PRACTICE_CARD)
    said = lines(composers.compose(seed_programmes.data(workspace, DocumentKind.PRACTICE_CARD)))
    assert said[said.index("3. Grupa docelowa działań opisanych w dobrej praktyce") + 1] == OPEN
    assert said[said.index("1. Nazwa dobrej praktyki") + 1] == programme.title
    assert said[said.index("B. Opis dobrej praktyki") + 1] == "1. Szczegółowy opis"
    assert "Biskupa Nankera 103" in said


@pytest.mark.parametrize(("count", "told"), [(15, True), (16, False)])
def test_figures_of_a_practice_come_by_themselves_and_those_of_a_strategy_do_not(
    count: int, told: bool
) -> None:
    line = IndicatorLine("Liczba porad", IndicatorKind.WHOLE, (None,), id=1)
    goal = Goal("Cel", "1", "Wsparcie", Presentation.HEADING, indicators=(line,) * count)
    report = ReportData(Office("GOPS"), Programme("Razem", 2024, 2025), (), (year(2024),), (goal,))
    tables = every(composed(report, DocumentKind.PRACTICE_CARD), Table)
    assert any("Liczba porad" in row[0] for each in tables for row in rows(each)) is told


def test_the_card_reads_well_with_a_screen_reader(card: Document, tmp_path: Path) -> None:
    path = tmp_path / "karta.docx"
    write_docx(card, path)
    assert check(path) == ()
