"""What is said of a version of an issued document."""

from PySide6.QtCore import QCoreApplication, QLocale

from db.domain.kinds import IssueOrigin
from db.queries.issued import Version


def state(version: Version) -> str:
    """Whether it is the final document or a draft, as it is printed on its pages."""
    if version.final:
        return QCoreApplication.translate("Issued", "final")
    return QCoreApplication.translate("Issued", "PROJEKT")


def title(version: Version) -> str:
    """„Wersja 2 (PROJEKT)”."""
    words = QCoreApplication.translate("Issued", "Version {number} ({state})")
    return words.format(number=version.version, state=state(version))


def signers(version: Version) -> str:
    """Who signed, within the file and beside it, each once; empty where nobody has."""
    return ", ".join(dict.fromkeys((*version.signers, *(each.signer for each in version.beside))))


def origin(version: Version, source: Version | None) -> str:
    """How the version came to be, and of which one."""
    number = source.version if source is not None else "?"
    return {
        IssueOrigin.COMPOSED: QCoreApplication.translate("Issued", "Composed in the program."),
        IssueOrigin.SIGNED: QCoreApplication.translate(
            "Issued", "Version {number} with a signature in the file."
        ).format(number=number),
        IssueOrigin.BROUGHT_IN: QCoreApplication.translate(
            "Issued", "Version {number} edited elsewhere and brought in."
        ).format(number=number),
    }[version.origin]


def size(version: Version) -> str:
    """How large the file is."""
    return QLocale().formattedDataSize(version.size, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def fingerprint(version: Version) -> str:
    """The SHA-256 in groups of eight digits, to be read out and compared."""
    digits = version.sha256
    return " ".join(digits[place : place + 8] for place in range(0, len(digits), 8))
