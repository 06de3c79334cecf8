"""Templates of the office's own (szablony): Word documents of which others take the styles, nothing else."""

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from db.domain.blocks import Document
from db.domain.entities import Template
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act
from desktop.app import files
from desktop.app.texts import one_line
from desktop.app.workspace import Workspace

LARGEST = 10_000_000  # bytes


class Added(NamedTuple):
    """A template that was taken in, and the names of styles that it lacks; the standard's stand in."""

    id: int
    missing: tuple[str, ...]


def add_template(workspace: Workspace, path: Path) -> Added:
    """Take a Word document in as a template, named after its file.

    Raises RecordError: FILE_MISSING, FILE_UNREADABLE, TEMPLATE_UNREADABLE of what is no such document.
    """
    content = files.read_bytes(path, LARGEST, Refusal.TEMPLATE_UNREADABLE)
    missing = missing_styles(content, path.name)
    with workspace.transaction(Act.EDIT_TEMPLATES, path.stem) as edit:
        added = edit.add(Template(one_line(path.stem), content))
    return Added(added, missing)


def rename_template(workspace: Workspace, template_id: int, name: str) -> None:
    """Name a template anew. Raises RecordError without a name."""
    name = one_line(name)
    with workspace.transaction(Act.EDIT_TEMPLATES, name) as edit:
        edit.put(replace(edit.get(Template, template_id), name=name))


def remove_template(workspace: Workspace, template_id: int) -> None:
    """Forget a template; documents that took their styles from it take the standard's again."""
    with workspace.transaction(Act.EDIT_TEMPLATES) as edit:
        edit.remove(Template, template_id)


def missing_styles(content: bytes, name: str) -> tuple[str, ...]:
    """The names of styles that a template lacks. Raises RecordError (TEMPLATE_UNREADABLE) of a bad one."""
    from desktop.documents.word import write_docx

    with tempfile.TemporaryDirectory(prefix="sprawozdawca-") as folder:
        try:
            return write_docx(Document(name, ()), Path(folder) / "trial.docx", template=content)
        except RecordError as error:
            if error.refusal is Refusal.TEMPLATE_UNREADABLE:
                raise RecordError(Refusal.TEMPLATE_UNREADABLE, name) from error
            raise
