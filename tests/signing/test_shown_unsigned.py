"""What a signature does not settle is found in documents of others, and not in ours."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml

from db import load
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import DocumentKind
from db.domain.signatures import Shown, UnsignedShown
from db.queries import programmes, tags
from desktop.app import documents, files
from desktop.app.workspace import Workspace
from desktop.documents.word import write_docx
from desktop.signing.shown_unsigned import shown_unsigned
from signing.tampering import RELATION, replaced, substituted, with_relationship, with_type
from signing.word_files import entries, word_file, zipped

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
DOCUMENT = "/word/document.xml"


def written(body: str) -> bytes:
    """A document whose only paragraph holds the XML."""
    made = docx.Document()
    made.element.body.insert(0, parse_xml(f"<w:p {W} {A}>{body}</w:p>"))
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def field(instruction: str) -> str:
    """A field as Word writes it, its instruction in two runs."""
    half = len(instruction) // 2
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction[:half]}</w:instrText></w:r>'
        f"<w:r><w:instrText>{instruction[half:]} </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def found(docx_file: bytes) -> list[tuple[Shown, str]]:
    return [(each.shown, each.words) for each in shown_unsigned(docx_file)]


FIELDS = [
    "AUTHOR",
    "TITLE",
    "DATE \\@ d.MM.yyyy",
    "DOCPROPERTY Kwota",
    "FILENAME",
    "INCLUDETEXT x",
    "DDEAUTO a b",
]


@pytest.mark.parametrize("instruction", FIELDS)
def test_fields_that_show_unsigned_things_are_told(instruction: str) -> None:

    assert found(written(field(instruction))) == [(Shown.FIELD, instruction)]
    assert found(written(f'<w:fldSimple w:instr=" {instruction} "/>')) == [(Shown.FIELD, instruction)]


@pytest.mark.parametrize(
    "instruction",
    ["PAGE", "SEQ Tabela \\* ARABIC", "REF _Ref1 \\h", "TOC \\o 1-3", "=SUM(ABOVE)", "page", ""],
)
def test_fields_that_show_what_is_signed_are_not(instruction: str) -> None:
    assert found(written(field(instruction))) == []


def test_a_field_in_a_field_is_told() -> None:
    inner = field("AUTHOR")
    outer = field("QUOTE x").replace('<w:r><w:fldChar w:fldCharType="separate"/></w:r>', inner, 1)
    assert found(written(outer)) == [(Shown.FIELD, "AUTHOR")]


def test_a_date_in_a_drawing_is_told() -> None:
    date = '<w:r><a:fld id="{1}" type="datetime1"><a:t>1.01.2026</a:t></a:fld></w:r>'
    assert found(written(date)) == [(Shown.FIELD, "datetime1")]


def test_a_video_of_the_web_is_told() -> None:
    space = "http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing"
    video = f'<w:r><v:webVideoPr xmlns:v="{space}" embeddedHtml="&lt;iframe/&gt;"/></w:r>'
    assert found(written(video)) == [(Shown.OUTSIDE_CONTENT, "")]


def test_tracked_changes_are_told_with_their_words() -> None:
    changes = (
        '<w:ins w:id="1" w:author="x"><w:r><w:t>sto </w:t></w:r><w:r><w:t>złotych</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="x"><w:r><w:delText>nic</w:delText></w:r></w:del>'
    )
    told = [(Shown.TRACKED_CHANGE, "sto złotych"), (Shown.TRACKED_CHANGE, "nic")]
    assert found(written(changes)) == told


def test_hidden_text_is_told_and_shown_text_is_not() -> None:
    runs = (
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ukryte</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>widoczne</w:t></w:r>'
        "<w:r><w:rPr><w:webHidden/></w:rPr><w:t>7</w:t></w:r>"
    )
    assert found(written(runs)) == [(Shown.HIDDEN_TEXT, "ukryte")]


def test_text_hidden_by_a_style_based_on_another_is_told() -> None:
    styles = (
        b'<w:style w:type="character" w:styleId="A"><w:rPr><w:vanish/></w:rPr></w:style>'
        b'<w:style w:type="character" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>'
    )
    document = written('<w:r><w:rPr><w:rStyle w:val="B"/></w:rPr><w:t>x</w:t></w:r>')
    hiding = replaced(document, "word/styles.xml", substituted(b"</w:styles>", styles))
    assert found(hiding) == [(Shown.HIDDEN_TEXT, "B")]


def test_a_default_style_that_hides_all_is_told() -> None:
    hiding = substituted(rb"<w:rPrDefault>\s*<w:rPr>", b"<w:rPrDefault><w:rPr><w:vanish/>")
    document = replaced(written(""), "word/styles.xml", hiding)
    assert found(document) == [(Shown.HIDDEN_TEXT, "rPrDefault")]


def test_controls_bound_to_data_are_told() -> None:
    bound = '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a/b"/></w:sdtPr><w:sdtContent/></w:sdt>'
    assert found(written(bound)) == [(Shown.DATA_BINDING, "/a/b")]


@pytest.mark.parametrize(
    ("kind", "outside", "shown"),
    [
        ("image", True, Shown.OUTSIDE_CONTENT),
        ("attachedTemplate", True, Shown.ATTACHED_TEMPLATE),
        ("oleObject", False, Shown.EMBEDDED_OBJECT),
        ("aFChunk", False, Shown.ALTERNATIVE_CONTENT),
        ("font", False, Shown.EMBEDDED_FONT),
    ],
)
def test_what_relationships_bring_in_is_told(kind: str, outside: bool, shown: Shown) -> None:
    files = entries(word_file()) | {"word/x.bin": b"x"}
    with_type(files, "word/x.bin", "application/octet-stream")
    target, mode = ("https://example.org/x", ' TargetMode="External"') if outside else ("x.bin", "")
    with_relationship(files, "word/_rels/document.xml.rels", f"{RELATION}/{kind}", target, mode)
    assert shown_unsigned(zipped(files)) == (UnsignedShown(shown, DOCUMENT, target),)


@pytest.mark.parametrize(
    "target",
    ["file:///C:/x.png", "http://example.org/x", "//komputer/x.png", "\\\\komputer\\x.png", " http:x"],
)
def test_what_lies_outside_is_told_though_it_does_not_say_so(target: str) -> None:
    files = entries(word_file())
    with_relationship(files, "word/_rels/document.xml.rels", f"{RELATION}/image", target)
    assert found(zipped(files)) == [(Shown.OUTSIDE_CONTENT, target)]


@pytest.mark.parametrize("attribute", [b"r:link", b"r:embed", b"r:id"])
def test_a_link_that_a_picture_uses_is_told(attribute: bytes) -> None:
    files = entries(word_file())
    target, outside = "https://example.org/x.png", ' TargetMode="External"'
    with_relationship(files, "word/_rels/document.xml.rels", f"{RELATION}/hyperlink", target, outside)
    picture = re.sub(rb'r:embed="[^"]+"', attribute + b'="rIdForged"', files["word/document.xml"])
    files["word/document.xml"] = picture
    assert found(zipped(files)) == [(Shown.OUTSIDE_CONTENT, target)]


def test_a_link_of_the_package_itself_is_told() -> None:
    files = entries(word_file())
    with_relationship(
        files, "_rels/.rels", f"{RELATION}/hyperlink", "https://a.pl/", ' TargetMode="External"'
    )
    assert found(zipped(files)) == [(Shown.OUTSIDE_CONTENT, "https://a.pl/")]


R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


@pytest.mark.parametrize(
    "link", [f'<w:hyperlink {R} r:id="rIdForged"/>', f'<w:r><a:hlinkClick {R} r:id="rIdForged"/></w:r>']
)
def test_a_link_that_a_reader_follows_is_not(link: str) -> None:
    files = entries(written(link))
    target, outside = "https://example.org/", ' TargetMode="External"'
    with_relationship(files, "word/_rels/document.xml.rels", f"{RELATION}/hyperlink", target, outside)
    assert found(zipped(files)) == []


def choices(newer: str, older: str) -> bytes:
    """A document that says one thing to newer programs and another one to older."""
    return written(
        f'<mc:AlternateContent {MC}><mc:Choice Requires="wps">{newer}</mc:Choice>'
        f"<mc:Fallback>{older}</mc:Fallback></mc:AlternateContent>"
    )


def test_words_that_differ_from_program_to_program_are_told() -> None:
    small, large = "<w:r><w:t>1 000</w:t></w:r>", "<w:r><w:t>9 999</w:t></w:r>"
    assert found(choices(small, large)) == [(Shown.ALTERNATIVE_CONTENT, "1 000 | 9 999")]
    assert found(choices(small, "")) == [(Shown.ALTERNATIVE_CONTENT, "1 000 |")]
    inner = f"<mc:AlternateContent><mc:Choice Requires='wps'>{small}</mc:Choice></mc:AlternateContent>"
    assert found(choices(inner, large)) == [(Shown.ALTERNATIVE_CONTENT, "1 000 | 9 999")]


def test_the_same_words_laid_out_in_two_ways_are_not() -> None:
    small = "<w:r><w:t>1 000</w:t></w:r>"
    assert found(choices(small, "<w:r><w:t>1 </w:t></w:r><w:r><w:t>000</w:t></w:r>")) == []
    inner = f"<mc:AlternateContent><mc:Choice Requires='wps'>{small}</mc:Choice></mc:AlternateContent>"
    assert found(choices(inner, small)) == []


def test_fields_in_countless_fields_are_told() -> None:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert found(written(begun * 1000 + field("DATE"))) == [(Shown.FIELD, "")]


def test_macros_are_told() -> None:
    files = entries(word_file()) | {"word/vbaProject.bin": b"x"}
    with_type(files, "word/vbaProject.bin", "application/vnd.ms-office.vbaProject")
    macros = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    with_relationship(files, "word/_rels/document.xml.rels", macros, "vbaProject.bin")
    assert found(zipped(files)) == [(Shown.MACRO, "vbaProject.bin")]


def test_links_that_a_reader_follows_are_not_told() -> None:
    assert found(word_file()) == []


def test_the_largest_report_shows_only_what_is_signed(report: bytes) -> None:
    assert shown_unsigned(report) == ()


@pytest.mark.parametrize("kind", DocumentKind)
def test_documents_of_ours_show_only_what_is_signed(
    kind: DocumentKind, sample: Workspace, tmp_path: Path
) -> None:
    programme, *_ = sample.read(programmes.programmes)
    period = sample.read(programmes.periods, programme.id)[-1]
    tagged = [tag.id for tag in sample.read(tags.tags)]
    choice = {"tag_id": tagged[0]} if kind is DocumentKind.EXTRACT else {}
    data = documents.document(sample, programme.id, kind, period, signature_lines=True, **choice)
    write_docx(documents.composed(data), tmp_path / "x.docx")
    assert shown_unsigned((tmp_path / "x.docx").read_bytes()) == ()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The worked sample."""
    path = tmp_path_factory.mktemp("sample") / "sample.spr"
    load.load(files.sample_text(), path)
    opened = files.open_file(path)
    yield opened
    opened.close()


@pytest.mark.parametrize("content", [b"", b"%PDF", zipped({"a": b""})])
def test_what_is_no_document_is_refused(content: bytes) -> None:
    with pytest.raises(RecordError) as refused:
        shown_unsigned(content)
    assert refused.value.refusal == Refusal.NO_WORD_DOCUMENT


def test_entities_are_refused() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "c">]><w:document'
    with pytest.raises(RecordError):
        shown_unsigned(replaced(word_file(), "word/document.xml", substituted(rb"<w:document", bomb)))


TEMPLATES = sorted((Path(__file__).parents[2] / "resources" / "templates").glob("*.docx"))


@pytest.mark.parametrize("template", TEMPLATES, ids=[path.stem for path in TEMPLATES])
def test_our_templates_show_only_what_is_signed(template: Path) -> None:
    assert shown_unsigned(template.read_bytes()) == ()
