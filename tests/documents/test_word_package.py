"""What surrounds the text in Word: properties, language, and the template."""

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from db.domain.blocks import (
    Document,
    Heading,
)
from db.domain.errors import RecordError, Refusal
from desktop.documents.word import write_docx
from documents.kielce_report import report
from documents.whole_document import composed as compose
from documents.word_parts import BODY, STANDARD, root, simple, values


def test_the_properties_tell_title_language_author_and_subject(kielce: Path) -> None:
    properties = docx.Document(str(kielce)).core_properties
    document = compose(report())
    assert properties.title == document.title
    assert (properties.author, properties.subject) == (document.author, document.subject)
    assert properties.language == "pl-PL"
    assert properties.created is not None
    assert values(root(kielce, "word/styles.xml"), "w:lang") == ["pl-PL"]
    assert values(root(kielce, "word/settings.xml"), "w:themeFontLang") == ["pl-PL"]


def test_another_language_is_told_where_word_looks_for_it(tmp_path: Path) -> None:
    path = tmp_path / "english.docx"
    write_docx(Document("Title", (), language="en-GB"), path)
    assert values(root(path, "word/styles.xml"), "w:lang") == ["en-GB"]
    assert docx.Document(str(path)).core_properties.language == "en-GB"


def test_a_title_longer_than_a_property_may_be_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "long.docx"
    write_docx(Document("a\x01\n" * 200, ()), path)
    assert len(docx.Document(str(path)).core_properties.title) == 255


def test_an_office_may_bring_its_own_template(tmp_path: Path) -> None:
    own = docx.Document(str(STANDARD))
    own.styles["Heading 1"].font.name = "Georgia"
    own.sections[0].footer.is_linked_to_previous = False
    own.sections[0].footer.paragraphs[0].text = "Gmina"
    own.add_paragraph("Tekst, którego nie będzie.")
    own.save(str(tmp_path / "own.docx"))
    path = tmp_path / "document.docx"
    write_docx(simple(Heading(1, "Tytuł")), path, template=tmp_path / "own.docx")
    made = docx.Document(str(path))
    assert made.styles["Heading 1"].font.name == "Georgia"
    assert [paragraph.text for paragraph in made.paragraphs] == ["Tytuł"]
    assert made.sections[0].footer.paragraphs[0].text == "Gmina"


def unfit_templates(folder: Path) -> Iterator[tuple[Path, Refusal]]:
    yield folder / "missing.docx", Refusal.FILE_MISSING
    (folder / "text.docx").write_text("to nie jest dokument", encoding="utf-8")
    yield folder / "text.docx", Refusal.FILE_FOREIGN
    docx.Document().save(str(folder / "other.docx"))
    yield folder / "other.docx", Refusal.FILE_FOREIGN


def test_an_unfit_template_is_refused(tmp_path: Path) -> None:
    for template, refusal in unfit_templates(tmp_path):
        with pytest.raises(RecordError) as refused:
            write_docx(simple(BODY), tmp_path / "document.docx", template=template)
        assert (refused.value.refusal, refused.value.subject) == (refusal, str(template))
        assert not (tmp_path / "document.docx").exists()
