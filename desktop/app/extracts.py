"""Extracts for other documents: as workbooks, which their text is copied from."""

from pathlib import Path

from db.domain.report import DocumentData


def write_extract(data: DocumentData, path: Path) -> None:
    """Write what the document shows as .xlsx, whole or not at all. Raises RecordError if it cannot be."""
    from desktop.documents.word.replacing import replacing
    from desktop.exchange.extract import extract_workbook

    with replacing(path) as file:
        file.write(extract_workbook(data.report, data.chosen))
