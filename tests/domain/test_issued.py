"""What a document was made of, as it is kept: readable for ever, and whatever else stands there."""

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.comparison import Figure, FigureOf
from db.domain.entities import DocumentDefinition, DocumentSection, Office, Programme, Target
from db.domain.issued import made_of, read, written
from db.domain.kinds import DocumentKind, DocumentPart, Form, IndicatorKind, Presentation, TargetKind
from db.domain.periods import Period, year
from db.domain.report import DocumentData, Goal, IndicatorLine, ReportData
from db.domain.targets import Plan
from db.domain.values import Content

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from([*FigureOf]),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(), inner, max_size=3),
)


def number(amount: str) -> Content:
    return Content(Form.NUMBER, Decimal(amount))


def about(
    *contents: Content | None,
    kind: DocumentKind = DocumentKind.TABULAR_REPORT,
    part: DocumentPart = DocumentPart.GOALS,
    periods: tuple[Period, ...] = (year(2023), year(2024)),
) -> DocumentData:
    line = IndicatorLine("liczba  porad", IndicatorKind.WHOLE, contents, id=7)
    heading = IndicatorLine("w tym:", IndicatorKind.HEADING, (None, None), id=8)
    goal = Goal("Cel", "1.1.", "Profilaktyka\ni pomoc", Presentation.HEADING, indicators=(line, heading))
    top = Goal("", "", "Rodziny", Presentation.HEADING, children=(goal, goal))
    report = ReportData(Office("Urząd", logo=b"abc"), Programme("Strategia", 2021, 2030), (), periods, (top,))
    return DocumentData(report, DocumentDefinition(1, kind), (DocumentSection(1, part),))


def values(data: DocumentData) -> list[tuple[str, str]]:
    return [(figure.column, figure.printed) for figure in read(written(data)).figures]


def test_figures_are_read_back_as_they_are_printed_each_once() -> None:
    found = read(written(about(number("1234"), None))).figures
    place = "Cel 1.1: Profilaktyka i pomoc"
    assert found == (
        Figure(FigureOf.VALUE, "7/year/2023/1", place, "liczba porad", "2023", "1\u00a0234"),
        Figure(FigureOf.VALUE, "7/year/2024/1", place, "liczba porad", "2024", ""),
    )


@pytest.mark.parametrize(
    ("kind", "part", "columns"),
    [
        (DocumentKind.TABULAR_REPORT, DocumentPart.GOALS, ["2022", "2023", "2024"]),
        (DocumentKind.NARRATIVE_REPORT, DocumentPart.GOALS, ["2024"]),
        (DocumentKind.NARRATIVE_REPORT, DocumentPart.SUMMARY, ["2023", "2024"]),
        (DocumentKind.PROGRAMME, DocumentPart.GOALS, []),
        (DocumentKind.PROGRAMME, DocumentPart.INDICATOR_TABLE, ["2022", "2023", "2024"]),
        (DocumentKind.RECEIVING_RESOLUTION, DocumentPart.PROVISIONS, []),
    ],
)
def test_only_periods_that_the_document_prints_count(
    kind: DocumentKind, part: DocumentPart, columns: list[str]
) -> None:
    periods = tuple(map(year, (2022, 2023, 2024)))
    data = about(number("1"), number("2"), number("3"), kind=kind, part=part, periods=periods)
    assert [column for column, _ in values(data)] == columns
    left_out = replace(data, sections=tuple(replace(each, included=False) for each in data.sections))
    assert values(left_out) == []


def test_of_what_is_planned_the_start_and_the_end_count() -> None:
    def plan(kind: TargetKind, amount: int, at: int) -> Plan:
        return Plan(Target(7, at, kind, Decimal(amount)), year(at))

    data = about(number("1"), None, part=DocumentPart.INDICATOR_TABLE, kind=DocumentKind.PROGRAMME)
    start, end = TargetKind.BASELINE, TargetKind.TARGET
    plans = (plan(start, 10, 2020), plan(start, 11, 2021), plan(end, 20, 2025), plan(end, 30, 2030))
    (top,) = data.report.goals
    goal = replace(top.children[0], indicators=(replace(top.children[0].indicators[0], plans=plans),))
    report = replace(data.report, goals=(replace(top, children=(goal,)),))
    found = read(written(replace(data, report=report))).figures
    planned = [(each.of, each.column, each.printed) for each in found if each.of is not FigureOf.VALUE]
    assert planned == [(FigureOf.BASELINE, "2020", "10"), (FigureOf.TARGET, "2030", "30")]


def test_what_is_attached_counts_too() -> None:
    resolution = about(kind=DocumentKind.RECEIVING_RESOLUTION, part=DocumentPart.ATTACHMENT)
    data = replace(resolution, attached=about(number("5"), None))
    assert values(data) == [("2023", "5"), ("2024", "")]


def test_a_change_of_figures_alone_is_no_other_change() -> None:
    before, after = written(about(number("5"), None)), written(about(number("6"), number("7")))
    assert before != after
    assert read(before).other == read(after).other


@pytest.mark.parametrize(
    "change",
    [
        lambda data: replace(data, report=replace(data.report, introduction="Wstęp")),
        lambda data: replace(data, report=replace(data.report, office=Office("Urząd", logo=b"abd"))),
        lambda data: replace(data, report=replace(data.report, goals=data.report.goals * 2)),
        lambda data: replace(data, definition=replace(data.definition, flat=True)),
        lambda data: replace(data, sections=()),
    ],
)
def test_any_other_change_is_told(change: Any) -> None:
    data = about(number("5"), None)
    assert read(written(data)).other != made_of(change(data)).other


def test_a_row_under_another_number_is_the_same() -> None:
    data = about(number("5"), None)
    stored = replace(
        data, definition=replace(data.definition, id=3), sections=(replace(data.sections[0], id=9),)
    )
    assert read(written(data)).other == made_of(stored).other


def test_bytes_are_kept_as_their_hash() -> None:
    office = json.loads(written(about()))["document"]["report"]["office"]
    assert office["logo"]["bytes"] == 3
    assert office["logo"]["sha256"].startswith("ba7816bf")


def test_what_later_programs_add_is_passed_by() -> None:
    content = json.loads(written(about(number("5"), number("6"))))
    content |= {"format": 7, "more": [1]}
    content["figures"].append(["Cel", [["hologram", "1", "a", "2024", "9"], ["value", "1"], 5]])
    content["figures"].append("nic")
    assert read(json.dumps(content)) == made_of(about(number("5"), number("6")))


@given(JSON, JSON)
def test_whatever_stands_there_something_is_read(one: Any, other: Any) -> None:
    texts = [
        json.dumps(each) for each in (one, {"figures": one, "document": other}, {"figures": [["a", one]]})
    ]
    for text in texts:
        assert isinstance(read(text).figures, tuple)
        assert read(text) == read(text)


@pytest.mark.parametrize(
    "text", ["", "{", "[" * 100_000, '{"document":' + "[" * 900 + "]" * 900 + "}", "7" * 9000]
)
def test_what_is_no_such_json_has_no_figures(text: str) -> None:
    assert read(text) == ((), None)


def test_figures_whose_words_cannot_be_shown_are_left_out() -> None:
    told = [["value", "1", "a", "2024", "9"], ["value", "\ud800", "a", "2024", "9"]]
    text = json.dumps({"figures": [["Cel", told], ["Cel \udc00", told]]})
    assert "\\ud800" in text
    assert [(figure.place, figure.key) for figure in read(text).figures] == [("Cel", "1")]


def test_what_is_read_back_is_what_the_document_is_made_of() -> None:
    attached = about(number("5"), None)
    data = replace(about(kind=DocumentKind.RECEIVING_RESOLUTION), attached=attached)
    assert read(written(data)) == made_of(data)
