"""Where documents go: the proposed file, the one meant by what was chosen, and the memory of both."""

from datetime import UTC, datetime
from pathlib import Path

from db.domain.report import ReportData
from desktop import paths, settings
from desktop.app import reports
from desktop.settings import Settings


def proposal(data: ReportData) -> Path:
    """A file named after the report, in the folder of the last export if that is still there."""
    remembered = Path(settings.load().documents_folder)
    folder = remembered if remembered.name and remembered.is_dir() else paths.documents()
    return folder / reports.file_name(data.programme.title, data.periods[-1])


def as_docx(path: Path) -> Path:
    """The file with Word's ending: a name like „Raport v1.2” has another one, or so it seems."""
    return path if path.suffix.casefold() == ".docx" else path.with_name(f"{path.name}.docx")


def remember(path: Path) -> Settings:
    """The settings, now with this document first among the last exports."""
    remembered = settings.load().with_export(path, datetime.now(UTC).astimezone())
    settings.save(remembered)
    return remembered
