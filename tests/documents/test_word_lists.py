"""Lists in Word: real ones, marked as they are meant, each counted by itself."""

from itertools import groupby
from pathlib import Path

from docx.oxml.ns import qn
from lxml import etree

from db.domain.blocks import Block, Document, ListBlock, ListItem, ListKind, Run
from desktop.documents.word import write_docx
from documents.word_parts import all_of, items, parts, root, simple, text_of, values

FORMS = {"decimal": str, "lowerLetter": lambda number: chr(ord("a") + number - 1), "bullet": lambda _: ""}


def marked(document: Document, folder: Path) -> list[str]:
    """The lines of all lists as a reader sees them, indented and marked, by counting as Word does."""
    path = folder / "lists.docx"
    write_docx(document, path)
    numbering = root(path, "word/numbering.xml")
    nums = {num.get(qn("w:numId")): num for num in all_of(numbering, "w:num")}
    abstract = {each.get(qn("w:abstractNumId")): each for each in all_of(numbering, "w:abstractNum")}
    counted: dict[tuple[str, int], int] = {}
    lines = []
    for paragraph in (p for p in all_of(root(path), "w:p") if all_of(p, "w:numPr")):
        (number,), (level,) = values(paragraph, "w:numId"), values(paragraph, "w:ilvl")
        counted = {at: past for at, past in counted.items() if at[0] != number or at[1] <= int(level)}
        counted[number, int(level)] = counted.get((number, int(level)), 0) + 1
        look = _level(nums[number], abstract[values(nums[number], "w:abstractNumId")[0]], level)
        (form,), (text,) = values(look, "w:numFmt"), values(look, "w:lvlText")
        mark = text.replace(f"%{int(level) + 1}", FORMS[form](counted[number, int(level)]))
        lines.append(f"{'  ' * int(level)}{mark} {text_of(paragraph)}")
    return lines


def _level(num: etree._Element, abstract: etree._Element, level: str) -> etree._Element:
    """What marks a level: the numbering's own look if it has one."""
    looks = [
        each
        for each in (*all_of(num, "w:lvl"), *all_of(abstract, "w:lvl"))
        if each.get(qn("w:ilvl")) == level
    ]
    return looks[0]


def item(text: str, *below: ListItem, kind: ListKind = ListKind.BULLETED) -> ListItem:
    return ListItem((Run(text),), below, kind)


def provisions() -> Block:
    """Ustępy, punkty, litery and tirety."""
    letters = item(
        "punkt:", item("litera:", *items("tiret", "tiret"), kind=ListKind.DASHED), kind=ListKind.LETTERED
    )
    return ListBlock(
        (
            item(
                "ustęp:",
                letters,
                item("punkt", *items("litera"), kind=ListKind.LETTERED),
                kind=ListKind.NUMBERED,
            ),
            item("ustęp", *items("punkt"), kind=ListKind.NUMBERED),
        ),
        ListKind.ORDINAL,
    )


def test_provisions_are_numbered_as_the_law_numbers_them(tmp_path: Path) -> None:
    assert marked(simple(provisions()), tmp_path) == [
        "1. ustęp:",
        "  1) punkt:",
        "    a) litera:",
        "      – tiret",
        "      – tiret",
        "  2) punkt",
        "    a) litera",
        "2. ustęp",
        "  1) punkt",
    ]


def test_every_kind_has_its_mark_at_every_depth(tmp_path: Path) -> None:
    for kind, mark in zip(ListKind, ("1)", "1.", "a)", "•", "–"), strict=True):
        deep = item("c", kind=kind)
        nested = ListBlock((item("a", item("b", deep, kind=kind), kind=kind),), kind)
        lines = [line.strip() for line in marked(simple(nested), tmp_path)]
        assert lines == [f"{mark} a", f"{mark} b", f"{mark} c"]


def test_lists_in_a_list_are_levels_of_one_numbering(tmp_path: Path) -> None:
    write_docx(simple(provisions()), tmp_path / "lists.docx")
    assert len(set(values(root(tmp_path / "lists.docx"), "w:numId"))) == 1


def test_lists_of_two_kinds_on_one_level_keep_their_own_marks(tmp_path: Path) -> None:
    kinds = (ListKind.DASHED, ListKind.NUMBERED, ListKind.DASHED, ListKind.NUMBERED)
    mixed = [
        item(kind, item("x", *items("y"), kind=ListKind.LETTERED), *items("z"), kind=kind) for kind in kinds
    ]
    lines = [line.strip() for line in marked(simple(ListBlock(tuple(mixed))), tmp_path)]
    dashed, numbered = ["– x", "a) y", "– z"], ["1) x", "a) y", "2) z"]
    assert lines == [
        "1) dashed",
        *dashed,
        "2) numbered",
        *numbered,
        "3) dashed",
        *dashed,
        "4) numbered",
        *numbered,
    ]


def test_after_z_comes_za(tmp_path: Path) -> None:
    lettered = ListBlock(items(*map(str, range(54))), ListKind.LETTERED)
    lines = marked(simple(lettered), tmp_path)
    assert [lines[0], *lines[24:28]] == ["a) 0", "y) 24", "z) 25", "za) 26", "zb) 27"]
    assert lines[51:] == ["zz) 51", "zza) 52", "zzb) 53"]


def test_each_list_that_counts_starts_anew(tmp_path: Path) -> None:
    counting = (ListKind.NUMBERED, ListKind.ORDINAL, ListKind.LETTERED)
    blocks = [ListBlock(items("a", "b"), kind) for kind in counting for _ in range(2)]
    lines = marked(simple(*blocks), tmp_path)
    assert [line[:2] for line in lines] == ["1)", "2)"] * 2 + ["1.", "2."] * 2 + ["a)", "b)"] * 2
    added = [
        num for num in all_of(root(tmp_path / "lists.docx", "word/numbering.xml"), "w:num") if len(num) > 1
    ]
    assert all(values(num, "w:startOverride") == ["1"] for num in added)
    assert len(added) == len(blocks)


def test_the_lists_below_two_items_are_counted_apart(tmp_path: Path) -> None:
    both = [item(text, *items("x", "y"), kind=ListKind.NUMBERED) for text in "ab"]
    lines = marked(simple(ListBlock(tuple(both))), tmp_path)
    assert lines == ["1) a", "  1) x", "  2) y", "2) b", "  1) x", "  2) y"]


def test_lists_deeper_than_word_has_levels_stay_on_the_last(tmp_path: Path) -> None:
    deep = item("12")
    for number in range(11, 0, -1):
        deep = item(str(number), deep, kind=ListKind.NUMBERED)
    marked(simple(ListBlock((deep,))), tmp_path)
    levels = values(root(tmp_path / "lists.docx"), "w:ilvl")
    assert levels == [str(min(number, 8)) for number in range(12)]


def test_hundreds_of_lists_are_numbered_once_each(tmp_path: Path) -> None:
    blocks = [
        ListBlock(items("a"), kind) for _ in range(300) for kind in (ListKind.NUMBERED, ListKind.DASHED)
    ]
    write_docx(simple(*blocks), tmp_path / "many.docx")
    used = values(root(tmp_path / "many.docx"), "w:numId")
    assert len({number for number, _ in groupby(used)}) == 301
    assert parts(tmp_path / "many.docx")["word/numbering.xml"].count(b"<w:num ") == 300 + 6
