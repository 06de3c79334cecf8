"""The window speaks Polish: our own words and Qt's."""

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop import paths

# Qt's own Polish says „Zachowaj”, every office program „Zapisz”. What is named here gets our word.
_OURS_BEFORE_QTS = (
    QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Save All"),
    QT_TRANSLATE_NOOP("QFileDialog", "&Save"),
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
)


def install(app: QApplication) -> None:
    """Load both translations; where both know a word, ours is heard. Call it before any window is made."""
    QLocale.setDefault(QLocale(QLocale.Language.Polish, QLocale.Country.Poland))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (Path(qt) / "qtbase_pl.qm", paths.resources() / "i18n" / "pl.qm"):
        translator = QTranslator(app)
        # Read whole: Qt maps a file it loads by name, and an update under a running window would end it.
        translator.words = file.read_bytes() if file.exists() else b""
        if translator.load(translator.words):
            app.installTranslator(translator)
