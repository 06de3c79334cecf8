"""Prose as blocks: typed lists become real ones, fields become numbers, and no word is lost."""

import re
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.blocks import Block, CellStyle, ListBlock, ListItem, ListKind, Paragraph, Run, Table
from db.domain.entities import Indicator, Unit
from db.domain.facts import Facts, Subject, stretch
from db.domain.kinds import Exhibit, Form
from db.domain.periods import year
from db.domain.values import Content
from desktop.documents.anchors import anchor
from desktop.documents.column_widths import fits_upright
from desktop.documents.prose import Telling, paragraph, prose


def shown(text: str) -> list[object]:
    """Paragraphs as their text, lists as their kind and items."""
    return [_shown(block) for block in prose(text)]


def _shown(block: Block) -> object:
    if isinstance(block, ListBlock):
        return (block.kind, [_item(item) for item in block.items])
    assert isinstance(block, Paragraph)
    return block.runs[0].text


def _item(item: ListItem) -> object:
    text = item.runs[0].text
    return [text, *map(_item, item.children)] if item.children else text


def test_lines_are_paragraphs_and_blank_ones_are_nothing() -> None:
    assert shown("Pierwszy.\n\n  \n Drugi. \r\nTrzeci.") == ["Pierwszy.", "Drugi.", "Trzeci."]


@pytest.mark.parametrize(
    ("sign", "kind"),
    [
        ("-", ListKind.BULLETED),
        ("–", ListKind.DASHED),
        ("—", ListKind.DASHED),
        ("•", ListKind.BULLETED),
    ],
)
def test_lines_with_a_dash_are_a_list(sign: str, kind: ListKind) -> None:
    text = f"Zadania:\n{sign} jedno,\n{sign}  drugie.\nKoniec."
    assert shown(text) == ["Zadania:", (kind, ["jedno,", "drugie."]), "Koniec."]


@pytest.mark.parametrize(("mark", "kind"), [(")", ListKind.NUMBERED), (".", ListKind.ORDINAL)])
def test_lines_numbered_from_one_are_a_numbered_list(mark: str, kind: ListKind) -> None:
    text = f"1{mark} jedno,\n2{mark} drugie,\n3{mark} trzecie."
    assert shown(text) == [(kind, ["jedno,", "drugie,", "trzecie."])]


def test_a_new_one_begins_a_new_list() -> None:
    assert shown("1) a\n2) b\n1) c") == [(ListKind.NUMBERED, ["a", "b"]), (ListKind.NUMBERED, ["c"])]


def test_indented_bullets_belong_to_the_number_above() -> None:
    text = "1. Urząd:\n - Wydział A\n - Wydział B\n2. Szkoła"
    assert shown(text) == [(ListKind.ORDINAL, [["Urząd:", "Wydział A", "Wydział B"], "Szkoła"])]


@pytest.mark.parametrize(
    "text",
    ["3) trzeci punkt", "2023. był rokiem zmian", "-bez odstępu", "1.5 mln zł", "– ", "12 osób", "1)"],
)
def test_what_only_looks_like_a_list_stays_as_typed(text: str) -> None:
    assert shown(text) == [text.strip()]


@given(st.text(alphabet="ab 12).-–\n\t", max_size=60))
def test_every_word_of_the_text_is_kept(text: str) -> None:
    kept = re.findall("[ab]", str([_words(found) for found in shown(text)]))
    assert kept == re.findall("[ab]", text)


def _words(found: object) -> object:
    """A list without its kind."""
    return found[1] if isinstance(found, tuple) else found


def test_fields_show_what_the_record_says() -> None:
    subject = Subject(Indicator("liczba osób", id=7), Unit("osoba", "osoby", "osób"))
    told = {(7, stretch(year(2024))): Content(Form.NUMBER, Decimal(782))}
    facts = Facts(year(2024), {7: subject}, told)
    (block,) = prose("W {period} r. *skorzystały {value 7}*.", Telling(facts))
    assert block == Paragraph(
        (
            Run("W "),
            Run("2024"),
            Run(" r. "),
            Run("skorzystały ", bold=True),
            Run("782\u00a0osoby", bold=True),
            Run("."),
        )
    )


def test_a_table_of_the_text_is_headed_by_its_first_row() -> None:
    (block,) = prose("| Rok | Liczba osób |\n| 2023 | *15* |")
    assert isinstance(block, Table)
    assert [row.header for row in block.rows] == [True, False]
    assert block.title == "Rok, Liczba osób"
    assert block.rows[1].cells[1].runs == (Run("15", bold=True),)


def test_a_table_too_wide_for_the_sheet_goes_on_below_with_its_labels() -> None:
    header, row = (" | ".join((name, *map(str, range(100, 181)))) for name in ("Rok", "2023"))
    found = list(prose(f"| {header} |\n| {row} |"))
    tables = [block for block in found if isinstance(block, Table)]
    shown = [line for table in tables for cell in table.rows[1].cells[1:] for line in cell.lines]
    assert shown == [str(number) for number in range(100, 181)]
    assert all(table.rows[1].cells[0].lines == ("2023",) and table.rows[0].header for table in tables)
    assert all(fits_upright(table.rows) for table in tables)
    assert not any(isinstance(one, Table) and isinstance(two, Table) for one, two in pairwise(found))


def test_figures_of_a_table_stand_on_the_right_and_words_on_the_left() -> None:
    (block,) = prose(
        "| Rok | Kwota | Udział | Uwagi | Terminy |\n"
        "| 2023 | 571 308,75 zł | ok. 12,5 % | 3 | 3 maja |\n"
        "| 2024 | +1000 zł | – | brak | 12 |"
    )
    assert isinstance(block, Table)
    header, *body = block.rows
    text, number = CellStyle.TEXT, CellStyle.NUMBER
    assert [[cell.style for cell in row.cells] for row in body] == [[text, number, number, text, text]] * 2
    assert [cell.style is CellStyle.HEADER_NUMBER for cell in header.cells] == [
        False,
        True,
        True,
        False,
        False,
    ]


def test_a_small_table_lies_on_one_page() -> None:
    (block,) = prose("| Rok | Osoby |\n| 2022 | 1 |\n| 2023 | 2 |")
    assert isinstance(block, Table)
    assert [row.keep_with_next for row in block.rows] == [True, True, False]


def test_tables_and_charts_stand_where_they_are_put() -> None:
    asked: list[tuple[Exhibit, int]] = []

    def shown(what: Exhibit, exhibit_id: int) -> tuple[Block, ...]:
        asked.append((what, exhibit_id))
        return (paragraph(f"{what} {exhibit_id}"),)

    found = list(prose("Przed.\n{table 5}\n{chart 2}\nPo.", Telling(shown=shown)))
    assert [_shown(block) for block in found] == ["Przed.", "table 5", "chart 2", "Po."]
    assert asked == [(Exhibit.TABLE, 5), (Exhibit.CHART, 2)]


def test_a_reference_carries_the_title_of_what_it_names() -> None:
    (block,) = prose("Zob. {see table 5}.", Telling(titled=lambda what, number: f"{what}: {number}"))
    assert isinstance(block, Paragraph)
    assert block.runs[1] == Run("table: 5", anchor=anchor(Exhibit.TABLE, 5))
