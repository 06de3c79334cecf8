"""Periods as titles of columns and rows name them: „2023 r.”, „Wartość w 2023 r.”, „I półrocze 2024”."""

import re
from functools import lru_cache

from db.domain.folding import folded
from db.domain.kinds import PeriodKind
from db.domain.periods import Period, year

_YEAR = re.compile(r"(?<![\d.,/])(?:19|20)\d\d(?!\d|[.,]\d)")
_SCHOOL_YEAR = re.compile(r"(?:19|20)\d\d\s*/\s*\d\d")
_MONTHS = ("stycz", "lut", "mar", "kwie", "maj", "czerw", "lip", "sierp", "wrze", "paz", "listopad", "grud")
_DATE = re.compile(
    rf"(?<!\d)(\d{{1,2}})\s*(?:[./-]\s*(\d{{1,2}})\s*[./-]|\s({'|'.join(_MONTHS)})[a-z]*)\s*((?:19|20)\d\d)"
)
_PART = re.compile(
    r"(?<!\w)(?:(i{1,3}|iv|[1-4]|pierwsz\w+|drugi\w*|trzeci\w*|czwart\w+)\.?\s*)"
    r"(polrocz\w*|polr?\b|kwarta\w*|kw\b)"
)
_PART_AFTER = re.compile(r"(polrocz\w*|kwarta\w*)\s*(?:nr\s*)?(i{1,3}|iv|[1-4])(?!\w)")
_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "pie": 1, "dru": 2, "trz": 3, "czw": 4}
_ENDS = {(31, 3): (PeriodKind.QUARTER, 1), (30, 6): (PeriodKind.HALF, 1), (30, 9): (PeriodKind.QUARTER, 3)}
_QUIET = frozenset(
    [
        "w",
        "za",
        "na",
        "z",
        "od",
        "do",
        "r",
        "rok",
        "roku",
        "roczny",
        "lata",
        "latach",
        "stan",
        "dzien",
        "dnia",
        "koniec",
        "wartosc",
        "wartosci",
        "wskaznik",
        "wskaznika",
        "wskaznikow",
        "miernik",
        "miernika",
        "miernikow",
        "wykonanie",
        "wykonania",
        "osiagnieta",
        "osiagniety",
        "osiagniecie",
        "rzeczywista",
        "uzyskana",
        "dane",
        "danych",
        "polrocze",
        "polrocza",
        "polroczu",
        "polr",
        "pol",
        "kwartal",
        "kwartalu",
        "kwartale",
        "kw",
        "i",
        "ii",
        "iii",
        "iv",
        "okres",
        "okresie",
        "realizacja",
        "wynik",
        "pierwsze",
        "drugie",
        "sprawozdawczy",
    ]
)
_DATED = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY = re.compile(r"(?:do|na) (\d{1,2}\.\d{1,2}\b)(?!\.?\d)")
_PREPOSITIONS = frozenset(("w", "za", "na", "z", "od", "do", "i"))


@lru_cache(maxsize=4096)
def period_in(text: str) -> Period | None:
    """The one period that a title names; None if it names none or a stretch of years."""
    if "19" not in text and "20" not in text:
        return None
    plain = folded(text)
    if dates := _DATE.findall(plain):
        return _until(dates)
    years = set(_YEAR.findall(plain))
    if len(years) != 1 or _SCHOOL_YEAR.search(plain):
        return None
    return _within(plain, int(years.pop()))


def stops_early(title: str) -> bool:
    """Whether a title names a day before the end of its year, as „2023 (do 30.09)” does."""
    return any(day.strip("0.") != "31.12" for day in _DAY.findall(title))


def is_period(text: str) -> bool:
    """Whether a text is the name of a period and nothing more."""
    return len(text) <= 40 and period_in(text) is not None and not beside_period(text)


def beside_period(title: str) -> str:
    """What a title says besides the period and the words that go with it: „kobiety”, „liczba rodzin”."""
    words = [word for word in title.split() if not _is_quiet(word)]
    return " ".join(words).strip(" -–—:;,.()")


def label_beside(title: str) -> str:
    """The title without its period and the words next to that: „Liczba osób w kryzysie”."""
    if not beside_period(title):
        return ""
    words, dated = title.split(), [bool(_DATED.search(word)) for word in title.split()]
    for place in [place for place, is_dated in enumerate(dated) if is_dated]:
        before, after = place - 1, place + 1
        while before >= 0 and _bare(words[before]) in _QUIET and not dated[before]:
            dated[before] = True
            before -= 1
        while after < len(words) and _bare(words[after]) in _QUIET - _PREPOSITIONS and not dated[after]:
            dated[after] = True
            after += 1
    left = [word for word, is_dated in zip(words, dated, strict=True) if not is_dated]
    while left and _bare(left[0]) in _QUIET - _PREPOSITIONS | {""}:
        del left[0]
    return _balanced(" ".join(left).strip(" -–—:;,."))


def _balanced(text: str) -> str:
    """The text without brackets that lost their other half."""
    if text.count("(") > text.count(")"):
        return "".join(text.rsplit("(", 1)).strip()
    return "".join(text.rsplit(")", 1)).strip() if text.count(")") > text.count("(") else text


def _bare(word: str) -> str:
    return folded(word).strip("-–—:;,.()[]„”\"'")


def _is_quiet(word: str) -> bool:
    bare = _bare(word)
    if not bare or bare in _QUIET:
        return True
    return bool(_YEAR.search(bare)) or (bare[0].isdigit() and re.fullmatch(r"[\d./-]+r?", bare) is not None)


def _within(plain: str, number: int) -> Period:
    if part := _PART.search(plain):
        return _part(part[2], part[1], number)
    if part := _PART_AFTER.search(plain):
        return _part(part[1], part[2], number)
    return year(number)


def _part(word: str, which: str, number: int) -> Period:
    kind = PeriodKind.HALF if word.startswith("pol") else PeriodKind.QUARTER
    place = int(which) if which.isdigit() else _NUMBERS[which if which in _NUMBERS else which[:3]]
    return Period(kind, number, place) if place <= (2 if kind is PeriodKind.HALF else 4) else year(number)


def _until(dates: list[tuple[str, str, str, str]]) -> Period | None:
    """The period that ends on a date, from New Year or, between two dates, from the first of them."""
    if len(dates) > 2:
        return None
    (*_, last_year), (day, month) = dates[-1], _day(dates[-1])
    number = int(last_year)
    if len(dates) == 2:
        start = _day(dates[0])
        if dates[0][3] != last_year or start not in ((1, 1), (1, 7)):
            return None
        if start == (1, 7):
            return Period(PeriodKind.HALF, number, 2) if (day, month) == (31, 12) else None
    kind, place = _ENDS.get((day, month), (PeriodKind.YEAR, 1))
    return Period(kind, number, place)


def _day(date: tuple[str, str, str, str]) -> tuple[int, int]:
    day, month, name, _ = date
    return int(day), int(month) if month else _MONTHS.index(name) + 1
