"""The year-on-year summary: what has grown, fallen, reached its target or is missing, in words."""

from decimal import Decimal

import pytest

from db.domain.blocks import Table
from db.domain.entities import Indicator, Office, Programme, Target
from db.domain.facts import Facts, Subject, stretch
from db.domain.kinds import (
    Direction,
    IndicatorKind,
    PeriodKind,
    Presentation,
    TargetKind,
)
from db.domain.numbers import read
from db.domain.periods import Period, year
from db.domain.report import Goal, IndicatorLine, ReportData
from db.domain.targets import Plan
from db.domain.values import Content
from desktop.documents.summary import summary
from desktop.documents.text_width import widest_line
from desktop.documents.wording import compared_with
from documents.blocks_read import lines

SHEET = 9638  # twips between the margins
NOW, BEFORE = year(2024), year(2023)
WHOLE, PERCENT, MONEY = IndicatorKind.WHOLE, IndicatorKind.PERCENT, IndicatorKind.MONEY


class Made:
    """Indicators with what they came to in two years, put together into a report."""

    def __init__(self) -> None:
        self.lines: list[IndicatorLine] = []
        self.subjects: dict[int, Subject] = {}
        self.contents: dict[tuple[int, tuple[str, int, int]], Content] = {}

    def add(
        self,
        label: str,
        before: str,
        now: str,
        kind: IndicatorKind = WHOLE,
        *,
        depth: int = 0,
        target: str = "",
        due: int = 2024,
        direction: Direction = Direction.UP,
    ) -> None:
        number = len(self.lines) + 1
        plans = (Plan(Target(number, 1, TargetKind.TARGET, Decimal(target)), year(due)),) if target else ()
        for period, text in ((BEFORE, before), (NOW, now)):
            if text and (content := read(text, kind).content):
                self.contents[number, stretch(period)] = content
        self.subjects[number] = Subject(Indicator(label, kind, direction=direction, id=number), plans=plans)
        self.lines.append(IndicatorLine(label, kind, (None,), depth, id=number, plans=plans))

    def report(self) -> ReportData:
        goal = Goal("Cel", "1", "A", Presentation.HEADING, indicators=tuple(self.lines))
        facts = Facts(NOW, self.subjects, self.contents)
        return ReportData(Office(), Programme("P", 2024, 2030), (), (NOW,), (goal,), facts=facts)

    def said(self) -> list[str]:
        return [line.replace("\u00a0", " ") for block in summary(self.report()) for line in lines(block)]


@pytest.fixture
def made() -> Made:
    return Made()


def test_changes_are_counted(made: Made) -> None:
    made.add("a", "1", "2")
    made.add("b", "5", "4")
    made.add("c", "3", "3")
    made.add("d", "ok. 3", "4")
    assert made.said()[0] == "Porównano 3 wskaźniki z 2023 r. (wzrost: 1, spadek: 1, bez zmian: 1)."


def test_the_three_largest_changes_are_told_the_largest_first(made: Made) -> None:
    for label, now in (("a", "110"), ("b", "300"), ("c", "150"), ("d", "200"), ("e", "50")):
        made.add(label, "100", now)
    said = made.said()
    place = said.index("Największy wzrost:")
    assert said[place + 1 : place + 4] == [
        "\tb: o 200 (200 %), z 100 do 300",
        "\td: o 100 (100 %), z 100 do 200",
        "\tc: o 50 (50 %), z 100 do 150",
    ]
    assert said[place + 4 : place + 6] == ["Największy spadek:", "\te: o 50 (50 %), z 100 do 50"]


def test_the_table_shows_every_change_in_the_indicators_own_way(made: Made) -> None:
    made.add("wydatki", "1000,50", "900", MONEY)
    made.add("odsetek", "12,5", "15", PERCENT)
    made.add("od zera", "0", "4")
    rows = [line for line in made.said() if " | " in line]
    assert rows == [
        "Wskaźnik | 2023 | 2024 | Zmiana | Zmiana w %",
        "wydatki | 1 000,50 zł | 900 zł | −100,50 zł | −10 %",
        "odsetek | 12,5 % | 15 % | +2,5 p.p. | ",
        "od zera | 0 | 4 | +4 | ",
    ]


def test_money_is_not_broken_in_its_column(made: Made) -> None:
    label = "wydatki na usługi opiekuńcze świadczone osobom starszym w miejscu ich zamieszkania " * 3
    made.add(label, "555022,05", "571308,75", MONEY)
    table = next(block for block in summary(made.report()) if isinstance(block, Table))
    change = table.widths[3] * SHEET // sum(table.widths)
    assert change >= widest_line(("+16\u00a0286,70\u00a0zł",), 9.5) + 200  # its padding


def test_a_part_is_called_after_its_whole(made: Made) -> None:
    made.add("liczba osób:", "10", "20")
    made.add("kobiet", "4", "9", depth=1)
    assert any(line.startswith("liczba osób: kobiet | 4 | 9") for line in made.said())


def test_targets_are_reached_the_way_they_lead(made: Made) -> None:
    made.add("więcej", "1", "10", target="10")
    made.add("mniej", "9", "12", target="10", direction=Direction.DOWN)
    said = made.said()
    assert said[said.index("Wartości docelowe osiągnięte:") + 1] == (
        "\twięcej: 10; wartość docelowa na 2024: 10"
    )
    assert said[said.index("Wartości docelowe nieosiągnięte:") + 1] == (
        "\tmniej: 12; wartość docelowa na 2024: 10"
    )


def test_targets_whose_time_has_not_come_are_neither_reached_nor_missed(made: Made) -> None:
    made.add("daleko", "1", "10", target="1000000", due=2028)
    made.add("blisko", "1", "10", target="5", due=2025)
    made.add("minął", "1", "10", target="20", due=2023)
    said = made.said()
    place = said.index("Wartości docelowe na późniejsze okresy:")
    assert said[place + 1 : place + 3] == [
        "\tdaleko: 10; wartość docelowa na 2028: 1 000 000",
        "\tblisko: 10; wartość docelowa na 2025: 5",
    ]
    assert said[place - 2 : place] == [
        "Wartości docelowe nieosiągnięte:",
        "\tminął: 10; wartość docelowa na 2023: 20",
    ]


def test_an_amount_that_is_to_move_no_way_is_not_judged(made: Made) -> None:
    made.add("wydatki", "1", "571308,75", MONEY, target="600000", direction=Direction.NONE)
    said = made.said()
    assert said[said.index("Wartości docelowe bez określonego kierunku zmian:") + 1] == (
        "\twydatki: 571 308,75 zł; wartość docelowa na 2024: 600 000 zł"
    )
    assert not any("osiągnięte" in line for line in said)


def test_a_target_is_told_where_there_is_no_year_before(made: Made) -> None:
    made.add("a", "", "5", target="10")
    assert made.said() == ["Wartości docelowe nieosiągnięte:", "\ta: 5; wartość docelowa na 2024: 10"]


def test_a_target_in_per_cent_is_no_difference_in_points(made: Made) -> None:
    made.add("udział", "50", "68,8% (11 z 16)", PERCENT, target="100")
    assert any(line.endswith("(11 z 16); wartość docelowa na 2024: 100 %") for line in made.said())


def test_what_stays_the_same_has_neither_grown_nor_fallen(made: Made) -> None:
    made.add("a", "5", "5")
    said = made.said()
    assert not any(line.startswith("Największy") for line in said)
    assert "a | 5 | 5 | 0 | 0 %" in said


def test_nothing_is_said_to_be_missing_where_nothing_can_be_compared(made: Made) -> None:
    made.add("a", "", "5")
    made.add("b", "", "")
    assert made.said() == []


def test_what_is_missing_is_named_or_only_counted(made: Made) -> None:
    made.add("nie ma", "1", "")
    assert made.said() == ["Wskaźniki bez wartości za 2024 rok:", "\tnie ma"]
    for number in range(10):
        made.add(f"brak {number}", "", "")
    assert made.said() == ["Wskaźniki bez wartości za 2024 rok: 11."]


def test_an_indicator_shown_twice_is_counted_once(made: Made) -> None:
    made.add("a", "1", "2")
    made.lines.append(made.lines[0])
    assert made.said()[0].startswith("Porównano 1 wskaźnik z 2023 r.")


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (year(2023), "2023 r."),
        (Period(PeriodKind.HALF, 2023, 1), "I półroczem 2023 r."),
        (Period(PeriodKind.QUARTER, 2023, 3), "III kwartałem 2023 r."),
    ],
)
def test_periods_are_compared_in_the_right_case(period: Period, words: str) -> None:
    assert compared_with(period).replace("\u00a0", " ") == words
