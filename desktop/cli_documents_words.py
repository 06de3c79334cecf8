"""What the command line says of a document that was written: what is left open, who cannot read it."""

from collections import Counter
from collections.abc import Iterator

from db.domain.accessibility import Barrier
from desktop.app.document_files import Written

_BARRIERS = {
    Barrier.TITLE_MISSING: "dokument nie ma tytułu",
    Barrier.LANGUAGE_MISSING: "język tekstu nie jest oznaczony",
    Barrier.HEADINGS_MISSING: "nie ma nagłówków, po których można się poruszać",
    Barrier.HEADING_NOT_FIRST_LEVEL: "pierwszy nagłówek nie ma poziomu 1",
    Barrier.HEADING_SKIPPED: "pominięto poziom nagłówków",
    Barrier.HEADING_EMPTY: "nagłówek jest pusty",
    Barrier.LIST_TYPED: "lista jest wpisana ręcznie",
    Barrier.HEADER_ROW_MISSING: "tabela nie ma wiersza nagłówkowego",
    Barrier.TABLE_TITLE_MISSING: "tabela nie ma tytułu",
    Barrier.CELLS_MERGED: "tabela ma scalone komórki (unika ich opcja --flat)",
    Barrier.ALTERNATIVE_MISSING: "obraz albo wykres nie ma opisu słowami",
    Barrier.TEXT_IN_PICTURE: "tekst stoi w ramce albo na obrazie",
    Barrier.CONTRAST_LOW: "styl jest zbyt blady, żeby go przeczytać",
    Barrier.PARAGRAPH_EMPTY: "akapit jest pusty",
    Barrier.LINK_UNCLEAR: "odnośnik nie mówi, dokąd prowadzi",
}


def remarks(written: Written) -> Iterator[str]:
    """A line for what is left open, for styles that the template lacks, and for each barrier.

    Barriers are told with the place of the first of their kind.
    """
    if written.blanks:
        blanks = ", ".join(f"„{blank}”" for blank in dict.fromkeys(written.blanks))
        yield f"W dokumencie zostało do uzupełnienia: {blanks}."
    if written.missing_styles:
        yield f"Szablon nie ma stylów: {', '.join(written.missing_styles)}. Ich miejsce zajęły standardowe."
    counted = Counter(finding.barrier for finding in written.findings)
    places = {finding.barrier: finding.place for finding in reversed(written.findings)}
    for barrier, times in counted.items():
        place = f" – „{places[barrier]}”" if places[barrier] else ""
        yield f"Dostępność: {_BARRIERS[barrier]}{place}{f' (razem: {times})' if times > 1 else ''}."
