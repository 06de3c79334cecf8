"""A document becomes a PDF or goes to the printer, with a word processor or without."""

import subprocess
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from desktop.gui.context import Context
from desktop.gui.documents.printing import Printing
from gui.documents_desk import DocumentsDesk


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.paths.documents", lambda: tmp_path)


@pytest.fixture
def desk(qtbot: QtBot, context: Context) -> DocumentsDesk:
    return DocumentsDesk(qtbot, context)


def words(path: Path) -> str:
    """The text of a PDF."""
    command = ["pdftotext", str(path), "-"]
    said = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    return " ".join(said.split())


def wait(desk: DocumentsDesk) -> None:
    """Wait until the document is made, or is not."""
    desk.qtbot.waitUntil(lambda: desk.screen.export.job is None, timeout=60_000)


def test_a_pdf_says_what_the_document_says(desk: DocumentsDesk, tmp_path: Path) -> None:
    path = tmp_path / "Sprawozdanie.pdf"
    desk.answers.lay(path)
    desk.screen.actions.pdf.trigger()
    assert desk.answers.details[-1].suffix == ".pdf"
    wait(desk)
    assert desk.screen.export.done.isVisible(), desk.screen.export.message.sentence
    assert "Sprawozdanie z realizacji strategii" in words(path)


def test_without_a_word_processor_a_pdf_is_refused_in_words(
    desk: DocumentsDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    desk.answers.lay(tmp_path / "a.pdf")
    desk.screen.actions.pdf.trigger()
    wait(desk)
    assert "LibreOffice albo Word" in desk.screen.export.message.sentence
    assert not (tmp_path / "a.pdf").exists()


def test_without_a_word_processor_the_whole_preview_is_printed(
    desk: DocumentsDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", f"{tmp_path}")
    paper = tmp_path / "paper.pdf"

    def to_file(printer: QPrinter) -> bool:
        printer.setOutputFileName(str(paper))
        return True

    Printing(desk.screen, desk.screen.export, to_file).begin(desk.screen._data)
    wait(desk)
    assert desk.screen.export.message.sentence.startswith("Wysłano do drukarki")
    monkeypatch.undo()
    printed = words(paper)
    assert "Sprawozdanie z realizacji strategii" in printed
    assert "Cel strategiczny III" in printed


def test_a_printer_gets_the_document_from_the_word_processor(
    desk: DocumentsDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "programs" / "soffice"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\necho "$@" >{tmp_path}/said\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")

    def to_paper(printer: QPrinter) -> bool:
        printer.setOutputFileName("")
        return True

    Printing(desk.screen, desk.screen.export, to_paper).begin(desk.screen._data)
    wait(desk)
    assert "--pt" in (tmp_path / "said").read_text()


def test_changing_ones_mind_prints_nothing(desk: DocumentsDesk) -> None:
    Printing(desk.screen, desk.screen.export, lambda _printer: False).begin(desk.screen._data)
    assert desk.screen.export.job is None
