"""Where documents go: the proposed file, the one meant by what was chosen, and the memory of both."""

from datetime import UTC, datetime
from pathlib import Path

from db.domain.report import DocumentData
from desktop import paths, settings
from desktop.app import documents
from desktop.settings import Settings


def proposal(data: DocumentData, ending: str = ".docx") -> Path:
    """A file named after the document, in the folder of the last export if that is still there."""
    report = data.report
    name = documents.file_name(report.programme, data.definition.kind, report.periods[-1])
    return (folder() / name).with_suffix(ending)


def folder() -> Path:
    """Where documents went the last time, if that is still there."""
    return _there(settings.load().documents_folder) or paths.documents()


def signed_folder() -> Path:
    """Where what was signed or looked at lay the last time, else where documents went."""
    return _there(settings.load().signed_folder) or folder()


def _there(remembered: str) -> Path | None:
    return Path(remembered) if remembered and Path(remembered).is_dir() else None


def ending_in(path: Path, ending: str) -> Path:
    """The file with this ending: a name like „Raport v1.2” has another one, or so it seems."""
    return path if path.suffix.casefold() == ending else path.with_name(f"{path.name}{ending}")


def remember(path: Path) -> Settings:
    """The settings, now with this document first among the last exports."""
    remembered = settings.load().with_export(path, datetime.now(UTC).astimezone())
    settings.save(remembered)
    return remembered
