"""The window as the user meets it: dressed, and speaking Polish."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.gui import i18n
from desktop.gui.theme import Scheme, Theme


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The application dressed in the light theme; a test that changes it puts it back."""
    i18n.install(qapp)
    return Theme(qapp, Scheme.LIGHT)


@pytest.fixture(autouse=True)
def _dressed(theme: Theme) -> None:
    """Every widget is made after the application was dressed, as in the program."""
    theme.wear(Scheme.LIGHT, 1.0)
