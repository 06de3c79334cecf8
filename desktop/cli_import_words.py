"""How the command line names what an import found, in Polish."""

from db.domain.kinds import ProgrammeKind
from db.domain.understanding import Reason, Uncertainty
from desktop.app.imports import Change, Matter, Standing

KINDS = {"program": ProgrammeKind.PROGRAMME, "strategia": ProgrammeKind.STRATEGY}

UNCERTAINTIES = {
    Uncertainty.VALUE_UNREAD: "wartość niezrozumiana, zachowana tak, jak stoi",
    Uncertainty.VALUE_AMBIGUOUS: "wartość można odczytać na dwa sposoby",
    Uncertainty.COUNTS_DIFFER: "liczba wartości w komórce różni się od liczby wskaźników",
    Uncertainty.LABEL_JOINED: "nazwa złączona z części albo rozdzielona",
    Uncertainty.LABEL_MISSING: "wartości bez nazwy wskaźnika",
    Uncertainty.LABEL_REPEATED: "ta sama nazwa drugi raz w tym miejscu",
    Uncertainty.REWORDED: "ten sam element nazwany drugi raz innymi słowami",
    Uncertainty.PLACE_GUESSED: "miejsce w strukturze odgadnięte",
    Uncertainty.LEVEL_GUESSED: "nazwa poziomu odgadnięta",
    Uncertainty.PERIOD_GUESSED: "okres odgadnięty",
    Uncertainty.NUMBER_OUT_OF_ORDER: "numer nie po kolei",
}

REASONS = {
    Reason.TABLE_WITHOUT_INDICATORS: "tabela bez wskaźników",
    Reason.TABLE_SET_ASIDE: "tabela pominięta",
    Reason.ROW_NOT_UNDERSTOOD: "wiersz niezrozumiany",
    Reason.CELL_NOT_USED: "komórka niewykorzystana",
    Reason.TEXT_NOT_PLACED: "tekst bez miejsca w strukturze",
    Reason.DROPPED: "usunięte",
}

MATTERS = {
    Matter.NODE: "element",
    Matter.INDICATOR: "wskaźnik",
    Matter.PERIOD: "okres",
    Matter.PLACE: "miejsce w strukturze",
    Matter.WORDING: "brzmienie",
    Matter.REALIZERS: "realizatorzy",
    Matter.UNIT: "jednostka",
    Matter.DEFINITION: "definicja",
    Matter.SOURCE: "źródło danych",
    Matter.BASELINE: "wartość bazowa",
    Matter.TARGET: "wartość docelowa",
    Matter.VALUE: "wartość",
    Matter.FOOTNOTE: "przypis",
    Matter.INTRODUCTION: "wprowadzenie",
    Matter.ANALYSIS: "analiza danych",
    Matter.RESOLUTION: "uchwała",
    Matter.LEGAL_BASIS: "podstawa prawna",
    Matter.COORDINATOR: "koordynator",
}

CHANGES = {
    Change.NEW: "nowe",
    Change.UNCHANGED: "bez zmian",
    Change.OVERWRITES: "różne",
    Change.KEPT: "różne, zostaje to, co w pliku",
}

STANDINGS = {
    Standing.NOTHING: "",
    Standing.TYPED: "wpisane w pliku",
    Standing.CONFIRMED: "w pliku zatwierdzone",
    Standing.DELIVERED: "w pliku suma składowych",
    Standing.COMPUTED: "w pliku obliczane z formuły",
    Standing.HEADING: "w pliku nagłówek bez wartości",
    Standing.CLOSED: "okres zamknięty",
    Standing.TAKEN: "dokument podaje to dwa razy różnie",
}
