"""Where goals stand outside tables: in headings and paragraphs, named or not, numbered or not."""

import pytest

from db.domain.foreign import Block, Cell, ForeignDocument, ForeignKind, Paragraph, Table
from db.domain.understanding import FoundNode, Reason, Uncertainty, Understanding, nodes
from desktop.exchange.understanding import understand


def table(title: str = "", *across: str) -> Table:
    texts = (("Działanie", "Wskaźnik", "2022", "2023"), ("Poradnictwo", "liczba porad", "10", "12"))
    rows = [[Cell(text, 0, column) for column, text in enumerate(texts[0])]]
    rows += [[Cell(text, row, 0, 1, 4)] * 4 for row, text in enumerate(across, 1)]
    rows += [[Cell(text, len(rows), column) for column, text in enumerate(texts[1])]]
    return Table(tuple(map(tuple, rows)), 1, title)


def understood(*blocks: Block) -> Understanding:
    return understand(ForeignDocument("raport 2023.docx", ForeignKind.WORD, blocks))


def tree(found: tuple[FoundNode, ...]) -> list[object]:
    """Marks and texts, one inside another."""
    return [(f"{each.mark} {each.text}".strip(), *tree(each.children)) for each in found]


def test_goals_may_be_plain_paragraphs() -> None:
    found = understood(
        Paragraph("Cel strategiczny I: Rodzina"), Paragraph("Cel operacyjny 1. Dzieci"), table()
    )
    assert tree(found.nodes) == [("I Rodzina", ("1. Dzieci", ("Poradnictwo",)))]


def test_a_goal_named_again_above_and_in_its_table_is_one() -> None:
    found = understood(
        Paragraph("Cel strategiczny I: Rodzina", 1),
        Paragraph("O rodzinach."),
        Paragraph("Cel I. Rodzina"),
        table("", "Cel strategiczny I. Rodzina", "Cel operacyjny 1: Dzieci"),
    )
    assert tree(found.nodes) == [("I Rodzina", ("1 Dzieci", ("Poradnictwo",)))]
    assert found.nodes[0].introduction == "O rodzinach."


def test_the_text_of_a_goal_may_stand_on_the_next_line() -> None:
    found = understood(Paragraph("Cel strategiczny I", 1), Paragraph("Silna rodzina"), table())
    assert tree(found.nodes) == [("I Silna rodzina", ("Poradnictwo",))]


def test_headings_without_a_level_are_goals_where_indicators_stand_below() -> None:
    found = understood(
        Paragraph("Wprowadzenie", 1),
        Paragraph("Słowo wstępne."),
        Paragraph("Rodzina", 1, "I."),
        Paragraph("Dzieci", 2, "1."),
        table(),
        Paragraph("Bibliografia", 1),
    )
    assert tree(found.nodes) == [("I. Rodzina", ("1. Dzieci", ("Poradnictwo",)))]
    assert all(Uncertainty.LEVEL_GUESSED in each.uncertain for each in list(nodes(found))[:2])
    assert found.introduction == "Słowo wstępne.\nBibliografia"


def test_numbered_paragraphs_above_tables_are_goals_where_nothing_better_is_there() -> None:
    found = understood(
        Paragraph("I. Rodzina"),
        Paragraph("1. Dzieci"),
        table(),
        Paragraph("2. Rodzice"),
        Paragraph("Trochę prozy o rodzicach, zanim przyjdzie tabela."),
        table(),
        Paragraph("II. Seniorzy"),
        Paragraph("1. Zdrowie"),
        table(),
    )
    assert tree(found.nodes) == [
        ("I. Rodzina", ("1. Dzieci", ("Poradnictwo",)), ("2. Rodzice", ("Poradnictwo",))),
        ("II. Seniorzy", ("1. Zdrowie", ("Poradnictwo",))),
    ]


def test_bold_lines_above_tables_are_goals_too() -> None:
    found = understood(Paragraph("Wsparcie seniorów", bold=True), Paragraph("Tabela 1. Liczby"), table())
    assert tree(found.nodes) == [("Wsparcie seniorów", ("Poradnictwo",))]


def test_a_numbered_list_in_prose_is_no_row_of_goals() -> None:
    found = understood(Paragraph("1. Pierwsza sprawa"), Paragraph("2. Druga sprawa"), table())
    assert tree(found.nodes) == [("Poradnictwo",)]
    assert found.introduction == "1. Pierwsza sprawa\n2. Druga sprawa"


def test_contents_and_captions_of_tables_that_came_in_are_neither_goals_nor_prose_nor_left_over() -> None:
    found = understood(
        Paragraph("Spis treści"),
        Paragraph("Cel strategiczny I: Rodzina\t3"),
        Paragraph("Cel strategiczny II: Seniorzy\t7"),
        Paragraph("Cel strategiczny I: Rodzina", 1),
        Paragraph("Tabela 1. Wskaźniki celu I"),
        table(),
        Paragraph("Źródło: opracowanie własne."),
        Paragraph("Cel strategiczny II: Seniorzy", 1),
    )
    assert tree(found.nodes) == [("I Rodzina", ("Poradnictwo",)), ("II Seniorzy",)]
    assert not any(each.introduction for each in nodes(found))
    assert not found.leftovers


def test_what_stands_around_other_tables_and_other_sources_are_left_over() -> None:
    addresses = Table(((Cell("Ośrodek", 0, 0), Cell("ul. Długa 5", 0, 1)),))
    around = ("Tabela 1. Adresy", "Źródło: dane własne.", "Wykres 1. Porady", "Tabela 2.", "Źródło: GUS.")
    found = understood(
        Paragraph("Cel strategiczny I: Rodzina", 1),
        Paragraph(around[0]),
        addresses,
        *map(Paragraph, around[1:4]),
        Paragraph("Tabela 3. Wskaźniki"),
        Paragraph("Proza."),
        table(),
        Paragraph(around[4]),
    )
    left = [each.text for each in found.leftovers if each.reason is Reason.TEXT_NOT_PLACED]
    assert left == list(around)


def test_a_caption_that_names_an_element_is_not_left_over() -> None:
    rows = (("Wskaźnik", "2023"), ("liczba porad", "12"))
    cells = (tuple(Cell(text, at, column) for column, text in enumerate(row)) for at, row in enumerate(rows))
    found = understood(Paragraph("Tabela 1. Poradnictwo rodzinne"), Table(tuple(cells)))
    assert tree(found.nodes) == [("Poradnictwo rodzinne",)]
    assert not found.leftovers


def test_prose_after_analysis_is_analysis_and_lists_keep_their_lines() -> None:
    found = understood(
        Paragraph("Cel strategiczny I: Rodzina", 1),
        Paragraph("Wstęp:"),
        Paragraph("pierwsza rzecz,", mark="•"),
        Paragraph("Analiza danych:", bold=True),
        Paragraph("Przybyło porad."),
        table(),
    )
    assert found.nodes[0].introduction == "Wstęp:\n- pierwsza rzecz,"
    assert found.nodes[0].analysis == "Przybyło porad."


def test_notes_below_a_table_become_footnotes_of_the_values_that_name_them() -> None:
    rows = list(table().rows)
    rows[1] = (*rows[1][:3], rows[1][3]._replace(raised="1)"))
    found = understood(
        Paragraph("Cel strategiczny I: Rodzina", 1),
        Table(tuple(rows), 1),
        Paragraph("1) dane szacunkowe"),
        Paragraph("Proza po tabeli."),
    )
    (indicator,) = found.nodes[0].children[0].indicators
    assert [value.footnote for value in indicator.values] == ["", "dane szacunkowe"]
    assert found.nodes[0].introduction == "Proza po tabeli."


def test_realizers_may_stand_in_a_paragraph() -> None:
    names = "Realizatorzy: Wydział Edukacji, Kultury i Sportu, Miejski Ośrodek Pomocy Rodzinie oraz Policja"
    found = understood(Paragraph("Cel strategiczny I: Rodzina", 1), Paragraph(names), table())
    assert found.nodes[0].realizers == (
        "Wydział Edukacji, Kultury i Sportu",
        "Miejski Ośrodek Pomocy Rodzinie",
        "Policja",
    )


@pytest.mark.parametrize("automatic", [False, True])
def test_an_institution_above_its_parts_is_what_they_are_part_of(*, automatic: bool) -> None:
    rows = list(table().rows)
    rows[0] = (*rows[0], Cell("Realizator", 0, 4))
    rows[1] = (*rows[1], Cell("Dział Usług (DU) Miejskiego Ośrodka Pomocy", 1, 4))
    names = (
        ("1.", "Urząd Miasta:"),
        ("-", "Wydział Edukacji"),
        ("-", "Dział Usług"),
        ("2.", "Miejski Ośrodek Pomocy:"),
        ("-", "Dział Usług (DU)"),
        ("-", "Sekretariat"),
        ("3.", "Policja"),
    )
    found = understood(
        Paragraph("Cel strategiczny I: Rodzina", 1),
        Paragraph("Realizatorzy działań:"),
        *(
            Paragraph(text, mark="–", indent=int(mark == "-")) if automatic else Paragraph(f"{mark} {text}")
            for mark, text in names
        ),
        Table(tuple(rows), 1),
    )
    assert found.nodes[0].realizers == ("Wydział Edukacji", "Dział Usług", "Sekretariat", "Policja")
    assert dict(found.nodes[0].institutions) == {
        "Wydział Edukacji": "Urząd Miasta",
        "Dział Usług": "Urząd Miasta",
        "Dział Usług (DU) Miejskiego Ośrodka Pomocy": "Miejski Ośrodek Pomocy",
        "Sekretariat": "Miejski Ośrodek Pomocy",
    }
    assert found.nodes[0].full_names[0] == "Wydział Edukacji (Urząd Miasta)"
    assert not found.leftovers


def test_numbers_out_of_order_are_doubtful() -> None:
    goals = [Paragraph(f"Cel strategiczny {number}: Cel {number}", 1) for number in ("I", "III", "IV")]
    doubtful = [Uncertainty.NUMBER_OUT_OF_ORDER in each.uncertain for each in understood(*goals).nodes]
    assert doubtful == [False, True, False]


_FOR_ALL, _FOR_EACH = "Rynek pracy otwarty dla wszystkich", "Rynek pracy otwarty dla każdego"
_BELOW = "Cel operacyjny 1: Powrót do pracy"


@pytest.mark.parametrize("level", ["Cel", "Cel strategiczny"])
@pytest.mark.parametrize("in_table", [False, True])
def test_a_goal_named_again_in_slightly_other_words_above_its_table_is_still_one(
    level: str, *, in_table: bool
) -> None:
    again = f"{level} IV. {_FOR_EACH}"
    found = understood(
        Paragraph(f"Cel strategiczny IV: {_FOR_ALL}", 1),
        Paragraph("Proza o rynku pracy."),
        *([] if in_table else [Paragraph(again)]),
        Paragraph("Tabela 1. Rynek pracy"),
        table("", *([again] if in_table else []), _BELOW),
        Paragraph("Cel strategiczny V: Zdrowie", 1),
        table("", "Cel V. Zdrowie"),
    )
    assert tree(found.nodes)[:1] == [(f"IV {_FOR_ALL}", ("1 Powrót do pracy", ("Poradnictwo",)))]
    assert len(found.nodes) == 2
    assert Uncertainty.REWORDED in found.nodes[0].uncertain
    assert f"{level} IV. {_FOR_EACH}" in [each.text for each in found.leftovers]


@pytest.mark.parametrize(
    "blocks",
    [
        (  # the goal below it counts on
            Paragraph(f"Cel strategiczny 1: {_FOR_ALL}", 1),
            Paragraph(f"Cel 1. {_FOR_EACH}"),
            table(),
            Paragraph("Cel 2. Rynek pracy otwarty dla nikogo"),
            table(),
        ),
        (  # the number begins anew under the next one
            Paragraph(f"Cel strategiczny 1: {_FOR_ALL}", 1),
            table("", f"Cel 1. {_FOR_EACH}"),
            Paragraph("Cel strategiczny 2: Zdrowie", 1),
            table("", "Cel 1. Zdrowie otwarte dla każdego"),
        ),
        (  # it has a table of its own already
            Paragraph(f"Cel strategiczny 1: {_FOR_ALL}", 1),
            table(),
            Paragraph(f"Cel strategiczny 1: {_FOR_EACH}", 1),
            table(),
        ),
        (  # prose parts it from the table
            Paragraph(f"Cel strategiczny 1: {_FOR_ALL}", 1),
            Paragraph(f"Cel 1. {_FOR_EACH}"),
            Paragraph("Proza o tym celu."),
            table(),
        ),
        (  # it says something else
            Paragraph(f"Cel strategiczny 1: {_FOR_ALL}", 1),
            Paragraph("Cel 1. Rynek zbytu warzyw otwarty dla rolników"),
            table(),
        ),
    ],
)
def test_goals_that_stand_for_themselves_are_not_taken_for_one(blocks: tuple[Block, ...]) -> None:
    found = list(nodes(understood(*blocks)))
    titles = [each for each in blocks if isinstance(each, Paragraph) and each.text.startswith("Cel ")]
    across = sum(isinstance(each, Table) and len(each.rows) == 3 for each in blocks)
    assert sum(each.text != "Poradnictwo" for each in found) == len(titles) + across
    assert not any(Uncertainty.REWORDED in each.uncertain for each in found)


def test_titles_are_found_at_the_front_of_reports_and_of_drafts() -> None:
    report = understood(Paragraph("Raport z realizacji"), Paragraph("Miejskiego Programu Pomocy na 2019 r."))
    assert (report.title, report.first_year, report.last_year) == (
        "Miejski Program Pomocy na 2019 r.",
        2019,
        2019,
    )
    draft = understood(
        Paragraph("UCHWAŁA NR ..."),
        Paragraph("w sprawie przyjęcia Programu Wsparcia Rodziny na lata 2025-2027"),
    )
    assert (draft.title, draft.first_year, draft.last_year) == (
        "Program Wsparcia Rodziny na lata 2025-2027",
        2025,
        2027,
    )


_OF_2022 = "nr V/20/2022 Rady Gminy Modrogóra z dnia 5 maja 2022 r."
_LATER = "nr 7 (Zarząd Powiatu), nr 8/2024 z dnia 2024-03-01"


@pytest.mark.parametrize(
    ("sentence", "numbers", "is_prose"),
    [
        (f"Program Pomocy został przyjęty uchwałą {_OF_2022}", ["V/20/2022"], False),
        (
            f"„Program Pomocy” został przyjęty uchwałą {_OF_2022}, zmienioną uchwałą nr VI/3/2023.",
            ["V/20/2022", "VI/3/2023"],
            False,
        ),
        (
            f"Program Pomocy został przyjęty uchwałą {_OF_2022}, zmienioną uchwałami: {_LATER} oraz nr 9.",
            ["V/20/2022", "7", "8/2024", "9"],
            False,
        ),
        (
            f"Program Pomocy, przyjęty uchwałą {_OF_2022}, zmienioną uchwałą nr 7, oceniono w piśmie nr 12.",
            ["V/20/2022", "7"],
            True,
        ),
        (
            f"Program Pomocy przyjęto uchwałą {_OF_2022}, a raport uchwałą nr 5/2023.",
            ["V/20/2022"],
            True,
        ),
    ],
)
def test_resolutions_are_found_and_sentences_that_say_nothing_else_are_no_prose(
    sentence: str, numbers: list[str], *, is_prose: bool
) -> None:
    found = understood(
        Paragraph("Sprawozdanie z realizacji Programu Pomocy za 2023 rok"),
        Paragraph(sentence),
        Paragraph("Podstawa prawna: art. 17 ustawy"),
        Paragraph("Koordynator programu: Ośrodek Pomocy"),
        Paragraph("Cel strategiczny I: Rodzina", 1),
        Paragraph("Koordynator: Policja"),
        table(),
    )
    assert found.resolution
    assert [each.number for each in (found.resolution, *found.amendments)] == numbers
    assert found.introduction == (sentence if is_prose else "")
    assert (found.legal_basis, found.coordinator) == ("art. 17 ustawy", "Ośrodek Pomocy")
    assert found.nodes[0].introduction == "Koordynator: Policja"
    assert not found.leftovers
