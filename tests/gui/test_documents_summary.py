"""The figures of a report before it is made."""

from dataclasses import replace
from decimal import Decimal

from db.domain.entities import Level, Office, Programme
from db.domain.kinds import Form, IndicatorKind, Mark, Presentation
from db.domain.periods import year
from db.domain.report import Goal, IndicatorLine, ReportData
from db.domain.values import Content
from desktop.app.offices import sample_office
from desktop.gui.documents.summary import Summary, summary

ONE = Content(Form.NUMBER, amount=Decimal(1))
NIL = Content(Form.MARK, mark=Mark.NIL)
UNREAD = Content(Form.UNREAD, text="38 + druga grupa")
LEVELS = (Level(1, "Cel", "Cele"), Level(1, "Działanie", "Działania"), Level(1, "Metoda", "Metody"))
OFFICE = Office(name="Urząd Gminy", locality="Brzozówka", council_genitive="Rady Gminy")


def line(*contents: Content | None, kind: IndicatorKind = IndicatorKind.WHOLE) -> IndicatorLine:
    """An indicator with these contents."""
    return IndicatorLine("Liczba", kind, contents)


def goal(level: str, *below: Goal, lines: tuple[IndicatorLine, ...] = ()) -> Goal:
    """A node of a level."""
    return Goal(level, "1", "Wsparcie", Presentation.HEADING, indicators=lines, children=below)


def report(*goals: Goal, office: Office = OFFICE) -> ReportData:
    """The data of a report over two years."""
    return ReportData(office, Programme("Program", 2022, 2023), (), (year(2022), year(2023)), goals)


def test_elements_are_counted_by_level_in_the_order_of_the_levels() -> None:
    data = report(goal("Cel", goal("Działanie"), goal("Działanie")), goal("Cel"))
    assert summary(data, LEVELS, 0, 0).levels == (("Cele", 2), ("Działania", 2))


def test_what_is_not_understood_counts_in_any_period() -> None:
    lines = (line(None, ONE), line(ONE, None), line(ONE, NIL), line(UNREAD, UNREAD), line(UNREAD, ONE))
    figures = summary(report(goal("Cel", lines=lines)), LEVELS, missing=1, doubtful=3)
    assert (figures.indicators, figures.missing, figures.doubtful, figures.unread) == (5, 1, 3, 2)


def test_headings_of_indicators_are_not_counted() -> None:
    heading = line(None, None, kind=IndicatorKind.HEADING)
    assert summary(report(goal("Cel", lines=(heading, line(ONE, ONE)))), LEVELS, 0, 0).indicators == 1


def test_what_the_office_lacks_is_named() -> None:
    assert summary(report(office=Office(locality="Modrogóra")), LEVELS, 0, 0).office_gaps == (
        "name",
        "council_genitive",
    )


def test_what_is_still_the_offices_of_the_sample_is_named_in_a_programme_of_ones_own() -> None:
    begun = replace(sample_office(), name="Urząd Gminy Brzozówka", id=7)
    own = report(office=begun)
    assert summary(own, LEVELS, 0, 0).office_of_sample == ("locality", "council_genitive")
    sample = replace(own, programme=replace(own.programme, sample=True))
    assert summary(sample, LEVELS, 0, 0).office_of_sample == ()
    assert summary(report(), LEVELS, 0, 0).office_of_sample == ()


def test_an_empty_programme_has_nothing() -> None:
    assert summary(report(), LEVELS, 0, 0) == Summary((), 0, 0, 0, 0)
