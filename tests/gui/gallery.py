"""All pieces of the window side by side, to be looked at by hand on a real or a virtual screen.

PYTHONPATH=. python tests/gui/gallery.py [light|dark] [work|pieces|empty|dialog|menu|toast] [zoom] [question]
"""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.gui import i18n
from desktop.gui.rail import Rail
from desktop.gui.theme import Scheme, Theme, space
from desktop.gui.top_bar import TopBar
from desktop.gui.widgets.buttons import Kind, action, button
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.empty_state import EmptyState
from desktop.gui.widgets.message_strip import Level, MessageStrip
from desktop.gui.widgets.number_field import NumberField
from desktop.gui.widgets.progress_strip import ProgressStrip
from desktop.gui.widgets.search_field import SearchField
from desktop.gui.widgets.text import Style, label
from desktop.gui.widgets.toast import Toast
from desktop.gui.widgets.views import TableView, TreeView
from desktop.gui.work import Job

SCREENS = (
    ("home", "Pulpit", "layout-dashboard"),
    ("structure", "Struktura", "list-tree"),
    ("values", "Wartości", "table"),
    ("realizers", "Realizatorzy", "users"),
    ("prose", "Opisy", "writing"),
    ("data", "Zestawienia", "chart-bar"),
    ("checks", "Kontrola", "checklist"),
    ("documents", "Dokumenty", "files"),
)
GOALS = (
    ("1", "Wzmocnienie systemu wsparcia rodziny", ("1.1", "1.2", "1.3")),
    ("2", "Przeciwdziałanie wykluczeniu społecznemu", ("2.1", "2.2")),
    ("3", "Rozwój usług społecznych dla seniorów", ("3.1", "3.2", "3.3", "3.4")),
)
INDICATORS = (
    ("Liczba rodzin objętych wsparciem asystenta rodziny", "206", "198", "211"),
    ("Liczba asystentów rodziny", "16", "15", "15"),
    ("Liczba dzieci umieszczonych w pieczy zastępczej", "104", "87", "–"),
    ("Liczba porad udzielonych w punkcie konsultacyjnym", "1 384", "1 502", ""),
    ("Wydatki na realizację zadania", "173 731,80 zł", "188 200,00 zł", "191 035,44 zł"),
    ("Liczba placówek wsparcia dziennego", "21", "22", "22"),
    ("w tym: prowadzonych przez organizacje pozarządowe", "14", "15", "15"),
    ("Liczba uczestników zajęć w klubach seniora", "ok. 1 200", "1 340", "1 402"),
)


def _tree() -> TreeView:
    model = QStandardItemModel()
    model.setHorizontalHeaderLabels(["Element", "Realizatorzy"])
    for mark, text, parts in GOALS:
        goal = QStandardItem(f"{mark}. {text}")
        for part in parts:
            goal.appendRow(
                [QStandardItem(f"{part}. Działanie na rzecz mieszkańców"), QStandardItem("MOPR, ZOZ")]
            )
        model.appendRow([goal, QStandardItem("MOPR")])
    view = TreeView("Struktura programu")
    view.setModel(model)
    model.setParent(view)
    view.expand(model.index(0, 0))
    view.expand(model.index(2, 0))
    view.setColumnWidth(0, space(300))
    view.setCurrentIndex(model.index(0, 0))
    return view


def _table() -> TableView:
    model = QStandardItemModel(len(INDICATORS), 4)
    model.setHorizontalHeaderLabels(["Wskaźnik", "2021", "2022", "2023"])
    for row, texts in enumerate(INDICATORS * 3):
        for column, text in enumerate(texts):
            item = QStandardItem(text)
            if column:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            model.setItem(row, column, item)
    view = TableView("Wartości wskaźników")
    view.setModel(model)
    model.setParent(view)
    view.setColumnWidth(0, space(330))
    view.setCurrentIndex(model.index(2, 2))
    return view


def _work_page() -> QWidget:
    strip = MessageStrip()
    strip.tell(Level.WARN, "3 wartości są ponad trzy razy większe niż w roku 2022.", "Pokaż w kontroli")
    done = MessageStrip()
    done.tell(Level.OK, "Zaimportowano formularz: MOPR Kielce, 24 wartości.")
    split = QSplitter()
    for view in (_tree(), _table()):
        card = Card()
        card.fill(view)
        split.addWidget(card)
    split.setSizes([450, 640])
    QTimer.singleShot(0, split.widget(1).findChild(TableView).setFocus)
    tools = QHBoxLayout()
    tools.addWidget(SearchField("Szukaj wskaźnika"), 1)
    for text in ("Brakujące", "Zmienione"):
        filter_button = button(text)
        filter_button.setCheckable(True)
        tools.addWidget(filter_button)
    tools.addStretch(1)
    tools.addWidget(button("Dodaj wskaźnik", Kind.PRIMARY, "plus"))
    return _page(done, strip, tools, split)


def _page(*parts: QWidget | QHBoxLayout) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    edge = space(12)
    column.setContentsMargins(edge, edge, edge, edge)
    column.setSpacing(space(8))
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part, 1 if isinstance(part, QSplitter) else 0)
        else:
            column.addLayout(part)
    return page


def _buttons_card() -> Card:
    card = Card("Przyciski")
    grid = QGridLayout()
    kinds = (
        (Kind.PRIMARY, "Zapisz"),
        (Kind.SECONDARY, "Anuluj"),
        (Kind.GHOST, "Pomiń"),
        (Kind.DANGER, "Usuń"),
    )
    for row, (kind, text) in enumerate(kinds):
        grid.addWidget(button(text, kind), row, 0)
        grid.addWidget(button(text, kind, "trash" if kind is Kind.DANGER else "check"), row, 1)
        off = button(text, kind)
        off.setEnabled(False)
        grid.addWidget(off, row, 2)
    card.body.addLayout(grid)
    card.body.addStretch(1)
    return card


def _fields_card() -> Card:
    card = Card("Pola")
    form = QFormLayout()
    wrong = QLineEdit("12,5,3")
    wrong.setProperty("invalid", "true")
    kinds = QComboBox()
    kinds.addItems(["liczba całkowita", "kwota", "procent"])
    years = NumberField("Rok", 2000, 2100)
    off = QLineEdit("Zablokowane")
    off.setEnabled(False)
    for words, field in (
        ("Nazwa", QLineEdit("Liczba porad")),
        ("Źródło danych", QLineEdit(placeholderText="np. sprawozdanie MOPR")),
        ("Rodzaj", kinds),
        ("Rok", years),
        ("Wartość", wrong),
        ("Jednostka", off),
        ("Opis", QPlainTextEdit("Poradnictwo prawne i psychologiczne.")),
    ):
        form.addRow(words, field)
    card.body.addLayout(form)
    card.body.addWidget(label("Nie rozumiem liczby „12,5,3”.", Style.ERROR))
    return card


def _choices_card() -> Card:
    card = Card("Wybory")
    box = QGroupBox("Które wskaźniki")
    inside = QVBoxLayout(box)
    for text, state in (("z wartościami", 2), ("bez wartości", 0), ("zmienione", 1)):
        check = QCheckBox(text, tristate=state == 1)
        check.setCheckState(Qt.CheckState(state))
        inside.addWidget(check)
    off = QCheckBox("usunięte", enabled=False)
    inside.addWidget(off)
    first = QRadioButton("1050 (tysiąc pięćdziesiąt)")
    first.setChecked(True)
    for radio in (first, QRadioButton("1,05")):
        inside.addWidget(radio)
    card.body.addWidget(box)
    card.body.addStretch(1)
    return card


def _words_card() -> Card:
    card = Card("Słowa")
    for style, text in (
        (Style.TITLE, "Strategia do 2030 r."),
        (Style.HEADING, "Cele operacyjne"),
        (Style.BODY, "Zażółć gęślą jaźń"),
        (Style.MUTED, "Ostatnia zmiana: wczoraj"),
        (Style.CAPTION, "Źródło: dane MOPR"),
        (Style.OK, "potwierdzona"),
        (Style.WARN, "wymaga sprawdzenia"),
        (Style.ERROR, "nie dostarczono"),
    ):
        card.body.addWidget(label(text, style))
    card.body.addStretch(1)
    return card


def _pieces_page() -> QWidget:
    grid = QGridLayout()
    for column, card in enumerate((_buttons_card(), _fields_card(), _choices_card(), _words_card())):
        grid.addWidget(card, 0, column)
    tabs = QTabWidget()
    for title in ("Szczegóły", "Historia", "Składowe"):
        tabs.addTab(label("Treść karty"), title)
    strips = [MessageStrip() for _ in Level]
    for level, strip in zip(Level, strips, strict=True):
        strip.tell(level, f"Komunikat rodzaju {level}: zdanie, które mówi, co zrobić.", "Zrób to")
    progress = ProgressStrip()
    job = Job(progress, lambda _: None)
    progress.follow(job, "Import dokumentu…")
    job.progressed.emit(62, 100)
    page = _page(*strips, progress, tabs)
    page.layout().insertLayout(0, grid)
    return page


def _empty_page() -> QWidget:
    empty = EmptyState(
        "list-tree",
        "Program nie ma jeszcze celów",
        "Wczytaj zeszłoroczne sprawozdanie z Worda, a struktura, wskaźniki i wartości pojawią się same.",
    )
    empty.offer("Wczytaj dokument…", "file-import")
    empty.offer("Dodaj pierwszy cel")
    return empty


def _dialog_page() -> QWidget:
    from desktop.gui.ask import Alternative, Dialogs

    page = _pieces_page()
    questions: dict[str, Callable[[], object]] = {
        "confirm": lambda: Dialogs(page).confirm(
            "Usunąć program „Strategia”?", "Zniknie 213 wskaźników i 639 wartości.", "Usuń", danger=True
        ),
        "choose": lambda: Dialogs(page).choose_one(
            "Co znaczy „1.050”?",
            "W polu liczby całkowitej kropka może dzielić tysiące.",
            (Alternative("1 050", "tysiąc pięćdziesiąt"), Alternative("1,05", "jeden i pięć setnych")),
        ),
        "text": lambda: Dialogs(page).text("Nazwa realizatora", "Nowy realizator", ""),
        "crash": lambda: Dialogs(page).tell_crash("ValueError", Path("sprawozdawca.log")),
        "refusal": lambda: Dialogs(page).tell("Nie ma pliku „raport.docx”. Wybierz go jeszcze raz."),
    }
    QTimer.singleShot(300, questions[sys.argv[4] if len(sys.argv) > 4 else "confirm"])
    return page


def _menu_page() -> QWidget:
    page = _work_page()
    menu = QMenu(page)
    for text, name, keys in (
        ("Dodaj obok", "plus", "Ctrl+N"),
        ("Dodaj poniżej", "indent-increase", "Ctrl+Shift+N"),
        ("Wytnij", "cut", "Ctrl+X"),
        ("Kopiuj", "copy", "Ctrl+C"),
        ("Usuń", "trash", "Del"),
    ):
        menu.addAction(action(text, name, keys, menu))
    menu.insertSeparator(menu.actions()[2])
    menu.actions()[4].setEnabled(False)
    QTimer.singleShot(
        300,
        lambda: (menu.popup(page.mapToGlobal(page.rect().center())), menu.setActiveAction(menu.actions()[1])),
    )
    return page


def _toast_page() -> QWidget:
    page = _work_page()
    toast = Toast(page)
    QTimer.singleShot(300, lambda: toast.tell("Usunięto działanie 1.2 z 4 wskaźnikami."))
    return page


PAGES = {
    "work": _work_page,
    "pieces": _pieces_page,
    "empty": _empty_page,
    "dialog": _dialog_page,
    "menu": _menu_page,
    "toast": _toast_page,
}


def window(page: str) -> QMainWindow:
    """The shell of the program around one page of pieces."""
    main = QMainWindow()
    rail = Rail()
    for number, (key, text, icon_name) in enumerate(SCREENS, start=1):
        rail.add_screen(key, text, icon_name, f"Ctrl+{number}")
    rail.add_tool(action("Ustawienia", "settings", "", main), "settings")
    rail.add_tool(action("Pomoc", "help-circle", "F1", main), "help-circle")
    rail.show_current("values")
    redo = action("Ponów", "arrow-forward-up", "Ctrl+Y", main)
    redo.setEnabled(False)
    bar = TopBar(action("Cofnij: wpisanie wartości", "arrow-back-up", "Ctrl+Z", main), redo)
    bar.programme.offer(
        [(1, "Strategia Rozwiązywania Problemów Społecznych w Kielcach na lata 2021–2030")], 1
    )
    bar.period.offer([(1, "2023"), (2, "I półrocze 2024")], 1)
    bar.show_actions([action("Wklej", "clipboard", "", main), action("Eksportuj…", "file-export", "", main)])
    right = QVBoxLayout()
    right.setContentsMargins(0, 0, 0, 0)
    right.setSpacing(0)
    right.addWidget(bar)
    right.addWidget(PAGES[page](), 1)
    body = QWidget()
    row = QHBoxLayout(body)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(rail)
    row.addLayout(right, 1)
    main.setCentralWidget(body)
    main.statusBar().showMessage("Zapisano 10:42:13")
    main.statusBar().setSizeGripEnabled(False)
    main.resize(main.screen().availableSize().boundedTo(QSize(1366, 768)))
    return main


def main() -> int:
    """Show one page until it is closed."""
    arguments = dict(enumerate(sys.argv))
    app = QApplication(sys.argv[:1])
    i18n.install(app)
    Theme(app, Scheme(arguments.get(1, "light")), float(arguments.get(3, "1")))
    shown = window(arguments.get(2, "work"))
    shown.show()
    shown.activateWindow()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
