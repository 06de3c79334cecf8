"""Plain text as paragraphs and lists: the lists people type become real ones, and no word is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.blocks import Block, ListBlock, ListItem, ListKind, Paragraph
from desktop.documents.prose import prose


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
