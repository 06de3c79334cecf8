"""What tests of documents share."""

from pathlib import Path

import pytest

from desktop.documents.word import write_docx
from documents.kielce_report import report
from documents.whole_document import composed as compose


@pytest.fixture(scope="session")
def kielce(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report on the Kielce strategy as a file."""
    path = tmp_path_factory.mktemp("word") / "kielce.docx"
    write_docx(compose(report()), path)
    return path
