"""What this program is: its version, its licence, and the works of others that it is made with."""

import tomllib
from importlib import metadata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop import paths
from desktop.gui.dialogs.page_dialog import PageDialog
from desktop.gui.theme import space
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.text import Style, label

_WIDTH = 420
_OTHERS = (
    ("Qt, PySide6", "LGPL-3.0"),
    ("Python, typing_extensions", "PSF-2.0"),
    ("SQLite", "public domain"),
    ("SQLAlchemy, Alembic, Mako", "MIT"),
    ("python-docx, openpyxl, python-calamine, platformdirs", "MIT"),
    ("lxml, MarkupSafe, psutil", "BSD-3-Clause"),
    ("cryptography", "Apache-2.0"),
    ("python-pkcs11, asn1crypto, cffi", "MIT"),
    ("Hunspell, chunspell", "MPL-1.1, MIT"),
    ("Tabler Icons", "MIT"),
)


def version() -> str:
    """The version that is installed, or that of the sources it runs from."""
    try:
        return metadata.version("sprawozdawca")
    except metadata.PackageNotFoundError:
        project = paths.resources().parent / "pyproject.toml"
        return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])


class AboutDialog(PageDialog):
    """A few lines that can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About the program"))
        column = self.body
        column.addWidget(label("Sprawozdawca", Style.TITLE))
        column.addWidget(label(self.tr("Version {version}").format(version=version()), Style.MUTED))
        purpose = label(
            self.tr(
                "Keeps the social programmes of a gmina and makes the reports that its council receives."
                " It works without the Internet; everything is in one file on this computer."
            ),
            wrap=True,
        )
        purpose.setMinimumWidth(space(_WIDTH))
        column.addWidget(purpose)
        column.addWidget(label(self.tr("Licence: MIT, © 2026 the authors of Sprawozdawca"), wrap=True))
        column.addWidget(self._others())
        self.offer_to_close()

    def _others(self) -> Card:
        card = Card(self.tr("Made with"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(space(16))
        grid.setVerticalSpacing(space(4))
        for row, (name, licence) in enumerate(_OTHERS):
            for place, (text, style) in enumerate(((name, Style.BODY), (licence, Style.MUTED))):
                words = label(text, style)
                words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                grid.addWidget(words, row, place)
        card.body.addLayout(grid)
        return card
