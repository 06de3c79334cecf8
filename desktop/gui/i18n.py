"""The window speaks Polish: our own words and Qt's."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop import paths

# Qt's own Polish says „Zachowaj”, every office program „Zapisz”. What is named here gets our word.
_OURS_BEFORE_QTS = (
    QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Save All"),
)


def install(app: QApplication) -> None:
    """Load both translations; where both know a word, ours is heard. Call it before any window is made."""
    QLocale.setDefault(QLocale(QLocale.Language.Polish, QLocale.Country.Poland))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase_pl", qt), ("pl", str(paths.resources() / "i18n"))):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
