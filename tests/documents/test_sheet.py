"""Columns wide enough for what must not break, on the sheet that has room for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.blocks import Cell, CellStyle, Orientation, Row
from desktop.documents.sheet import sheet_for
from desktop.documents.table_form import TableForm, header_row
from desktop.documents.text_width import widest_line, widest_word, width_in_lines

PORTRAIT, LANDSCAPE = 9638, 14570
TWO_CENTIMETRES = 1134


def form(periods: int) -> TableForm:
    return TableForm(True, "Działanie", tuple(str(2020 + number) for number in range(periods)), True)


def row(*values: str, action: str = "Pomoc", indicator: str = "liczba osób", realizer: str = "Szkoła") -> Row:
    """A row of an action with one indicator."""
    return Row(
        (
            Cell(("1.",), CellStyle.ORDINAL),
            Cell((action,), CellStyle.TEXT),
            Cell((indicator,), CellStyle.INDICATOR),
            *(Cell((value,), CellStyle.NUMBER) for value in values),
            Cell((realizer,), CellStyle.LIST),
        )
    )


def test_letters_have_their_widths_in_arial() -> None:
    assert widest_word(["1"], 10) == 111  # 556 thousandths of 10 points, in twips
    assert widest_word(["ąęćńóśźż"], 10) == widest_word(["aecnoszz"], 10)
    assert widest_word(["il łi"], 10) == widest_word(["il"], 10)
    assert widest_word(["MMM"], 10, bold=True) > widest_word(["MMM"], 10)
    assert widest_word([], 10) == widest_word([""], 10) == 0


def test_words_part_at_spaces_and_hyphens_but_not_at_hard_spaces() -> None:
    assert widest_word(["raz dwa"], 10) == max(widest_word(["raz"], 10), widest_word(["dwa"], 10))
    assert widest_word(["całodobo-wa"], 10) == widest_word(["całodobo-"], 10)
    assert widest_word(["81\u00a0642"], 10) > widest_word(["81 642"], 10)


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=6))
def test_no_number_is_wider_than_its_column(numbers: list[int]) -> None:
    values = [f"{number:,}".replace(",", "\u00a0") for number in numbers]
    table = form(len(values))
    sheet = sheet_for(table, [header_row(table), row(*values)])
    needed = widest_word(values, 9.5) + 2 * 85  # the cell's margins
    assert all(width >= needed for width in sheet.widths[3:-1])
    assert len(set(sheet.widths[3:-1])) == 1


def test_three_years_with_realizers_lie_and_one_year_stands() -> None:
    assert sheet_for(form(1), [row("5")]).orientation is Orientation.PORTRAIT
    assert sheet_for(form(3), [row("5", "6", "7")]).orientation is Orientation.LANDSCAPE


def test_columns_fill_the_sheet() -> None:
    for count, width in ((1, PORTRAIT), (3, LANDSCAPE), (5, LANDSCAPE)):
        total = sum(sheet_for(form(count), [row(*["1"] * count)]).widths)
        assert width - 10 <= total <= width


def test_a_long_word_widens_its_column() -> None:
    word = "dziewięćdziesięciodziewięcioletniego"
    usual = sheet_for(form(1), [row("5")]).widths
    wide = sheet_for(form(1), [row("5", action=word)]).widths
    assert wide[1] > usual[1]
    assert wide[1] >= widest_word([word], 9.5)


def test_prose_in_a_column_of_numbers_does_not_squeeze_out_the_rest() -> None:
    word = "nieprawdopodobnie_długie_słowo_bez_odstępów_" * 3
    widths = sheet_for(form(5), [row(*[word] * 5)]).widths
    assert sum(widths) <= LANDSCAPE
    assert all(width > 1000 for width in (*widths[1:3], widths[-1]))


@pytest.mark.parametrize("count", range(1, 25))
def test_columns_of_text_stay_readable_however_many_periods_there_are(count: int) -> None:
    table = form(count)
    words = {"action": "dziewięćdziesięciodziewięcioletniego" * 2, "realizer": "Szkoła"}
    widths = sheet_for(table, [header_row(table), row(*["123\u00a0456"] * count, **words)]).widths
    assert min(*widths[1:3], widths[-1]) >= TWO_CENTIMETRES
    assert sum(widths) <= LANDSCAPE


def test_a_dozen_periods_of_six_digits_fit_and_no_number_breaks() -> None:
    table = form(12)
    widths = sheet_for(table, [header_row(table), row(*["123\u00a0456"] * 12)]).widths
    assert min(widths[3:-1]) >= widest_word(["123\u00a0456"], 9.5) + 2 * 85


def test_more_periods_than_a_sheet_can_hold_leave_every_column_some_room() -> None:
    widths = sheet_for(form(40), [row(*["123\u00a0456"] * 40)]).widths
    assert min(widths) > 0


def test_a_text_has_its_width_in_one_line_and_in_several() -> None:
    text = "56,3\u00a0% (9\u00a0z 16 budynków)"
    assert width_in_lines([text], 9.5, 1) == widest_line([text], 9.5)
    halves = ["56,3\u00a0% (9\u00a0z", "16 budynków)"]
    assert width_in_lines([text], 9.5, 2) == widest_line(halves, 9.5)
    assert width_in_lines([text], 9.5, 9) == widest_word([text], 9.5)
    assert width_in_lines([], 9.5, 2) == 0


WORDY = "216 (180 miejsc, 20 uczestników)"


def test_a_value_with_words_stands_in_one_line_where_realizers_leave_the_room() -> None:
    table = TableForm(False, "", ("2024",), True)
    _, _, indicator, *others = row(WORDY, indicator="liczba osób " * 9, realizer="Rada Seniora").cells
    label, value, realizers = sheet_for(table, [Row((indicator, *others))]).widths
    assert value >= widest_line([WORDY], 9.5) + 2 * 85
    assert label > value > realizers


def test_values_with_words_stand_in_two_lines_where_three_years_share_the_sheet() -> None:
    long = {"action": "Usuwanie barier w budynkach " * 3, "indicator": "udział budynków bez barier " * 3}
    realizer = "Referat Inwestycji i Gospodarki Komunalnej"
    widths = sheet_for(
        form(3), [row(*["56,3\u00a0% (9 z 16 budynków)"] * 3, **long, realizer=realizer)]
    ).widths
    assert min(widths[3:-1]) >= width_in_lines(["56,3\u00a0% (9 z 16 budynków)"], 9.5, 2) + 2 * 85
    assert min(*widths[1:3], widths[-1]) >= 2500


def test_a_single_value_with_words_among_many_does_not_narrow_the_text_of_all_rows() -> None:
    long = {"action": "Usuwanie barier w budynkach " * 3, "indicator": "udział budynków bez barier " * 3}
    long["realizer"] = "Referat Inwestycji " * 3
    wordy = row(*["1\u00a0376 spotkań, 1\u00a0719 godzin"] * 3, **long)
    plain = [row(*map(str, (number, number + 99, number + 199)), **long) for number in range(99)]
    few = sheet_for(form(3), [wordy, *plain]).widths
    assert few[:4] == sheet_for(form(3), [row("spotkań,", "9", "9", **long), *plain]).widths[:4]
    assert few[3] < sheet_for(form(3), [wordy]).widths[3]


def test_a_long_word_of_a_value_in_words_widens_the_column_of_values() -> None:
    values = [Cell(("wielokondygnacyjny",), CellStyle.TEXT) for _ in range(3)]
    first, *_ = row("5").cells
    told = Row((first, Cell(("Pomoc",)), Cell(("opis",), CellStyle.INDICATOR), *values, Cell(())))
    widths = sheet_for(form(3), [told]).widths
    assert min(widths[3:-1]) >= widest_word(["wielokondygnacyjny"], 9.5) + 2 * 85


def test_a_column_of_text_takes_no_more_than_fills_it() -> None:
    indicator = "liczba osób korzystających z poradnictwa psychologicznego w ciągu roku " * 2
    short = sheet_for(form(1), [row("5", realizer="GOPS", action="Pomoc", indicator=indicator)]).widths
    assert short[2] > short[1] + short[-1]
