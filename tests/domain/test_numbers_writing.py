"""Values as documents, the editor and a spreadsheet's clipboard show them."""

from dataclasses import replace
from decimal import Decimal

import pytest

from db.domain.kinds import Form, IndicatorKind, Mark
from db.domain.numbers import edit_text, plain, write
from db.domain.values import Content, Measure

WHOLE, DECIMAL, MONEY = IndicatorKind.WHOLE, IndicatorKind.DECIMAL, IndicatorKind.MONEY
PERCENT, COMPOSITE = IndicatorKind.PERCENT, IndicatorKind.COMPOSITE


def number(amount: str, note: str = "", *, approximate: bool = False) -> Content:
    return Content(Form.NUMBER, Decimal(amount), note=note, approximate=approximate)


def between(lower: str, upper: str, *, approximate: bool = False) -> Content:
    return Content(Form.RANGE, Decimal(lower), Decimal(upper), approximate=approximate)


SPOKEN = Content(
    Form.COMPOSITE,
    measures=(Measure(Decimal(806), "spotkań"), Measure(Decimal("1384.5"), "godziny")),
    note="razem",
)

# The document's spaces that do not break are printed here as underscores.
WRITTEN = [
    (None, WHOLE, "", "", ""),
    (number("0"), WHOLE, "0", "0", "0"),
    (number("999"), WHOLE, "999", "999", "999"),
    (number("1050"), WHOLE, "1_050", "1 050", "1050"),
    (number("1234567"), WHOLE, "1_234_567", "1 234 567", "1234567"),
    (number("-1659"), WHOLE, "−1_659", "-1 659", "-1659"),
    (number("1E+3"), WHOLE, "1_000", "1 000", "1000"),
    (number("12.50"), DECIMAL, "12,50", "12,50", "12,50"),
    (number("1050.125"), DECIMAL, "1_050,125", "1 050,125", "1050,125"),
    (number("173731.8"), MONEY, "173_731,80_zł", "173 731,80 zł", "173731,80"),
    (number("10"), MONEY, "10_zł", "10 zł", "10"),
    (number("10.00"), MONEY, "10,00_zł", "10,00 zł", "10,00"),
    (number("0.125"), MONEY, "0,125_zł", "0,125 zł", "0,125"),
    (number("12.5"), PERCENT, "12,5_%", "12,5 %", "12,5%"),
    (number("1000", approximate=True), WHOLE, "ok._1_000", "ok. 1 000", "ok. 1000"),
    (number("216", "180 miejsc"), WHOLE, "216 (180 miejsc)", "216 (180 miejsc)", "216 (180 miejsc)"),
    (between("8", "12"), WHOLE, "8–12", "8-12", "8–12"),
    (between("8", "1200"), MONEY, "8–1_200_zł", "8-1 200 zł", "8–1200"),
    (between("8", "12", approximate=True), PERCENT, "ok._8–12_%", "ok. 8-12 %", "ok. 8–12%"),
    (replace(between("8", "12"), text="osób"), MONEY, "8–12 osób", "8-12 osób", "8–12 osób"),
    (between("-5", "2"), WHOLE, "od −5 do 2", "od -5 do 2", "od -5 do 2"),
    (
        SPOKEN,
        COMPOSITE,
        "806 spotkań, 1_384,5 godziny (razem)",
        "806 spotkań, 1 384,5 godziny (razem)",
        "806 spotkań, 1384,5 godziny (razem)",
    ),
    (Content(Form.MARK, mark=Mark.NIL), WHOLE, "–", "–", "–"),
    (Content(Form.MARK, mark=Mark.NO_DATA), MONEY, "brak danych", "brak danych", "brak danych"),
    (Content(Form.MARK, mark=Mark.NOT_APPLICABLE, note="a"), WHOLE, "x (a)", "x (a)", "x (a)"),
    (Content(Form.BLANK), WHOLE, "", "celowo puste", "celowo puste"),
    (Content(Form.BLANK, note="a"), MONEY, "(a)", "celowo puste (a)", "celowo puste (a)"),
    (Content(Form.UNREAD, text=" 12 34"), WHOLE, " 12 34", " 12 34", " 12 34"),
    (Content(Form.TEXT, text="na bieżąco"), IndicatorKind.TEXT, "na bieżąco", "na bieżąco", "na bieżąco"),
]


@pytest.mark.parametrize(("content", "kind", "printed", "edited", "pasted"), WRITTEN)
def test_a_value_is_written_for_its_reader(
    content: Content | None, kind: IndicatorKind, printed: str, edited: str, pasted: str
) -> None:
    assert write(content, kind) == printed.replace("_", "\u00a0")
    assert edit_text(content, kind) == edited
    assert plain(content, kind) == pasted
