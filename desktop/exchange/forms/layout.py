"""How a form lies in its workbook, for the writer and the reader alike.

A row of codes and a column of keys are hidden, so that what was sorted, moved, renamed or saved by another
program is still known. The same is said once more on a hidden sheet, and the token in a property too.
"""

from enum import StrEnum

MARK = "sprawozdawca"
PROPERTY = "SprawozdawcaFormularz"
COVER = "Pismo"
DATA = "Dane"
IDENTITY = "spr"
TITLE_KEY = "-"
REMARKS_KEY = "uwagi"
AUTHOR_KEY = "osoba"
REMARKS_LABEL = "Uwagi ogólne"
AUTHOR_LABEL = "Kto wypełnił (imię i nazwisko, telefon)"


class Column(StrEnum):
    """What a column of the data holds; the value is the code that stands in its hidden first row."""

    KEY = "klucz"
    MARK = "nr"
    LABEL = "wskaznik"
    DEFINITION = "opis"
    UNIT = "jednostka"
    BEFORE = "poprzednio"
    ANSWER = "dane"
    REMARK = "uwaga"


class Fact(StrEnum):
    """What a row of the hidden sheet says; ROW stands before a question's key, kind and label."""

    TOKEN = "token"
    PROGRAMME = "program"
    REALIZER = "realizator"
    PERIOD = "okres"
    HEADER = "naglowek"
    ROW = "wiersz"


HEADERS = {
    Column.MARK: "Nr",
    Column.LABEL: "Wskaźnik",
    Column.DEFINITION: "Jak liczyć",
    Column.UNIT: "Jednostka",
    Column.REMARK: "Uwagi, wyjaśnienia",
}
"""The headers that are the same in every form."""
