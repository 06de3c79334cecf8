"""Places for signatures as lines that an electronic signature fills, as Word lays them out."""

from functools import cache
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from lxml import etree

from db.domain.blocks import Heading, Signature, Signatures
from desktop.documents.accessibility.package import check
from desktop.documents.preview import preview
from desktop.documents.word import write_docx
from documents.word_parts import BODY, all_of, parts, root, simple

SCHEMAS = Path(__file__).parents[1] / "data" / "ooxml-xsd"
V, O = "{urn:schemas-microsoft-com:vml}", "{urn:schemas-microsoft-com:office:office}"  # noqa: E741
PEOPLE = (("Jan Nowak", "inspektor"), ("Anna Żółć", "Skarbnik"), ("Ewa Kot", "Wójt Gminy"))


@cache
def vml() -> etree.XMLSchema:
    """The schema of VML, transitional."""
    return etree.XMLSchema(etree.parse(str(SCHEMAS / "vml-main.xsd")))


def line_id(number: int) -> str:
    return f"{{6F9619FF-8B86-4D01-B42D-00CF4FC964F{number}}}"


def places(count: int, *, lines: bool = True) -> Signatures:
    """So many places side by side, each with a line or none."""
    people = enumerate(PEOPLE[:count])
    return Signatures(
        tuple(Signature("Podpisał(a)", *who, line_id=line_id(at) if lines else "") for at, who in people)
    )


def written(path: Path, signed: Signatures) -> etree._Element:
    """The main part of a document that ends with the places."""
    write_docx(simple(Heading(1, "Sprawozdanie"), BODY, signed), path)
    return root(path)


def shapes(main: etree._Element) -> list[etree._Element]:
    return list(main.iter(f"{V}shape"))


def test_each_place_has_a_line_that_says_whom_it_expects(tmp_path: Path) -> None:
    main = written(tmp_path / "a.docx", places(2))
    lines = list(main.iter(f"{O}signatureline"))
    assert [line.get("id") for line in lines] == [line_id(0), line_id(1)]
    told = [(line.get(f"{O}suggestedsigner"), line.get(f"{O}suggestedsigner2")) for line in lines]
    assert told == list(PEOPLE[:2])
    assert [line.get("issignatureline") for line in lines] == ["t", "t"]
    assert [shape.get("alt") for shape in shapes(main)] == [
        "Miejsce na podpis elektroniczny: inspektor, Jan Nowak",
        "Miejsce na podpis elektroniczny: Skarbnik, Anna Żółć",
    ]


def test_the_line_stands_above_the_name_in_its_own_cell(tmp_path: Path) -> None:
    (table,) = all_of(written(tmp_path / "a.docx", places(2)), "w:tbl")
    _, row = all_of(table, "w:tr")
    for cell, (name, title) in zip(all_of(row, "w:tc"), PEOPLE, strict=False):
        line, *said = all_of(cell, "w:p")
        assert len(shapes(line)) == 1
        assert ["".join(each.itertext()) for each in said] == [title, name]


def test_a_line_obeys_the_schema_whatever_the_names(tmp_path: Path) -> None:
    odd = Signature("", 'Jan "Kot" <Nowak> & Syn\n', "Wójt\u000b\u0001", line_id=line_id(7))
    for signed in (places(3), Signatures((odd,)), Signatures((Signature("", line_id=line_id(8)),))):
        for element in written(tmp_path / "a.docx", signed).iter(f"{V}shape", f"{V}shapetype"):
            vml().validate(element)
            assert list(vml().error_log) == []


def test_a_place_for_somebody_not_known_yet_is_told_of_too(tmp_path: Path) -> None:
    (shape,) = shapes(written(tmp_path / "a.docx", Signatures((Signature("", line_id=line_id(1)),))))
    assert shape.get("alt") == "Miejsce na podpis elektroniczny"


@pytest.mark.parametrize("count", [1, 2, 3])
def test_lines_fit_their_cells_and_are_twice_as_wide_as_high(tmp_path: Path, count: int) -> None:
    main = written(tmp_path / "a.docx", places(count))
    cell = min(int(str(each.get(qn("w:w")))) for each in all_of(main, "w:gridCol")) / 20
    sizes = [dict(part.split(":") for part in str(shape.get("style")).split(";")) for shape in shapes(main)]
    assert len(sizes) == count
    for size in sizes:
        width, height = (float(size[name].removesuffix("pt")) for name in ("width", "height"))
        assert width == 2 * height
        assert cell / 2 < width < cell - 10.8 or width == 192  # points of Word's cell margins, Word's size


def test_all_lines_share_one_picture(tmp_path: Path) -> None:
    main = written(tmp_path / "a.docx", places(3))
    relationships = root(tmp_path / "a.docx", "word/_rels/document.xml.rels")
    targets = {each.get("Id"): str(each.get("Target")) for each in relationships}
    shown = {targets[data.get(qn("r:id"))] for data in main.iter(f"{V}imagedata")}
    assert shown == {"media/image1.png"}
    assert parts(tmp_path / "a.docx")["word/media/image1.png"].startswith(b"\x89PNG")


def test_a_document_with_lines_has_no_barriers(tmp_path: Path) -> None:
    written(tmp_path / "a.docx", places(3))
    assert check(tmp_path / "a.docx") == ()


def test_the_preview_shows_the_lines() -> None:
    html = preview(simple(places(2)), 160)
    assert html.count("×") == 2
    assert "×" not in preview(simple(places(2, lines=False)), 160)


def test_where_no_lines_are_wanted_there_is_no_trace_of_any(tmp_path: Path) -> None:
    main = written(tmp_path / "a.docx", places(3, lines=False))
    assert shapes(main) == []
    assert not any(name.startswith("word/media/") for name in parts(tmp_path / "a.docx"))
