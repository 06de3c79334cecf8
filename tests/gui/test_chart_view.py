"""Charts as pictures: what is drawn, in which colours, and with which words."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from PySide6.QtGui import QColor, QImage

from db.domain.blocks import ChartBlock, Series
from db.domain.kinds import ChartKind, IndicatorKind
from desktop.gui.theme import Scheme, Theme, colours
from desktop.gui.widgets.chart_drawing import _piece_words
from desktop.gui.widgets.chart_ink import ink
from desktop.gui.widgets.chart_scale import marked, scale
from desktop.gui.widgets.chart_view import ChartView, chart_image

YEARS = ("2021", "2022", "2023", "2024")
WIDTH = 600


@pytest.mark.parametrize("kind", ChartKind)
def test_every_kind_draws_each_of_its_series(kind: ChartKind) -> None:
    series = [[10, 20, None, 40]] if kind is ChartKind.PIE else [[10, 20, None, 40], [5, 6, 7, 8]]
    picture = chart_image(_chart(kind, *series), WIDTH)
    assert picture.width() == WIDTH
    assert all(_area(picture, ink(place)) > 20 for place in range(len(series)))


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_series_stand_out_from_the_paper(theme: Theme, scheme: Scheme) -> None:
    theme.wear(scheme, 1.0)
    paper = QColor(colours().surface)
    assert all(_contrast(ink(place), paper) >= 3 for place in range(6))
    assert len({ink(place).name() for place in range(6)}) == 6


def test_a_column_twice_as_high_covers_twice_the_area() -> None:
    low = _area(chart_image(_chart(ChartKind.COLUMN, [20, 0, 0, 100]), WIDTH), ink(0))
    high = _area(chart_image(_chart(ChartKind.COLUMN, [40, 0, 0, 100]), WIDTH), ink(0))
    whole = _area(chart_image(_chart(ChartKind.COLUMN, [0, 0, 0, 100]), WIDTH), ink(0))
    assert (high - whole) / (low - whole) == pytest.approx(2, rel=0.1)


def test_what_is_not_known_leaves_a_gap_in_a_line() -> None:
    broken = _area(chart_image(_chart(ChartKind.LINE, [10, None, 10, 10]), WIDTH), ink(0))
    whole = _area(chart_image(_chart(ChartKind.LINE, [10, 10, 10, 10]), WIDTH), ink(0))
    assert broken < whole * 0.7


def test_amounts_below_zero_hang_from_the_axis() -> None:
    picture = chart_image(_chart(ChartKind.COLUMN, [50, -50, 0, 0]), WIDTH)
    rows = [
        [y for y in range(picture.height()) if picture.pixelColor(x, y) == ink(0)]
        for x in _columns_of(picture, ink(0))
    ]
    above, below = rows[0], rows[-1]
    assert max(above) <= min(below) + 2


@pytest.mark.parametrize(
    "chart",
    [
        ChartBlock(ChartKind.COLUMN, "", "", (), ()),
        ChartBlock(ChartKind.PIE, "", "", ("a",), (Series("", (None,)),)),
        ChartBlock(ChartKind.PIE, "", "", ("a", "b"), (Series("", (Decimal(-5), Decimal(0))),)),
        ChartBlock(ChartKind.BAR, "", "", ("",), (Series("", (Decimal("9" * 40),)),)),
        ChartBlock(ChartKind.LINE, "", "", ("a",), (Series("", (Decimal("0." + "0" * 19 + "1"),)),)),
        ChartBlock(
            ChartKind.COLUMN, "", "", ("\u202e<b>\x00&" * 50,), (Series("x" * 999, (Decimal(1),)),) * 12
        ),
    ],
)
def test_no_figures_break_the_drawing(chart: ChartBlock) -> None:
    assert not chart_image(chart, WIDTH).isNull()
    assert not chart_image(chart, 40).isNull()


def test_the_axis_is_marked_with_round_amounts_as_poles_write_them() -> None:
    money = scale([Decimal("173731.80"), Decimal(48880)], IndicatorKind.MONEY, 4)
    words = [marked(tick, IndicatorKind.MONEY).replace("\N{NO-BREAK SPACE}", " ") for tick in money.ticks]
    assert words == ["0 zł", "50 000 zł", "100 000 zł", "150 000 zł", "200 000 zł"]
    assert [*map(int, scale([Decimal(3)], IndicatorKind.WHOLE, 8).ticks)] == [0, 1, 2, 3]
    assert scale([], IndicatorKind.PERCENT, 4).ticks[-1] == 1


def test_the_widget_says_what_the_chart_shows_and_grows_with_its_width() -> None:
    view = ChartView()
    view.show_chart(ChartBlock(ChartKind.COLUMN, "Porady", "Porady: 2021 – 10.", ("2021",), ()))
    assert view.accessibleDescription() == "Porady: 2021 – 10."
    assert view.heightForWidth(700) > view.heightForWidth(400)


def test_long_names_beside_bars_get_a_second_line() -> None:
    short = ChartBlock(ChartKind.BAR, "", "", ("a", "b"), (Series("", (Decimal(1), Decimal(2))),))
    name = "Poradnia Zdrowia Psychicznego dla dzieci i młodzieży"
    long = ChartBlock(ChartKind.BAR, "", "", (name, name), (Series("", (Decimal(1), Decimal(2))),))
    assert chart_image(long, WIDTH).height() > chart_image(short, WIDTH).height()


def _chart(kind: ChartKind, *rows: Sequence[int | None]) -> ChartBlock:
    series = tuple(
        Series(f"Seria {place}", tuple(None if each is None else Decimal(each) for each in row))
        for place, row in enumerate(rows)
    )
    return ChartBlock(kind, "Wykres", "opis", YEARS, series)


def _area(picture: QImage, colour: QColor) -> int:
    return sum(
        picture.pixelColor(x, y) == colour for x in range(picture.width()) for y in range(picture.height())
    )


def _columns_of(picture: QImage, colour: QColor) -> list[int]:
    return [
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y) == colour for y in range(picture.height()))
    ]


def _contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def test_a_pie_says_what_is_unknown_and_what_has_no_piece() -> None:
    amounts = (Decimal(-5), None, Decimal(5))
    pie = ChartBlock(ChartKind.PIE, "", "", ("a", "b", "c"), (Series("2024", amounts),), IndicatorKind.WHOLE)
    said = [_piece_words(pie, amount, Decimal(5)).replace("\N{NO-BREAK SPACE}", " ") for amount in amounts]
    assert said == ["−5", "–", "5 (100 %)"]
