"""What tests of signing share: LibreOffice, started once, and the largest report."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from signing import pki
from signing.judges import Judges
from signing.libreoffice import LibreOffice, libreoffice
from signing.whole_report import whole_report


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LibreOffice]:
    """A LibreOffice that trusts the test's authority."""
    with libreoffice(tmp_path_factory.mktemp("office"), pki.authority()) as started:
        yield started


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The largest report, unsigned."""
    return whole_report(tmp_path_factory.mktemp("report"))


@pytest.fixture
def judges(office: LibreOffice, tmp_path: Path) -> Judges:
    """All who judge a signed document."""
    return Judges(office, tmp_path)
