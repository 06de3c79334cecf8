"""References to tables and charts: by the number that the caption has, as a field that Word renews."""

import re
from pathlib import Path

from docx.oxml.ns import qn

from db.domain.blocks import Caption, Cell, Heading, ListBlock, ListItem, Paragraph, Row, Run
from documents.word_parts import all_of, parts, root, simple, table, text_of, values, written


def reference(anchor: str, text: str = "") -> Run:
    return Run(text, anchor=anchor)


def fields(path: Path) -> dict[str, str]:
    """What each field that refers to a bookmark says."""
    found = {}
    for field in all_of(root(path), "w:fldSimple"):
        if match := re.fullmatch(r" REF (\S+) ", str(field.get(qn("w:instr")))):
            found[match[1]] = text_of(field)
    return found


def links(path: Path) -> dict[str, str]:
    """What each link says, by the bookmark that it leads to."""
    found = all_of(root(path), "w:hyperlink")
    return {str(link.get(qn("w:anchor"))): text_of(link) for link in found}


def bookmarks(path: Path) -> dict[str, str]:
    """The texts between the starts of bookmarks and their ends."""
    xml = parts(path)["word/document.xml"].decode()
    return {
        name: "".join(re.findall(r"<w:t [^>]*>([^<]*)", content))
        for name, content in re.findall(
            r'<w:bookmarkStart w:id="\d+" w:name="([^"]+)"/>(.*?)<w:bookmarkEnd', xml
        )
    }


def test_references_say_the_number_of_the_caption_and_lead_to_it(tmp_path: Path) -> None:
    path = tmp_path / "document.docx"
    before = Paragraph((Run("Zob. "), reference("t"), Run(" i "), reference("w")))
    captions = (Caption("Tabela", "a"), Caption("Tabela", "b", "t"), Caption("Wykres", "c", "w"))
    body = written(simple(before, *captions), path)
    assert text_of(all_of(body, "w:p")[0]) == "Zob. Tabela\u00a02 i Wykres\u00a01"
    assert list(links(path).values()) == ["Tabela\u00a02", "Wykres\u00a01"]
    assert list(fields(path).values()) == ["2", "1"]
    assert fields(path).items() <= bookmarks(path).items()
    assert links(path).keys() == fields(path).keys()


def test_references_stand_in_lists_and_cells_in_their_look(tmp_path: Path) -> None:
    path = tmp_path / "document.docx"
    cell = Cell((), runs=(Run("Por. "), Run("", bold=True, anchor="t")), reference="1)")
    listed = ListBlock((ListItem((reference("t"), Run(" jest niżej"))),))
    body = written(simple(listed, table(Row((cell,)), widths=(1,)), Caption("Tabela", "a", "t")), path)
    assert text_of(all_of(body, "w:p")[0]) == "Tabela\u00a01 jest niżej"
    assert text_of(all_of(body, "w:tc")[0]) == "Por. Tabela\u00a01\u00a01)"
    assert len(all_of(all_of(body, "w:tc")[0], "w:b")) == 2  # of the word and of its number


def test_a_reference_to_what_is_not_in_the_document_says_its_text(tmp_path: Path) -> None:
    path = tmp_path / "document.docx"
    written(simple(Paragraph((reference("x", "tabela w załączniku"),))), path)
    assert text_of(root(path)) == "tabela w załączniku"
    assert fields(path) == {}


def test_a_caption_that_stands_twice_is_named_once(tmp_path: Path) -> None:
    path = tmp_path / "document.docx"
    twice = (Heading(1, "A"), Caption("Tabela", "a", "t"), Heading(2, "B"), Caption("Tabela", "a", "t"))
    body = written(simple(*twice, Paragraph((reference("t"),))), path)
    assert list(fields(path).values()) == ["1"]
    numbers = values(body, "w:bookmarkStart", "w:id")
    names = values(body, "w:bookmarkStart", "w:name")
    assert len(set(numbers)) == len(set(names)) == len(names) == 3


def test_the_name_of_a_bookmark_is_one_that_word_takes(tmp_path: Path) -> None:
    path = tmp_path / "document.docx"
    anchor = 'tabela „żółć" <&> ' * 20
    written(simple(Caption("Tabela", "a", anchor), Paragraph((reference(anchor),))), path)
    assert all(re.fullmatch(r"[A-Za-z_]\w{0,39}", name) for name in bookmarks(path))
    assert list(fields(path).values()) == ["1"]
