"""Whatever a document looks like, each of its words is in the structure, in a narrative, or left over."""

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from db.domain.foreign import Block, Cell, ForeignDocument, ForeignKind, Paragraph, Table
from desktop.exchange.understanding import understand

# „#” becomes a word that stands nowhere else.
_TEXTS = (
    "Cel strategiczny I: Wsparcie #",
    "Cel operacyjny 1. Pomoc #",
    "Cel operacyjny 2",
    "1. Cel główny: Zdrowie #",
    "Cele szczegółowe:",
    "1) Wiedza #.",
    "2) Profilaktyka #",
    "Zadania:",
    "Zadanie: rozmowy #",
    "Sposób realizacji: kampanie #,",
    "a) szkolenia # (realizacja: Policja #, Ośrodek #)",
    "b) spotkania #,",
    "– warsztaty #: 12",
    "Wskaźniki monitoringu:",
    "a) liczba osób #: 93",
    "c) liczba podopiecznych #: Dom #: 216 (w tym 2 #), Klub #: 50",
    "- coroczne sprawozdanie # – Wydział #,",
    "Realizatorzy działań:",
    "Realizatorzy: Policja #, Ośrodek #; Szkoła #",
    "1. Urząd #:",
    "- Wydział #",
    "Analiza danych:",
    "Analiza danych # zawartych w sprawozdaniu z programu # wskazuje na rozwój i trwałość działań.",
    "Wprowadzenie",
    "Podsumowanie",
    "Rozdział # o wszystkim",
    "Liczba osób wzrosła #. W 2023 r. było ich więcej.",
    "oraz inne #",
    "Tabela 1. Wskaźniki #",
    "Źródło: dane #",
    "1) przypis #",
    "* gwiazdka #",
    "Spis treści",
    "Wsparcie # \t 5",
    "Sprawozdanie z realizacji Programu # za 2023 rok",
    "„Program # na lata 2020–2025”",
    "Kielce, 2024",
    "Program został przyjęty uchwałą nr 5/2020 Rady # z dnia 3 maja 2020 r.",
    "12#",
)
_HEADERS = (
    "Lp.",
    "Działanie",
    "Wskaźnik",
    "2022",
    "2023 r.",
    "Realizatorzy",
    "Uwagi",
    "Cel",
    "Jednostka",
    "rzecz",
)
_CELLS = (
    "",
    "1.",
    "zadanie #",
    "liczba # osób",
    "– liczba #\n– kwota #",
    "12",
    "4,5 %",
    "ok. 7 (#)",
    "tak #",
    "Cel operacyjny 1: #",
)


@st.composite
def documents(draw: st.DrawFn) -> ForeignDocument:
    """Documents of all those lines in any order, with tables among them."""
    free = count(1)

    def filled(text: str) -> str:
        while "#" in text:
            text = text.replace("#", f"słowo{next(free)}x", 1)
        return text

    def paragraph() -> Paragraph:
        heading = draw(st.sampled_from((0, 0, 0, 0, 1, 2)))
        mark = draw(st.sampled_from(("", "", "", "", "1.", "a)", "–")))
        note = filled(draw(st.sampled_from(("", "", "", "", "", "", "przypis dolny #"))))
        return Paragraph(
            filled(draw(st.sampled_from(_TEXTS))), heading, mark, draw(st.integers(0, 1)), note=note
        )

    def table() -> Table:
        width = draw(st.integers(1, 5))
        texts = [draw(st.lists(st.sampled_from(_HEADERS), min_size=width, max_size=width))]
        texts += draw(st.lists(st.lists(st.sampled_from(_CELLS), min_size=width, max_size=width), max_size=4))
        raised = st.sampled_from(("", "", "", "", "1)", "*"))
        return Table(
            tuple(
                tuple(
                    Cell(filled(text), row, column, raised=draw(raised)) for column, text in enumerate(cells)
                )
                for row, cells in enumerate(texts)
            )
        )

    blocks: list[Block] = [
        table() if draw(st.integers(0, 5)) == 0 else paragraph() for _ in range(draw(st.integers(1, 14)))
    ]
    return ForeignDocument("plik.docx", ForeignKind.WORD, tuple(blocks))


def words(document: ForeignDocument) -> list[str]:
    """The words that stand nowhere else, but for those of captions: these may go with their tables."""
    texts = [
        text
        for block in document.blocks
        for text in (
            (block.text, block.note)
            if isinstance(block, Paragraph)
            else tuple(cell.text for row in block.rows for cell in row)
        )
    ]
    return [
        word.strip('.,:;()„”"')
        for text in texts
        if not text.startswith("Tabela")
        for word in text.split()
        if "słowo" in word
    ]


@given(documents())
def test_every_word_is_somewhere(document: ForeignDocument) -> None:
    said = repr(understand(document))
    assert [word for word in words(document) if word not in said] == []


@given(documents())
def test_the_same_document_is_understood_the_same_way(document: ForeignDocument) -> None:
    assert understand(document) == understand(document)
