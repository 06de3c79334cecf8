"""The text of a Word file line by line: all of it, in order, also of files that Word or others changed."""

import random
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest

import kielce
from db.domain.blocks import (
    Block,
    ChartBlock,
    Contents,
    Document,
    Heading,
    Paragraph,
    Run,
    Series,
    Table,
)
from db.domain.comparison import Line, LineKind, line_changes
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import ChartKind, DocumentKind
from db.domain.periods import year
from desktop.documents.word import write_docx
from desktop.documents.word_text import word_lines
from documents.blocks_read import blocks, composed
from documents.word_parts import BODY, simple
from exchange.hostile import Hostile
from exchange.hostile_archives import archive, word_document, word_parts
from exchange.hostile_packages import archives, word_files
from exchange.libreoffice import all_saved_again

H, P, R = LineKind.HEADING, LineKind.PARAGRAPH, LineKind.ROW
_MARKS = ("begin", "separate", "end")
NBSP = "\u00a0"
REFUSED = (Refusal.NO_WORD_DOCUMENT, "raport.docx")


def lines_of(document: Document, path: Path) -> list[Line]:
    write_docx(document, path)
    return list(word_lines(path.read_bytes()))


def read_body(path: Path, body: str, **more: str) -> list[tuple[LineKind, str]]:
    """The lines of a document of this markup."""
    archive(path, word_parts(word_document(body), **more))
    return [(line.kind, line.text) for line in word_lines(path.read_bytes())]


def read_or_refused(content: bytes) -> tuple[Line, ...] | tuple[Refusal, str]:
    try:
        return word_lines(content, "raport.docx")
    except RecordError as error:
        return error.refusal, error.subject


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def said(block: Block) -> Iterator[str]:
    """The texts that a block must leave in the file."""
    match block:
        case Heading(text=text):
            yield text
        case Paragraph(runs=runs):
            yield "".join(each.text for each in runs)
        case Table(rows=rows):
            yield from (line for row in rows for cell in row.cells for line in cell.lines)


@pytest.fixture(scope="module")
def kielce_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("text") / "kielce.spr"
    kielce.build(path)
    return path


@pytest.mark.parametrize("kind", [DocumentKind.TABULAR_REPORT, DocumentKind.NARRATIVE_REPORT])
def test_everything_a_report_says_is_in_its_lines(
    kielce_file: Path, tmp_path: Path, kind: DocumentKind
) -> None:
    document = composed(kielce_file, kind, year(2023), final=True)
    text = "\n".join(line.text for line in lines_of(document, tmp_path / "a.docx"))
    texts = [" ".join(each.split()) for block in blocks(document) for each in said(block)]
    assert len(texts) > 300
    assert [each for each in texts if each not in " ".join(text.replace(NBSP, " ").split())] == []


def test_rows_headings_and_paragraphs_are_told_apart(kielce_file: Path, tmp_path: Path) -> None:
    document = composed(kielce_file, DocumentKind.TABULAR_REPORT, year(2023))
    lines = lines_of(document, tmp_path / "a.docx")
    kinds = {line.kind for line in lines}
    assert {H, P, R, LineKind.AROUND} <= kinds
    assert Line(LineKind.AROUND, "PROJEKT") in lines
    assert any(line.kind is H and line.text.startswith("Cel strategiczny") for line in lines)
    assert sum(line.kind is R for line in lines) > 213


def test_what_another_program_saves_again_says_the_same_line_by_line(
    kielce_file: Path, tmp_path: Path
) -> None:
    paths = [
        tmp_path / f"{kind}.docx" for kind in (DocumentKind.TABULAR_REPORT, DocumentKind.NARRATIVE_REPORT)
    ]
    for path in paths:
        write_docx(composed(kielce_file, DocumentKind(path.stem), year(2023)), path)
    for before, after in zip(paths, all_saved_again(paths, "docx", tmp_path), strict=True):
        lines = word_lines(before.read_bytes())
        assert len(lines) > 100
        assert line_changes(lines, word_lines(after.read_bytes())) == ()


def test_contents_are_left_out_for_they_repeat_the_headings(tmp_path: Path) -> None:
    document = simple(Contents("Spis treści"), Heading(1, "Wstęp"), BODY)
    lines = lines_of(document, tmp_path / "a.docx")
    assert [line.text for line in lines if "Wstęp" in line.text] == ["Wstęp"]


def test_a_picture_says_its_description_and_a_chart_its_figures(tmp_path: Path) -> None:
    chart = ChartBlock(
        ChartKind.COLUMN,
        "Porady",
        "Wykres porad.",
        ("2022", "2023"),
        (Series("a", (Decimal("7.50"), Decimal(8))),),
    )
    texts = [line.text for line in lines_of(simple(chart), tmp_path / "a.docx")]
    assert "Wykres porad." in texts
    assert any("2022 | 2023" in text and "7,5 | 8" in text for text in texts)


def test_spaces_that_do_not_break_stay_and_the_others_fall_together(tmp_path: Path) -> None:
    document = simple(Paragraph((Run(f"  1{NBSP}234   osób "), Run("razem", bold=True))))
    assert Line(P, f"1{NBSP}234 osób razem") in lines_of(document, tmp_path / "a.docx")


def test_a_tables_cells_are_parted_and_a_table_in_a_cell_belongs_to_it(tmp_path: Path) -> None:
    cell = "<w:tc>{}</w:tc>".format
    row = "<w:tr>{}</w:tr>".format
    inner = f"<w:tbl>{row(cell(paragraph(run('b'))) + cell(paragraph(run('c'))))}</w:tbl>"
    outer = cell(paragraph(run("a"))) + cell(inner + paragraph(run("d"))) + cell(paragraph())
    assert read_body(tmp_path / "a.docx", f"<w:tbl>{row(outer)}</w:tbl>") == [(R, "a | b | c / d | ")]


def test_tracked_changes_are_read_as_if_they_were_taken(tmp_path: Path) -> None:
    struck = "<w:del><w:r><w:delText>stary </w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{run('skąd ')}</w:moveFrom>"
    new = f"<w:ins>{run('nowy ')}</w:ins><w:moveTo>{run('dokąd')}</w:moveTo>"
    assert read_body(tmp_path / "a.docx", paragraph(struck, moved, new)) == [(P, "nowy dokąd")]


def test_a_text_box_is_read_once_and_codes_of_fields_never(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{paragraph(run('ramka'))}</w:txbxContent>"
    both = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    field = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    lines = read_body(tmp_path / "a.docx", paragraph(run("przed "), f"<w:r>{both}</w:r>", field, run("po")))
    assert lines == [(P, "ramka"), (P, "przed po")]


def test_numbers_of_pages_are_left_to_the_program_that_lays_them_out(tmp_path: Path) -> None:
    def field(code: str, result: str) -> str:
        marks = (f'<w:r><w:fldChar w:fldCharType="{each}"/></w:r>' for each in _MARKS)
        begin, separate, end = marks
        return f"{begin}<w:r><w:instrText>{code}</w:instrText></w:r>{separate}{run(result)}{end}"

    nested = field("IF 1", field("SECTIONPAGES", "3") + "razem")
    simple_field = f'<w:fldSimple w:instr=" NUMPAGES ">{run("13")}</w:fldSimple>'
    line = paragraph(run("Strona "), field(" page ", "2"), run(" z "), simple_field, run(", rys. "))
    assert read_body(tmp_path / "a.docx", line + paragraph(field("SEQ Rysunek", "4"), nested)) == [
        (P, "Strona z , rys."),
        (P, "4"),
    ]


def test_a_number_of_a_page_that_never_ends_hides_nothing_beyond_its_paragraph(tmp_path: Path) -> None:
    begin, separate, _ = (f'<w:r><w:fldChar w:fldCharType="{each}"/></w:r>' for each in _MARKS)
    code = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    lines = paragraph(begin, code, separate, run("1")) + paragraph(run("dalej 100 zł"))
    assert read_body(tmp_path / "a.docx", lines) == [(P, "dalej 100 zł")]


def test_only_a_field_has_a_code(tmp_path: Path) -> None:
    line = paragraph('<w:r w:instr="PAGE"><w:t>100 zł</w:t></w:r>')
    assert read_body(tmp_path / "a.docx", line) == [(P, "100 zł")]


@pytest.mark.parametrize(
    ("alternatives", "expected"),
    [
        (f"<mc:Fallback>{run('b')}</mc:Fallback>", "a b c"),
        (f'<mc:Choice Requires="x">{run("1")}</mc:Choice><mc:Fallback>{run("2")}</mc:Fallback>', "a 12 c"),
        (f"<mc:Choice>{run('b')}</mc:Choice><mc:Fallback>{run('b ')}</mc:Fallback>", "a b c"),
        ("".join(f"<mc:Choice>{run(each)}</mc:Choice>" for each in "121"), "a 12 c"),
    ],
)
def test_of_alternatives_all_is_read_that_is_not_the_same(
    tmp_path: Path, alternatives: str, expected: str
) -> None:
    both = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"{alternatives}</mc:AlternateContent>"
    )
    assert read_body(tmp_path / "a.docx", paragraph(run("a "), both, run(" c"))) == [(P, expected)]


def test_the_style_of_contents_hides_nothing_outside_of_them(tmp_path: Path) -> None:
    styles = (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style></w:styles>'
    )
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{each}"/></w:r>' for each in _MARKS)
    dressed = '<w:pPr><w:pStyle w:val="T"/></w:pPr>'
    code = "<w:r><w:instrText> TOC \\o </w:instrText></w:r>"
    contents = paragraph(dressed, begin, code, separate, run("Wstęp 1")) + paragraph(dressed, run("Cele 2"))
    body = contents + paragraph(end) + paragraph(dressed, run("100 zł"))
    assert read_body(tmp_path / "a.docx", body, **{"word/styles.xml": styles}) == [(P, "100 zł")]
    alone = paragraph(dressed, begin, code, separate, run("Wstęp 1"), end) + paragraph(dressed, run("a"))
    assert read_body(tmp_path / "b.docx", alone, **{"word/styles.xml": styles}) == [(P, "a")]


def test_signs_of_a_font_are_told_apart(tmp_path: Path) -> None:
    ticked, empty = (f'<w:r><w:sym w:font="Wingdings" w:char="{each}"/></w:r>' for each in ("F0FE", "F0A8"))
    assert read_body(tmp_path / "a.docx", paragraph(ticked, run(" tak "), empty, run(" nie"))) == [
        (P, "[Wingdings F0FE] tak [Wingdings F0A8] nie")
    ]


def test_what_a_paragraph_was_before_a_tracked_change_is_past(tmp_path: Path) -> None:
    before = '<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>'
    line = paragraph(f"<w:pPr>{before}</w:pPr>", run("tekst"))
    assert read_body(tmp_path / "a.docx", line) == [(P, "tekst")]


@pytest.mark.parametrize(
    "body",
    ["<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 250_001, "<w:r/>" * 3_000_001, " " * 128 * 2**20],
    ids=["lines", "elements", "bytes"],
)
def test_a_small_file_with_more_in_it_than_anybody_reads_is_refused_soon(tmp_path: Path, body: str) -> None:
    archive(tmp_path / "a.docx", word_parts(word_document(body)))
    content = (tmp_path / "a.docx").read_bytes()
    assert len(content) < 2**20
    assert read_or_refused(content) == REFUSED


def test_what_headers_repeat_is_told_once(tmp_path: Path) -> None:
    header = word_document(paragraph(run("PROJEKT"))).replace("w:document", "w:hdr")
    more = {f"word/header{number}.xml": header for number in (1, 2, 3)}
    assert read_body(tmp_path / "a.docx", "", **more) == [(LineKind.AROUND, "PROJEKT")]


def test_notes_and_headers_come_after_the_text(tmp_path: Path) -> None:
    def part(tag: str) -> str:
        return word_document(paragraph(run(tag))).replace("w:document", f"w:{tag}")

    more = {f"word/{name}.xml": part(name) for name in ("footer1", "footnotes", "header2")}
    assert read_body(tmp_path / "a.docx", paragraph(run("tekst")), **more) == [
        (P, "tekst"),
        (LineKind.NOTE, "footnotes"),
        (LineKind.AROUND, "header2"),
        (LineKind.AROUND, "footer1"),
    ]


def test_parts_beside_the_main_one_may_have_any_name(tmp_path: Path) -> None:
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    wanted = {"header": "gora.xml", "footnotes": "/word/przypisy.xml", "endnotes": "/inne/koniec.xml"}
    relationships = "<!-- i -->" + "".join(
        f'<x:Relationship Id="r{kind}" Type="{kinds}/{kind}" Target="{name}"/>'
        for kind, name in wanted.items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    more = {
        "word/_rels/document.xml.rels": f'<x:Related xmlns:x="{space}">{relationships}</x:Related>',
        "word/gora.xml": word_document(paragraph(run("PROJEKT"))),
        "word/przypisy.xml": word_document(paragraph(run("przypis"))),
        "inne/koniec.xml": word_document(paragraph(run("koniec"))),
    }
    assert read_body(tmp_path / "a.docx", paragraph(run("tekst")), **more) == [
        (P, "tekst"),
        (LineKind.NOTE, "przypis"),
        (LineKind.NOTE, "koniec"),
        (LineKind.AROUND, "PROJEKT"),
    ]


def test_the_main_part_may_have_any_name(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    made = {
        name.replace("document.xml", "document22.xml"): str(content).replace("document.xml", "document22.xml")
        for name, content in word_parts(word_document(paragraph(run("tekst")))).items()
    }
    archive(path, made)
    assert word_lines(path.read_bytes()) == (Line(P, "tekst"),)


@pytest.mark.parametrize("hostile", [*archives(), *word_files()], ids=lambda hostile: hostile.name)
def test_a_hostile_file_is_read_or_refused_by_its_name(hostile: Hostile, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    hostile.make(path)
    found = read_or_refused(path.read_bytes())
    assert found == REFUSED or not any("haha" in line.text for line in found)


def test_a_document_with_changed_bytes_is_read_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    write_docx(simple(Heading(1, "Wstęp"), BODY), path)
    with ZipFile(path) as package:
        plain = archive(tmp_path / "b.docx", {name: package.read(name) for name in package.namelist()})
    whole = plain.read_bytes()
    chance = random.Random(6)
    refused = []
    for _ in range(500):
        changed = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        refused.append(read_or_refused(bytes(changed)) == REFUSED)
    assert 100 < sum(refused) < 500
