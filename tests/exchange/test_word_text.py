"""What a reader sees in a Word document is what comes in, and nothing else."""

from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from db.domain.errors import RecordError, Refusal
from db.domain.foreign import ForeignKind, Paragraph, Table
from desktop.exchange.word import read_word
from exchange.drafts import W, Words, body, paragraph, write_word

KEPT = "<w:strike w:val='0'/>"
STYLED, SHOWN, LIGHT = "<w:rStyle w:val='Ukryty'/>", "<w:vanish w:val='0'/>", "<w:b w:val='false'/>"
RAISED = "<w:vertAlign w:val='superscript'/>"


def read(folder: Path, inner: str, **parts: str) -> list[Paragraph | Table]:
    return list(read_word(write_word(folder / "a.docx", inner, **parts)).blocks)


def texts(folder: Path, inner: str, **parts: str) -> list[str]:
    return [block.text for block in read(folder, inner, **parts) if isinstance(block, Paragraph)]


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_the_file_says_its_name_kind_and_title(tmp_path: Path) -> None:
    document = docx.Document()
    document.core_properties.title = "Sprawozdanie za 2023 rok"
    document.add_paragraph("Wstęp")
    document.save(str(tmp_path / "raport.docx"))
    found = read_word(tmp_path / "raport.docx")
    assert (found.name, found.kind, found.title) == (
        "raport.docx",
        ForeignKind.WORD,
        "Sprawozdanie za 2023 rok",
    )


def test_what_a_reviewer_set_in_is_there_and_what_he_struck_out_is_not(tmp_path: Path) -> None:
    inner = (
        f"<w:p>{run('liczba ')}<w:ins w:id='1'>{run('nowych ')}</w:ins>"
        f"<w:del w:id='2'><w:r><w:delText>starych </w:delText></w:r></w:del>{run('osób')}</w:p>"
        f"<w:p><w:moveFrom w:id='3'>{run('skąd')}</w:moveFrom></w:p>"
        f"<w:p><w:moveTo w:id='4'>{run('dokąd')}</w:moveTo></w:p>"
    )
    assert texts(tmp_path, inner) == ["liczba nowych osób", "dokąd"]


def test_paragraphs_that_a_reviewer_joined_are_one(tmp_path: Path) -> None:
    joined = f"<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>{run('pierwsza')}</w:p>"
    assert texts(tmp_path, joined + paragraph("druga") + paragraph("trzecia")) == [
        "pierwsza druga",
        "trzecia",
    ]


def test_a_number_that_was_struck_through_is_not_read_with_the_one_that_replaced_it(tmp_path: Path) -> None:
    for struck in ("<w:strike/>", "<w:dstrike/>"):
        assert texts(tmp_path, f"<w:p>{run('10', struck)}{run('12', KEPT)}</w:p>") == ["12"]


def test_hidden_text_is_left_out(tmp_path: Path) -> None:
    hidden = '<w:style w:type="character" w:styleId="Ukryty"><w:rPr><w:vanish/></w:rPr></w:style>'
    inner = f"<w:p>{run('a')}{run('b', '<w:vanish/>')}{run('c', STYLED)}</w:p>"
    assert texts(tmp_path, inner, styles=hidden) == ["a"]
    assert texts(tmp_path, f"<w:p>{run('b', SHOWN)}</w:p>", styles=hidden) == ["b"]


def test_controls_links_and_fields_give_their_text(tmp_path: Path) -> None:
    inner = (
        f"<w:sdt><w:sdtPr/><w:sdtContent><w:p>{run('w polu')}</w:p></w:sdtContent></w:sdt>"
        f"<w:p><w:sdt><w:sdtContent>{run('w wierszu')}</w:sdtContent></w:sdt></w:p>"
        f"<w:p><w:hyperlink>{run('odsyłacz')}</w:hyperlink></w:p>"
        f"<w:p><w:fldSimple w:instr='DATE'>{run('2023')}</w:fldSimple></w:p>"
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>IF </w:instrText></w:r>"
        f"{run('kod')}<w:r><w:fldChar w:fldCharType='separate'/></w:r>{run('wynik')}"
        f"<w:r><w:fldChar w:fldCharType='end'/></w:r>{run(' dalej')}</w:p>"
    )
    assert texts(tmp_path, inner) == ["w polu", "w wierszu", "odsyłacz", "2023", "wynik dalej"]


def test_an_empty_control_does_not_invite(tmp_path: Path) -> None:
    control = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    inner = control.format(paragraph("Kliknij tutaj")) + f"<w:p>{control.format(run('Wpisz'))}</w:p>"
    assert texts(tmp_path, inner + paragraph("koniec")) == ["koniec"]


def test_a_text_box_is_read_once_after_its_paragraph(tmp_path: Path) -> None:
    box = "<w:txbxContent>{}</w:txbxContent>"
    inner = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"{box.format(paragraph('ramka'))}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        f"{box.format(paragraph('ramka'))}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        f"{run('przed')}</w:p>"
    )
    assert texts(tmp_path, inner) == ["przed", "ramka"]


def test_signs_that_only_shape_the_line_become_what_is_seen(tmp_path: Path) -> None:
    unseen = "wawcza w\u00a0Kiel\u00adcach"
    inner = (
        f"<w:p>{run('opiekuńczo')}<w:r><w:noBreakHyphen/></w:r>{run('wycho')}<w:r><w:softHyphen/></w:r>"
        f"{run(unseen)}</w:p>"
        f"<w:p>{run('a')}<w:r><w:tab/></w:r>{run('b')}<w:r><w:br/></w:r>{run('c')}</w:p>"
        "<w:p><w:r><w:sym w:font='Symbol' w:char='F0B7'/></w:r>"
        "<w:r><w:sym w:font='Wingdings' w:char='F0FC'/></w:r></w:p>"
        "<w:p><w:r><w:t> bez krawędzi </w:t></w:r></w:p>"
    )
    assert texts(tmp_path, inner) == [
        "opiekuńczo-wychowawcza w Kielcach",
        "a\tb\nc",
        "•✓",
        "bez krawędzi",
    ]


def test_raised_digits_stay_raised(tmp_path: Path) -> None:
    area, note = run("powierzchnia w m") + run("2", RAISED), run("1", RAISED) + run(" szacunek")
    inner = f"<w:p>{area}</w:p><w:p>{note}</w:p>"
    assert texts(tmp_path, inner) == ["powierzchnia w m²", "¹ szacunek"]


def test_footnotes_come_with_their_paragraph(tmp_path: Path) -> None:
    notes = f"<w:footnote w:id='2'>{paragraph('Dane za pół roku.')}</w:footnote>"
    inner = f"<w:p>{run('Liczba osób')}<w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
    (block,) = read(tmp_path, inner, footnotes=notes)
    assert block == Paragraph("Liczba osób", note="Dane za pół roku.")


def test_headings_are_known_by_style_its_base_its_name_and_their_own_level(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Nagłówek 2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Cel"/><w:basedOn w:val="a"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="Rozdział"/><w:basedOn w:val="b"/>'
        '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="d"><w:name w:val="x"/><w:basedOn w:val="d"/></w:style>'
    )
    inner = body([Words("jeden", "a"), Words("dwa", "b"), Words("trzy", "c"), Words("cztery", "d")])
    inner += paragraph("pięć", '<w:outlineLvl w:val="3"/>') + paragraph(
        "sześć", '<w:pStyle w:val="c"/><w:outlineLvl w:val="9"/>'
    )
    found = [block.heading for block in read(tmp_path, inner, styles=styles) if isinstance(block, Paragraph)]
    assert found == [2, 2, 1, 0, 4, 0]


def test_styles_may_be_based_on_each_other_without_end(tmp_path: Path) -> None:
    chain = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{number}"><w:basedOn w:val="s{number + 1}"/></w:style>'
        for number in range(5000)
    )
    last = '<w:style w:type="paragraph" w:styleId="s5000"><w:name w:val="heading 4"/></w:style>'
    (found,) = read(tmp_path, body([Words("x", "s0")]), styles=chain + last)
    assert found == Paragraph("x", 4)


def test_bold_is_what_is_bold_throughout(tmp_path: Path) -> None:
    inner = (
        f"<w:p>{run('cały', '<w:b/>')}{run('  ')}</w:p><w:p>{run('pół', '<w:b/>')}{run(' na pół')}</w:p>"
        f"<w:p><w:pPr><w:pStyle w:val='Tytu'/></w:pPr>{run('ze stylu')}{run(' też')}</w:p>"
        f"<w:p><w:pPr><w:pStyle w:val='Tytu'/></w:pPr>{run('zdjęte', LIGHT)}</w:p>"
    )
    found = [block.bold for block in read(tmp_path, inner) if isinstance(block, Paragraph)]
    assert found == [True, False, True, False]


def test_a_strict_file_reads_like_any_other(tmp_path: Path) -> None:
    source = write_word(tmp_path / "a.docx", body([Words("Cel I", "Nagwek1"), Words("punkt", list_id=1)]))
    strict = tmp_path / "strict.docx"
    with ZipFile(source) as old, ZipFile(strict, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode().replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
            office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            new.writestr(
                name, text.replace(office, "http://purl.oclc.org/ooxml/officeDocument/relationships")
            )
    assert read_word(strict).blocks == read_word(source).blocks


def test_a_document_without_a_word_is_refused_as_empty(tmp_path: Path) -> None:
    with pytest.raises(RecordError) as refused:
        read(tmp_path, "<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>")
    assert refused.value.refusal is Refusal.FOREIGN_EMPTY


@pytest.mark.parametrize(
    "spoil",
    [
        lambda whole: whole[: len(whole) // 2],
        lambda _: b"PK\x03\x04 nothing",
        lambda whole: whole.replace(b"word/document.xml", b"word/documend.xml"),
    ],
)
def test_a_damaged_file_is_refused_as_damaged(tmp_path: Path, spoil: object) -> None:
    path = write_word(tmp_path / "a.docx", paragraph("x" * 500))
    assert callable(spoil)
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(RecordError) as refused:
        read_word(path)
    assert refused.value.refusal is Refusal.FOREIGN_DAMAGED


def test_entities_of_its_own_make_a_file_damaged(tmp_path: Path) -> None:
    source, laughing = write_word(tmp_path / "a.docx", paragraph("&amp;x;")), tmp_path / "b.docx"
    with ZipFile(source) as old, ZipFile(laughing, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            if name == "word/document.xml":
                text = text.replace("<w:document", '<!DOCTYPE d [<!ENTITY x "ha">]><w:document', 1)
            new.writestr(name, text)
    with pytest.raises(RecordError) as refused:
        read_word(laughing)
    assert (refused.value.refusal, refused.value.subject) == (Refusal.FOREIGN_DAMAGED, "b.docx")


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    def stop() -> None:
        raise TimeoutError

    with pytest.raises(TimeoutError):
        read_word(write_word(tmp_path / "a.docx", paragraph("x")), stop)
