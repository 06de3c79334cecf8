"""A PDF is made whole and tagged by the word processor of the machine, or not at all, and can be stopped."""

import subprocess
from pathlib import Path

import pikepdf
import pytest

from db.domain.blocks import Cell, CellStyle, Document, Heading, Paragraph, Row, Run, Section, Table
from db.domain.errors import RecordError, Refusal
from desktop.app import office_programs, pdf
from desktop.app.office_programs import LibreOffice, Word
from desktop.app.progress import Cancelled
from desktop.documents.word import write_docx


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "Sprawozdanie za 2023.docx"
    header = Row((Cell(("Rok",), CellStyle.HEADER), Cell(("Osoby",), CellStyle.HEADER)), header=True)
    table = Table((1, 1), (header, Row((Cell(("2023",)), Cell(("782",))))), "Osoby")
    blocks = (Heading(1, "Cel"), Paragraph((Run("Z pomocy skorzystały 782 osoby."),)), table)
    write_docx(Document("Sprawozdanie", (Section(blocks),)), path)
    return path


def play(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a program of a few lines where LibreOffice would be found."""
    program = tmp_path / "programs" / "soffice"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")


class Stopping:
    """A `Progress` that is stopped at the first step."""

    def step(self, _done: int, _total: int) -> None:
        """Stop."""
        raise Cancelled


def test_the_pdf_is_tagged_has_its_title_and_says_what_the_document_says(
    document: Path, tmp_path: Path
) -> None:
    target = tmp_path / "Sprawozdanie.pdf"
    pdf.to_pdf(document, target)
    with pikepdf.open(target) as made:
        assert bool(made.Root.MarkInfo.Marked)
        assert str(made.Root.Lang) == "pl-PL"
        assert "/StructTreeRoot" in made.Root
        assert made.open_metadata()["pdfuaid:part"] == "1"
    text = subprocess.run(["pdftotext", str(target), "-"], capture_output=True, encoding="utf-8", check=True)
    assert "Z pomocy skorzystały 782 osoby." in text.stdout
    assert sorted(each.name for each in tmp_path.iterdir()) == [document.name, target.name]


def test_a_failing_program_leaves_the_earlier_pdf_as_it_was(
    document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"the earlier one")
    play(tmp_path, monkeypatch, "exit 1")
    with pytest.raises(RecordError) as refused:
        pdf.to_pdf(document, target)
    assert refused.value.refusal is Refusal.PDF_NOT_MADE
    assert target.read_bytes() == b"the earlier one"


def test_half_a_pdf_is_none(document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    play(tmp_path, monkeypatch, 'while [ "$1" != --outdir ]; do shift; done; echo "%PDF-1.7" >"$2"/S*.pdf')
    with pytest.raises(RecordError) as refused:
        pdf.to_pdf(document, tmp_path / "a.pdf")
    assert refused.value.refusal is Refusal.PDF_NOT_MADE


def test_a_program_that_hangs_is_ended_with_all_it_started(
    document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    play(tmp_path, monkeypatch, f"sleep 600 & echo $! >{tmp_path}/child; wait")
    monkeypatch.setattr(pdf, "PATIENCE", 0.5)
    with pytest.raises(RecordError) as refused:
        pdf.to_pdf(document, tmp_path / "a.pdf")
    assert refused.value.refusal is Refusal.PDF_NOT_MADE
    assert not is_alive(int((tmp_path / "child").read_text()))


def test_stopping_ends_the_program_and_writes_nothing(
    document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    play(tmp_path, monkeypatch, "sleep 600")
    with pytest.raises(Cancelled):
        pdf.to_pdf(document, tmp_path / "a.pdf", Stopping())
    assert not (tmp_path / "a.pdf").exists()


def test_without_a_word_processor_it_is_said_what_is_missing(
    document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not pdf.can_convert()
    with pytest.raises(RecordError) as refused:
        pdf.to_pdf(document, tmp_path / "a.pdf")
    assert refused.value.refusal is Refusal.PDF_PROGRAM_MISSING


def test_a_folder_that_is_gone_is_refused_before_the_work(document: Path, tmp_path: Path) -> None:
    with pytest.raises(RecordError) as refused:
        pdf.to_pdf(document, tmp_path / "gone" / "a.pdf")
    assert refused.value.refusal is Refusal.NO_FOLDER


def test_every_copy_is_sent_to_the_printer(
    document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    play(tmp_path, monkeypatch, f'while [ "$1" != --pt ]; do shift; done; echo "$2|$3" >>{tmp_path}/sent')
    pdf.to_printer(document, "Sekretariat, I piętro", copies=2)
    assert (tmp_path / "sent").read_text().splitlines() == [f"Sekretariat, I piętro|{document}"] * 2


def test_libreoffice_is_found_and_works_in_a_profile_of_its_own(tmp_path: Path) -> None:
    program = office_programs.office_program()
    assert isinstance(program, LibreOffice)
    arguments = program.to_pdf(tmp_path / "a.docx", tmp_path).arguments
    assert f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}" in arguments


def test_word_gets_the_names_of_files_apart_from_what_it_is_told(tmp_path: Path) -> None:
    command = Word().to_pdf(tmp_path / "Rada's $(raport).docx", tmp_path)
    assert "Rada" not in " ".join(command.arguments)
    assert command.environment["TARGET"] == str(tmp_path / "Rada's $(raport).pdf")


def is_alive(pid: int) -> bool:
    """Whether a process is there and has not ended."""
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"
