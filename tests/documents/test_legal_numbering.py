"""Provisions: paragraphs, ustępy, points, letters and tirets, numbered and punctuated as the law has it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.blocks import Block, ListBlock, ListItem, ListKind, Paragraph, ParagraphStyle, Run
from desktop.documents.legal_numbering import provisions
from desktop.documents.legal_punctuation import ended, legal_items
from desktop.documents.prose import prose


def shown(body: str) -> list[str]:
    """The provisions of a text, a unit a line, moved in as deep as they stand."""
    return [line for block in provisions(prose(body)) for line in _lines(block)]


def _lines(block: Block) -> list[str]:
    if isinstance(block, Paragraph):
        return ["".join(run.text for run in block.runs)]
    assert isinstance(block, ListBlock)
    return _items(block.items, block.kind, "  ")


def _items(items: tuple[ListItem, ...], kind: ListKind, indent: str) -> list[str]:
    marks = {ListKind.ORDINAL: "1.", ListKind.NUMBERED: "1)", ListKind.LETTERED: "a)", ListKind.DASHED: "–"}
    lines: list[str] = []
    for each in items:
        lines.append(f"{indent}{marks[kind]} {''.join(run.text for run in each.runs)}")
        lines += _items(each.children, each.nested, f"{indent}  ")
    return lines


def test_every_paragraph_is_a_section_with_a_sign_that_no_line_break_parts() -> None:
    assert shown("Przyjmuje się Program\nUchwała wchodzi w życie z dniem podjęcia.") == [
        "§\u00a01. Przyjmuje się Program.",
        "§\u00a02. Uchwała wchodzi w życie z dniem podjęcia.",
    ]
    (first, _) = provisions(prose("a\nb"))
    assert isinstance(first, Paragraph)
    assert first.style is ParagraphStyle.PROVISION
    assert first.runs[0].bold


def test_points_end_with_semicolons_letters_and_tirets_with_commas_the_last_with_a_full_stop() -> None:
    body = """Program obejmuje:
1) dzieci.
2) rodziny,
  a) pełne;
  b) niepełne
    – matki
    – ojców
3) seniorów"""
    assert shown(body) == [
        "§\u00a01. Program obejmuje:",
        "  1) dzieci;",
        "  1) rodziny:",
        "    a) pełne,",
        "    a) niepełne:",
        "      – matki,",
        "      – ojców;",
        "  1) seniorów.",
    ]


def test_a_list_of_sentences_after_a_sentence_is_a_paragraph_of_its_own_divided_into_ustepy() -> None:
    assert shown("Przyjmuje się Program.\n1. Rada czuwa\n2. Wójt wykonuje:\n  1) zadania\n  2) plany") == [
        "§\u00a01. Przyjmuje się Program.",
        "§\u00a02.",
        "  1. Rada czuwa.",
        "  1. Wójt wykonuje:",
        "    1) zadania;",
        "    1) plany.",
    ]


def test_signs_that_are_typed_are_not_numbered_again() -> None:
    assert shown(
        "§ 1. Przyjmuje się Program\n**§\u00a03.** Wykonanie powierza się Wójtowi.\n§ 4\nW życie."
    ) == [
        "§\u00a01. Przyjmuje się Program.",
        "§\u00a02. Wykonanie powierza się Wójtowi.",
        "§\u00a03. W życie.",
    ]
    assert shown("§ 2 uchwały nr V/1/2020 traci moc.") == ["§\u00a01. § 2 uchwały nr V/1/2020 traci moc."]


def test_a_typed_sign_above_ustepy_is_theirs() -> None:
    assert shown("§ 1.\n1. Rada czuwa.\n2. Wójt wykonuje.") == [
        "§\u00a01.",
        "  1. Rada czuwa.",
        "  1. Wójt wykonuje.",
    ]


def test_a_tiret_below_a_tiret_bears_two_dashes() -> None:
    body = "Program obejmuje:\n1) rodziny\n  a) pełne\n    – matki\n        – młode\n            – bez pracy"
    assert shown(body)[-3:] == [
        "      – matki:",
        "        – –\u00a0młode:",
        "          – –\u00a0–\u00a0bez pracy.",
    ]


def test_before_a_common_part_points_end_with_commas_and_the_last_with_nothing() -> None:
    body = "Traci moc uchwała:\n1) nr I/1/2020;\n2) nr II/2/2021.\n– w części dotyczącej opłat"
    assert shown(body) == [
        "§\u00a01. Traci moc uchwała:",
        "  1) nr I/1/2020,",
        "  1) nr II/2/2021",
        "  – w części dotyczącej opłat.",
    ]


def test_bullets_and_letters_right_below_a_paragraph_become_points() -> None:
    assert shown("Zadania:\n- jedno\n- drugie")[1:] == ["  1) jedno;", "  1) drugie."]


@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        ("do końca 2027 r.", ";", "do końca 2027 r.;"),
        ("do końca 2027 r.", ".", "do końca 2027 r."),
        ("zajęcia itp.,", ".", "zajęcia itp."),
        ("szkolenia oraz", ";", "szkolenia oraz"),
        ("czy działa?", ".", "czy działa?"),
        ("tekst ; ", ",", "tekst,"),
        ("o „Za życiem”", ".", "o „Za życiem”."),
        ("", ".", "."),
    ],
)
def test_the_mark_that_ends_a_unit_takes_the_place_of_another(text: str, mark: str, expected: str) -> None:
    assert "".join(run.text for run in ended((Run(text),), mark)) == expected


def test_the_look_of_the_last_words_stays_when_their_mark_changes() -> None:
    assert ended((Run("kto "), Run("wykonuje;", bold=True), Run(" ")), ".") == (
        Run("kto "),
        Run("wykonuje.", bold=True),
    )


def test_a_reference_at_the_end_keeps_its_anchor() -> None:
    table = Run("Tabela 1", anchor="table-1")
    assert ended((Run("patrz "), table), ".") == (Run("patrz "), table, Run("."))


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=30), min_size=1))
def test_what_is_punctuated_stays_so_when_it_is_punctuated_again(texts: list[str]) -> None:
    items = tuple(ListItem((Run(text),)) for text in texts)
    once = legal_items(items, ListKind.NUMBERED)
    assert legal_items(once, ListKind.NUMBERED) == once
