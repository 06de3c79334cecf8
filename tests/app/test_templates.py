"""Templates are taken in, named, chosen and forgotten; documents take their styles and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.shared import RGBColor

from db.domain.errors import RecordError, Refusal
from db.domain.kinds import DocumentKind
from db.queries import programmes
from db.queries.templates import templates
from desktop.app import document_files, documents, files
from desktop.app.templates import LARGEST, add_template, remove_template, rename_template
from desktop.app.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = files.create_sample(tmp_path / "przyklad.spr")
    yield opened
    opened.close()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "Papier firmowy.docx"
    made = docx.Document()
    made.styles["Heading 1"].font.color.rgb = RGBColor(0x80, 0x00, 0x20)
    made.add_paragraph("Tekst szablonu, którego nikt nie chce.")
    made.save(str(path))
    return path


def use(workspace: Workspace, template_id: int) -> None:
    """Have the tabular report of the first programme take its styles from a template."""
    programme = workspace.read(programmes.programmes)[0]
    layout = documents.layout(workspace, programme.id, DocumentKind.TABULAR_REPORT)
    documents.edit_options(workspace, replace(layout.definition, template_id=template_id))


def written(workspace: Workspace, path: Path) -> document_files.Written:
    """The tabular report of the first programme as a file."""
    programme = workspace.read(programmes.programmes)[0]
    period = workspace.read(programmes.periods, programme.id)[-1]
    data = documents.document(workspace, programme.id, DocumentKind.TABULAR_REPORT, period)
    return document_files.write(data, path)


def test_a_template_is_named_after_its_file_and_says_what_it_lacks(workspace: Workspace, own: Path) -> None:
    added = add_template(workspace, own)
    assert [row.name for row in workspace.read(templates)] == ["Papier firmowy"]
    assert added.missing


def test_a_document_takes_the_styles_and_not_the_text(
    workspace: Workspace, own: Path, tmp_path: Path
) -> None:
    use(workspace, add_template(workspace, own).id)
    made = written(workspace, tmp_path / "a.docx")
    document = docx.Document(str(made.path))
    assert document.styles["Heading 1"].font.color.rgb == RGBColor(0x80, 0x00, 0x20)
    assert "Tekst szablonu" not in "".join(paragraph.text for paragraph in document.paragraphs)
    assert made.missing_styles


def test_it_is_counted_where_a_template_is_used(workspace: Workspace, own: Path) -> None:
    added = add_template(workspace, own)
    assert workspace.read(templates)[0].documents == 0
    use(workspace, added.id)
    assert workspace.read(templates)[0].documents == 1


def test_a_removed_template_leaves_its_documents_the_standard(
    workspace: Workspace, own: Path, tmp_path: Path
) -> None:
    added = add_template(workspace, own)
    use(workspace, added.id)
    remove_template(workspace, added.id)
    assert written(workspace, tmp_path / "a.docx").missing_styles == ()
    workspace.undo()
    assert written(workspace, tmp_path / "b.docx").missing_styles


def test_a_template_can_be_named_anew_but_not_without_a_name(workspace: Workspace, own: Path) -> None:
    added = add_template(workspace, own)
    rename_template(workspace, added.id, "  Nowy   papier ")
    assert workspace.read(templates)[0].name == "Nowy papier"
    with pytest.raises(RecordError):
        rename_template(workspace, added.id, " ")


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04 torn", b"\x00" * (LARGEST + 1)])
def test_what_is_no_word_document_is_no_template(
    workspace: Workspace, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "zły.docx"
    path.write_bytes(content)
    with pytest.raises(RecordError) as refused:
        add_template(workspace, path)
    assert (refused.value.refusal, refused.value.subject) == (Refusal.TEMPLATE_UNREADABLE, "zły.docx")
    assert workspace.read(templates) == ()


def test_a_file_that_is_gone_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(RecordError) as refused:
        add_template(workspace, tmp_path / "gone.docx")
    assert refused.value.refusal is Refusal.FILE_MISSING
