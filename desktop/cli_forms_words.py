"""What the command line says of returned forms, in Polish."""

from collections.abc import Iterator

from db.domain.collection import FormFault, FormNotice, ReturnedForm, RowReason, RowState
from db.domain.errors import RecordError
from desktop.cli_words import sentence

STATES = {
    RowState.NEW: "nowe",
    RowState.CHANGED: "zmienione",
    RowState.UNCHANGED: "bez zmian",
    RowState.MISSING: "niewypełnione",
    RowState.UNREAD: "niezrozumiałe",
    RowState.OUTSIDE: "poza zakresem",
    RowState.GONE: "już niepotrzebne",
    RowState.CLOSED: "okres zamknięty",
}
_FAULTS = {
    FormFault.NOT_A_FORM: "To nie jest formularz tego programu. Poproś o wypełniony formularz.",
    FormFault.IDENTITY_LOST: (
        "To był formularz, ale nic w nim nie mówi, czyj: dane przepisano do innego pliku. Poproś o oryginalny"
        " plik albo wpisz dane ręcznie."
    ),
    FormFault.MIXED: "Ten plik złożono z dwóch formularzy. Poproś o każdy z nich osobno.",
    FormFault.FORGOTTEN: (
        "Ten plik z programami nie zna tego formularza: zrobiono go w innym pliku, cofnięto jego"
        " przygotowanie albo usunięto realizatora, program lub okres."
    ),
    FormFault.NO_ROWS: "Z formularza usunięto wszystkie wiersze. Wyślij go jeszcze raz.",
    FormFault.EMPTY: "Formularz wrócił pusty.",
    FormFault.SUPERSEDED: "Plik „{other}” to ten sam formularz zapisany później; wzięto tamten.",
    FormFault.SAME_AGAIN: "Plik „{other}” mówi to samo.",
}
_NOTICES = {
    FormNotice.OTHER_PERIOD: "To formularz za inny okres: {period}.",
    FormNotice.OTHER_PROGRAMME: "To formularz innego programu: „{programme}”.",
    FormNotice.PERIOD_REWRITTEN: (
        "W formularzu za {period} ktoś wpisał okres „{shown}”. Upewnij się, za jaki okres są dane."
    ),
    FormNotice.OLDER: "Zapisano go wcześniej niż ten, który wzięto ostatnio, a mówi co innego.",
    FormNotice.TWIN: (
        "Plik „{other}” to ten sam formularz zapisany w tej samej chwili, a mówi co innego. Wczytaj tylko"
        " właściwy."
    ),
    FormNotice.ROWS_ADDED: "Dopisano wiersze, o które nikt nie pytał; zostały pominięte: {extra}.",
    FormNotice.ROWS_DELETED: "Usunięto część wierszy; liczą się jako niewypełnione.",
    FormNotice.COPIED: "Formularz skopiowano do innego pliku, ale nadal wiadomo, czyj jest.",
}
_REASONS = {
    RowReason.NOT_A_NUMBER: "to nie jest liczba",
    RowReason.SEVERAL_NUMBERS: "kilka liczb zamiast jednej",
    RowReason.DECIMALS: "część ułamkowa tam, gdzie liczy się całe",
    RowReason.DATE: "arkusz zrobił z tego datę",
    RowReason.ERROR: "błąd formuły",
    RowReason.UNCOMPUTED: "formuła bez wyniku",
    RowReason.MERGED: "komórki scalone: nie wiadomo, którego wiersza to dotyczy",
    RowReason.OTHER_FORM: "wiersz z innego formularza",
    RowReason.REPEATED: "ten sam wiersz dwa razy, z różnymi danymi",
    RowReason.MISPLACED: "obok danych stoi treść innego wiersza",
    RowReason.NEGATIVE: "liczba ujemna",
    RowReason.OVER_HUNDRED: "ponad 100 procent",
    RowReason.INDICATOR_REMOVED: "wskaźnik usunięto",
    RowReason.NOT_ASKED: "ten realizator już go nie dostarcza",
    RowReason.COMPUTED: "wskaźnik jest teraz obliczany",
    RowReason.HEADING: "wskaźnik jest teraz nagłówkiem",
    RowReason.FORMULA: "wynik formuły",
    RowReason.BY_LABEL: "wiersz rozpoznany po treści",
    RowReason.RELABELLED: "treść wiersza zmieniono",
    RowReason.KIND_CHANGED: "od wysłania formularza zmienił się rodzaj wskaźnika",
    RowReason.AMBIGUOUS: "można ją odczytać dwojako",
    RowReason.THREEFOLD: "ponad trzykrotna różnica wobec poprzedniego okresu",
    RowReason.OTHER_UNIT: "wpisano inną jednostkę",
    RowReason.REPLACES_TYPED: "zastąpi wpisane ręcznie",
    RowReason.REPLACES_SEVERAL: "zastąpi kilka dostarczonych osobno",
    RowReason.VALUE_STAYS: "wartość wpisana ręcznie się nie zmieni",
    RowReason.TO_COMMENT: "trafi do komentarza",
}


def told(form: ReturnedForm) -> Iterator[str]:
    """Everything to know about a file, as sentences."""
    if form.fault is not None:
        yield fault(form)
    period = form.period.label if form.period else ""
    extra = "; ".join(f"„{each}”" for each in form.document.extra)
    for notice, words in _NOTICES.items():
        if notice in form.notices:
            yield words.format(
                period=period,
                programme=form.programme,
                shown=form.document.period,
                extra=extra,
                other=form.other,
            )


def fault(form: ReturnedForm) -> str:
    """Why nothing of a file is taken, and what to do about it."""
    if form.fault is FormFault.UNREADABLE and form.refusal is not None:
        return sentence(RecordError(form.refusal, form.document.name))
    return _FAULTS[form.fault or FormFault.NOT_A_FORM].format(other=form.other)


def reason(which: RowReason) -> str:
    """Why a row is in its state, in a few words."""
    return _REASONS[which]
