"""The check of finished documents: what is a list typed by hand, and what only looks like one."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from db.domain.accessibility import Barrier
from db.domain.blocks import Contents, Document, Heading, Section
from desktop.documents import accessibility
from desktop.documents.word import write_docx
from documents.checked_document import FIRST, MAIN, STYLES, before, changed, said, written

NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return written(tmp_path_factory.mktemp("lists"))


def barriers(content: bytes) -> list[Barrier]:
    return [found.barrier for found in accessibility.check(content)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("- jeden", "- dwa"),
        ("-jeden", "-dwa"),
        ("–\u00a0jeden", "– dwa"),
        ("• jeden", "•dwa"),
        ("* jeden", "* dwa"),
        ("→ jeden", "→ dwa"),
        ("✓ jeden", "✓ dwa"),
        ("\uf0b7 jeden", "\uf0a7 dwa"),
        ("o jeden", "o dwa"),
        ("1. jeden", "2. dwa"),
        ("1) jeden", "2) dwa"),
        ("1.1. jeden", "1.2. dwa"),
        ("(1) jeden", "(2) dwa"),
        ("a) jeden", "b) dwa"),
        ("(a) jeden", "(b) dwa"),
        ("A) jeden", "B) dwa"),
        ("I. jeden", "II. dwa"),
        ("IV) jeden", "V) dwa"),
        ("§ 1. jeden", "§ 2. dwa"),
        ("Ad 1. jeden", "Ad 2. dwa"),
    ],
)
def test_lists_are_typed_in_many_ways(first: str, second: str, sound: bytes) -> None:
    typed = changed(sound, MAIN, before(FIRST, said(first) + said(second)))
    assert barriers(typed) == [Barrier.LIST_TYPED]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("-5", "-7"),
        ("–12,5%", "–3%"),
        ("A. Kowalska", "B. Nowak"),
        ("1 stycznia", "2 lutego"),
        ("2023. rok", "2024. rok"),
        ("Osoby", "Ojcowie"),
        ("1. jeden", "– dwa"),
        ("L. dz. 5", "L. dz. 6"),
        ("**", "**"),
    ],
)
def test_paragraphs_that_follow_each_other_are_no_list(first: str, second: str, sound: bytes) -> None:
    assert barriers(changed(sound, MAIN, before(FIRST, said(first) + said(second)))) == []


def test_items_of_a_real_list_may_begin_with_any_sign(sound: bytes) -> None:
    listed = NUMBERED.format(1)
    assert barriers(changed(sound, MAIN, before(FIRST, said("– a", listed) + said("– b", listed)))) == []
    of_style = '<w:pStyle w:val="TabelaLista"/>'
    assert barriers(changed(sound, MAIN, before(FIRST, said("– a", of_style) + said("– b", of_style)))) == []


def test_what_was_taken_out_of_its_list_is_typed(sound: bytes) -> None:
    taken = '<w:pStyle w:val="TabelaLista"/>' + NUMBERED.format(0)
    typed = changed(sound, MAIN, before(FIRST, said("– a", taken) + said("– b", taken)))
    assert barriers(typed) == [Barrier.LIST_TYPED]


@pytest.mark.parametrize("style", ["Toc1", "PrzypisTabeli", "ParagrafUchwaly"])
def test_numbers_that_make_no_list_may_be_typed(style: str, sound: bytes) -> None:
    of_style = f'<w:pStyle w:val="{style}"/>'
    twice = said("1. jeden", of_style) + said("2. dwa", of_style)
    assert barriers(changed(sound, MAIN, before(FIRST, twice))) == []


def test_contents_may_repeat_the_numbers_of_headings(tmp_path: Path) -> None:
    headings = (
        Heading(1, "1) Diagnoza"),
        Heading(1, "2) Cele"),
        Heading(2, "1. Rodzina"),
        Heading(2, "2. Praca"),
    )
    blocks = (Contents("Spis treści"), *headings)
    write_docx(Document("Program", (Section(blocks),)), tmp_path / "program.docx")
    assert accessibility.check(tmp_path / "program.docx") == ()


def test_a_list_is_typed_even_where_no_styles_are(sound: bytes) -> None:
    typed = changed(sound, MAIN, before(FIRST, said("– jeden") + said("– dwa")))
    bare = BytesIO()
    with ZipFile(BytesIO(typed)) as full, ZipFile(bare, "w") as package:
        for name in full.namelist():
            if name != STYLES:
                package.writestr(name, full.read(name))
    assert Barrier.LIST_TYPED in barriers(bare.getvalue())
