"""PDF and paper: a Word document is handed to the word processor of the machine, whole or not at all."""

import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from db.domain.errors import RecordError, Refusal
from desktop.app import office_programs
from desktop.app.office_programs import Command, OfficeProgram
from desktop.app.pdf_descriptions import described
from desktop.app.progress import Progress
from desktop.documents.word.replacing import replacing

PATIENCE = 240.0  # seconds that a word processor gets for one document
_GLANCE = 0.1  # seconds between two looks whether it is done, or is to be stopped


def can_convert() -> bool:
    """Whether the machine has a word processor that can make a PDF."""
    return office_programs.office_program() is not None


def to_pdf(
    document: Path, target: Path, progress: Progress | None = None, charts: Sequence[str] = ()
) -> None:
    """Make a tagged PDF of a .docx; `charts` are the alternative texts of its charts, in order.

    Raises RecordError when there is no program for it, when it fails, or when the target cannot be written.
    """
    program = _program()
    if not target.parent.is_dir():
        raise RecordError(Refusal.NO_FOLDER, str(target.parent))
    with _folder() as name:
        folder = Path(name)
        made = folder / f"{document.stem}.pdf"
        _carry_out(program.to_pdf(document, folder), document, progress)
        if not _is_pdf(made):
            raise RecordError(Refusal.PDF_NOT_MADE, document.name)
        with replacing(target) as file:
            file.write(described(made.read_bytes(), charts))


def to_printer(document: Path, printer: str, copies: int = 1, progress: Progress | None = None) -> None:
    """Print a .docx so many times. Raises RecordError when there is no program for it, or it fails."""
    program = _program()
    with _folder() as name:
        for _ in range(copies):
            _carry_out(program.to_printer(document, Path(name), printer), document, progress)


def _program() -> OfficeProgram:
    program = office_programs.office_program()
    if program is None:
        raise RecordError(Refusal.PDF_PROGRAM_MISSING)
    return program


def _folder() -> tempfile.TemporaryDirectory[str]:
    """A folder for the program's profile and what it makes; what it still holds open at the end may stay."""
    return tempfile.TemporaryDirectory(prefix="sprawozdawca-", ignore_cleanup_errors=True)


def _carry_out(command: Command, document: Path, progress: Progress | None) -> None:
    """Wait for the program, as long as nobody stops it and it does not take too long."""
    try:
        process = office_programs.start(command)
    except OSError as error:
        raise RecordError(Refusal.PDF_PROGRAM_MISSING) from error
    until = time.monotonic() + PATIENCE
    try:
        while _is_running(process):
            if progress is not None:
                progress.step(0, 0)
            if time.monotonic() > until:
                raise RecordError(Refusal.PDF_NOT_MADE, document.name)
    finally:
        office_programs.end(process)
    if process.returncode:
        raise RecordError(Refusal.PDF_NOT_MADE, document.name)


def _is_running(process: subprocess.Popen[bytes]) -> bool:
    try:
        process.wait(_GLANCE)
    except subprocess.TimeoutExpired:
        return True
    return False


def _is_pdf(path: Path) -> bool:
    """Whether a whole PDF is there; a program that was cut short leaves none, or half of one."""
    if not path.is_file():
        return False
    content = path.read_bytes()
    return content.startswith(b"%PDF-") and b"%%EOF" in content[-1024:]
