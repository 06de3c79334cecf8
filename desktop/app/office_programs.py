"""The word processors of the machine, which make a PDF of a document or print it: LibreOffice, or Word.

Each works in a process of its own, without a window, and is told by its command line what to do.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

_LIBREOFFICE = ("soffice", "libreoffice")

# Tagged, with bookmarks, and held to PDF/UA-1, which makes the title and the language go with it.
_PDF = (
    "pdf:writer_pdf_Export:{"
    '"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"}}'
)

_WORD = """
$ErrorActionPreference = 'Stop'
$word = New-Object -ComObject Word.Application
try {
  $word.Visible = $false
  $word.DisplayAlerts = 0
  $word.AutomationSecurity = 3
  $document = $word.Documents.Open($env:DOCUMENT, $false, $true)
  %s
  $document.Close(0)
} finally { $word.Quit(0) }
"""
# 17: as PDF · 0, 0: for print, all of it · 1, $true: bookmarks of headings, tags of the structure
_WORD_PDF = (
    "$document.ExportAsFixedFormat("
    "$env:TARGET, 17, $false, 0, 0, 1, 1, 0, $true, $true, 1, $true, $true, $false)"
)
_WORD_PRINT = "$word.ActivePrinter = $env:PRINTER; $document.PrintOut($false)"


@dataclass(frozen=True, slots=True)
class Command:
    """What to start, and what it finds in its environment besides the usual."""

    arguments: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LibreOffice:
    """LibreOffice without a window, in a profile of its own: one that is open does not mind."""

    program: Path

    def to_pdf(self, document: Path, folder: Path) -> Command:
        """Make „name.pdf” of „name.docx” in the folder."""
        return self._work(folder, "--convert-to", _PDF, "--outdir", str(folder), str(document))

    def to_printer(self, document: Path, folder: Path, printer: str) -> Command:
        """Print the document; the folder is for the profile."""
        return self._work(folder, "--pt", printer, str(document))

    def _work(self, folder: Path, *arguments: str) -> Command:
        profile = (folder / "profile").as_uri()
        return Command(
            (
                str(self.program),
                "--headless",
                "--norestore",
                "--nolockcheck",
                f"-env:UserInstallation={profile}",
                *arguments,
            )
        )


@dataclass(frozen=True, slots=True)
class Word:
    """Microsoft Word, driven through the shell of Windows; macros do not run."""

    def to_pdf(self, document: Path, folder: Path) -> Command:
        """Make „name.pdf” of „name.docx” in the folder."""
        target = folder / f"{document.stem}.pdf"
        return _powershell(_WORD_PDF, DOCUMENT=str(document), TARGET=str(target))

    def to_printer(self, document: Path, _folder: Path, printer: str) -> Command:
        """Print the document."""
        return _powershell(_WORD_PRINT, DOCUMENT=str(document), PRINTER=printer)


OfficeProgram = LibreOffice | Word


def office_program() -> OfficeProgram | None:
    """The word processor that this machine has: LibreOffice, whose PDF is PDF/UA, before Word."""
    found = next(_libreoffices(), None)
    if found is not None:
        return LibreOffice(found)
    return Word() if _has_word() else None


def start(command: Command) -> subprocess.Popen[bytes]:
    """Begin to work, in a group of processes that can be ended as a whole."""
    return subprocess.Popen(
        command.arguments,
        env={**os.environ, **command.environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=sys.platform != "win32",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def end(process: subprocess.Popen[bytes]) -> None:
    """End the process with all that it started; harmless when it has ended."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        import signal

        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _powershell(step: str, **environment: str) -> Command:
    script = _WORD % step
    return Command(("powershell", "-NoProfile", "-NonInteractive", "-Command", script), environment)


def _libreoffices() -> Iterator[Path]:
    for name in _LIBREOFFICE:
        path = shutil.which(name)
        if path:
            yield Path(path)
    for folder in _folders():
        yield from (each for each in folder.glob("**/program/soffice*") if each.stem == "soffice")


def _folders() -> Iterator[Path]:
    """Where LibreOffice is installed without being on the path."""
    if sys.platform == "win32":
        roots = (os.environ.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"))
        yield from (found for root in roots if root for found in Path(root).glob("LibreOffice*"))
    else:
        yield from Path("/opt").glob("libreoffice*")


def _has_word() -> bool:
    if sys.platform != "win32":
        return False
    import winreg

    try:
        winreg.CloseKey(winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, r"Word.Application\CLSID"))
    except OSError:
        return False
    return True
