"""Indicators in lists: what they came to in numbers and words, what was not entered, and notes below."""

from db.domain.foreign import ForeignDocument, ForeignKind, Paragraph
from db.domain.kinds import IndicatorKind
from db.domain.understanding import FoundIndicator, Understanding
from desktop.exchange.understanding import understand

_FRONT = (
    Paragraph("Sprawozdanie z realizacji Programu Wsparcia Rodziny za 2025 rok", bold=True),
    Paragraph("Cel strategiczny I: Rodzina", 1),
    Paragraph("Wskaźniki monitoringu:"),
)


def understood(*lines: Paragraph) -> Understanding:
    """What a report with these lines below the announced list says."""
    return understand(ForeignDocument("sprawozdanie.docx", ForeignKind.WORD, (*_FRONT, *lines)))


def listed(*lines: Paragraph) -> tuple[FoundIndicator, ...]:
    """The indicators of the goal."""
    return understood(*lines).nodes[0].indicators


def said(indicator: FoundIndicator) -> tuple[str, list[str]]:
    """A label with the texts of its values."""
    return indicator.label, [value.text for value in indicator.values]


def test_a_value_that_was_not_entered_is_none_and_no_word_of_the_label() -> None:
    first, second = listed(
        Paragraph("liczba porad: nie podano", mark="a)"), Paragraph("liczba rodzin: 6", mark="b)")
    )
    assert (said(first), first.uncertain) == (("liczba porad", []), ())
    assert said(second) == ("liczba rodzin", ["6"])


def test_words_behind_a_colon_are_a_value_unless_a_number_is_asked_for() -> None:
    works, people = listed(
        Paragraph("wykonane prace: winda w bibliotece, pochylnia w urzędzie", mark="a)"),
        Paragraph("liczba osób: kobiet i mężczyzn", mark="b)"),
    )
    assert said(works) == ("wykonane prace", ["winda w bibliotece, pochylnia w urzędzie"])
    assert works.kind is IndicatorKind.TEXT
    assert said(people) == ("liczba osób: kobiet i mężczyzn", [])


def test_notes_below_a_list_become_footnotes_of_the_values_that_name_them() -> None:
    found = understood(
        Paragraph("liczba miejsc: 32 1)", mark="a)"),
        Paragraph("liczba porad: brak danych 2)", mark="b)"),
        Paragraph("liczba rodzin (od 1 marca): 6 1)", mark="c)"),
        Paragraph("1) Żłobek działa od marca."),
        Paragraph("2) Dane zostaną uzupełnione."),
        Paragraph("Żłobek prowadzi gmina."),
    )
    notes = ["Żłobek działa od marca.", "Dane zostaną uzupełnione.", "Żłobek działa od marca."]
    assert [value.footnote for each in found.nodes[0].indicators for value in each.values] == notes
    assert found.nodes[0].introduction == "Żłobek prowadzi gmina."
    assert found.leftovers == ()


def test_a_label_that_heads_others_has_no_colon() -> None:
    (heading,) = listed(
        Paragraph("zakres pomocy:", mark="a)"),
        Paragraph("liczba osób: 51", mark="–", indent=1),
        Paragraph("liczba godzin: 11 870", mark="–", indent=1),
    )
    assert (heading.label, heading.kind) == ("zakres pomocy", IndicatorKind.HEADING)
    assert [said(part) for part in heading.parts] == [("liczba osób", ["51"]), ("liczba godzin", ["11 870"])]


def test_a_task_may_begin_with_a_word_that_parts_of_documents_begin_with() -> None:
    found = understood(
        Paragraph("liczba porad: 12", mark="a)"),
        Paragraph("Diagnoza potrzeb rodzin", 2, mark="1."),
        Paragraph("Wskaźniki monitoringu:"),
        Paragraph("liczba rozmów: 7", mark="a)"),
        Paragraph("Diagnoza społeczna", 2),
        Paragraph("Mieszkańców przybywa."),
    )
    (goal,) = found.nodes
    assert [child.text for child in goal.children] == ["Diagnoza potrzeb rodzin"]
