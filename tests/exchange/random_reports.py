"""Random reports: schemes of every sort, goals and tasks at their levels, figures of every kind."""

from decimal import Decimal
from itertools import count

from hypothesis import strategies as st

from db.domain.entities import Office, Programme
from db.domain.kinds import Form, IndicatorKind, Mark, Numbering, Presentation, ProgrammeKind
from db.domain.numbering import label
from db.domain.periods import Period, year
from db.domain.report import Goal, IndicatorLine, RealizerLine, ReportData
from db.domain.values import Content, Measure

HEADING, ROW, ITEM = Presentation.HEADING, Presentation.TABLE_ROW, Presentation.LIST_ITEM
Level = tuple[
    str, str, Numbering, Presentation, bool
]  # name, plural, numbering, presentation, with indicators
SCHEMES: tuple[tuple[Level, ...], ...] = (
    (
        ("Cel strategiczny", "Cele strategiczne", Numbering.ROMAN, HEADING, False),
        ("Cel operacyjny", "Cele operacyjne", Numbering.ARABIC, HEADING, False),
        ("Działanie", "Działania", Numbering.ARABIC, ROW, True),
    ),
    (
        ("Cel główny", "Cele główne", Numbering.ARABIC, HEADING, False),
        ("Cel szczegółowy", "Cele szczegółowe", Numbering.PARENTHESIS, HEADING, True),
        ("Zadanie", "Zadania", Numbering.LETTER, ITEM, False),
    ),
    (
        ("Cel", "Cele", Numbering.ROMAN, HEADING, False),
        ("Działanie", "Działania", Numbering.HIERARCHIC, ROW, True),
    ),
    (
        ("Obszar", "Obszary", Numbering.ROMAN, HEADING, False),
        ("Kierunek działań", "Kierunki działań", Numbering.HIERARCHIC, HEADING, True),
        ("Zadanie", "Zadania", Numbering.LETTER, ROW, True),
    ),
    (
        ("Ścieżka", "Ścieżki", Numbering.ARABIC, HEADING, False),
        ("Krok", "Kroki", Numbering.ARABIC, ROW, True),
    ),
    (
        ("Priorytet", "Priorytety", Numbering.NONE, HEADING, False),
        ("Zadanie", "Zadania", Numbering.NONE, ROW, True),
        ("Sposób realizacji", "Sposoby realizacji", Numbering.LETTER, ITEM, False),
    ),
    (("Cel operacyjny", "Cele operacyjne", Numbering.ARABIC, HEADING, True),),
)
_TEXTS = (
    "Poprawa jakości życia seniorów",
    "wspieranie rodzin: poradnictwo, mediacje",
    "Zapobieganie wykluczeniu (także cyfrowemu)",
    "Rozwój usług „blisko domu”",
    "Edukacja w latach 2024–2030",
    "Wsparcie osób po 60. roku życia; opieka",
    "Cele i zadania lokalnej polityki",
)
_LABELS = (
    "liczba osób objętych wsparciem",
    "liczba godzin: zajęcia, konsultacje",
    "wydatki na usługi",
    "zakres pomocy (opis)",
    "rodziny z terenu gminy",
    "liczba spotkań – razem",
    "w 2023 r. przeszkoleni pracownicy",
)
_NAMES = (
    "Miejski Ośrodek Pomocy Rodzinie",
    "Wydział Edukacji, Kultury i Sportu",
    "organizacje pozarządowe",
    "Policja",
    "Szkoła Podstawowa nr 1 w Kielcach",
)
_PROSE = (
    "W tym roku przybyło uczestników. Najwięcej było ich wiosną.",
    "- pierwsza sprawa,\n- druga sprawa.",
    "1) najpierw to,\n2) potem tamto.",
    "Analizy prowadzono co kwartał, a wskaźniki porównano z poprzednimi.",
)
_NOTES = ("dane szacunkowe", "Bez filii.", "Zmieniono sposób liczenia.")
_AMOUNTS = st.integers(0, 2_000_000).map(Decimal)


def _number(amount: Decimal) -> Content:
    return Content(Form.NUMBER, amount)


_MARKS = st.sampled_from(Mark).map(lambda mark: Content(Form.MARK, mark=mark))
_CONTENTS: dict[IndicatorKind, st.SearchStrategy[Content]] = {
    IndicatorKind.WHOLE: st.one_of(
        _AMOUNTS.map(_number),
        _AMOUNTS.map(lambda amount: Content(Form.NUMBER, amount, approximate=True)),
        _AMOUNTS.map(lambda amount: Content(Form.NUMBER, amount, note="w tym 2 osoby")),
        _AMOUNTS.map(lambda amount: Content(Form.RANGE, amount, upper=amount + 4)),
        _MARKS,
    ),
    IndicatorKind.DECIMAL: st.integers(0, 9999).map(lambda each: _number(Decimal(each) / 10)),
    IndicatorKind.MONEY: st.integers(0, 10**9).map(lambda each: _number(Decimal(each) / 100)),
    IndicatorKind.PERCENT: st.integers(0, 1000).map(lambda each: _number(Decimal(each) / 10)),
    IndicatorKind.TEXT: st.sampled_from(("tak", "nie", "w trakcie realizacji", "plan przyjęto")).map(
        lambda text: Content(Form.TEXT, text=text)
    ),
    IndicatorKind.COMPOSITE: st.tuples(st.integers(5, 9), st.integers(15, 19)).map(
        lambda two: Content(
            Form.COMPOSITE, measures=(Measure(Decimal(two[0]), "spotkań"), Measure(Decimal(two[1]), "godzin"))
        )
    ),
}


@st.composite
def reports(draw: st.DrawFn) -> ReportData:
    """A report on one to three periods."""
    first = draw(st.integers(2019, 2024))
    periods = tuple(year(first + number) for number in range(draw(st.integers(1, 3))))
    scheme = draw(st.sampled_from(SCHEMES))
    kind = draw(st.sampled_from(ProgrammeKind))
    title = "Strategia Rozwoju" if kind is ProgrammeKind.STRATEGY else "Program Wsparcia Rodziny"
    programme = Programme(f"{title} na lata {first}–{first + 6}", first, first + 6, kind)
    office = draw(st.sampled_from((Office(), Office("Urząd Gminy Modrogóra", locality="Modrogóra"))))
    introduction = draw(st.sampled_from(("", "Sprawozdanie obejmuje działania wszystkich realizatorów.")))
    goals = _goals(draw, scheme, periods, "", count(1))
    return ReportData(office, programme, (), periods, goals, introduction)


def _goals(
    draw: st.DrawFn, scheme: tuple[Level, ...], periods: tuple[Period, ...], above: str, unique: "count[int]"
) -> tuple[Goal, ...]:
    if not scheme:
        return ()
    number = draw(st.integers(1, 3))
    return tuple(
        _goal(draw, scheme, periods, label(scheme[0][2], place, above), unique)
        for place in range(1, number + 1)
    )


def _goal(
    draw: st.DrawFn, scheme: tuple[Level, ...], periods: tuple[Period, ...], mark: str, unique: "count[int]"
) -> Goal:
    name, plural, _, presentation, carries = scheme[0]
    children = _goals(draw, scheme[1:], periods, mark, unique)
    own = (
        tuple(draw(st.lists(st.sampled_from(_NAMES), unique=True, max_size=3)))
        if presentation is not HEADING
        else ()
    )
    everybody = dict.fromkeys((*own, *(line.name for child in children for line in child.all_realizers)))
    told = presentation is not ITEM and draw(st.booleans())
    return Goal(
        level=name,
        mark=mark,
        text=f"{draw(st.sampled_from(_TEXTS))} {next(unique)}",
        presentation=presentation,
        realizers=own,
        all_realizers=tuple(map(RealizerLine, everybody)),
        introduction=draw(st.sampled_from(_PROSE)) if told else "",
        implementation=draw(st.sampled_from(_PROSE)) if told and draw(st.booleans()) else "",
        analysis=draw(st.sampled_from(_PROSE)) if told and draw(st.booleans()) else "",
        conclusions=draw(st.sampled_from(_PROSE)) if told and draw(st.booleans()) else "",
        indicators=_lines(draw, periods, unique) if carries else (),
        children=children,
        level_plural=plural,
    )


def _lines(draw: st.DrawFn, periods: tuple[Period, ...], unique: "count[int]") -> tuple[IndicatorLine, ...]:
    """Indicators, some of them with parts, some heading others."""
    lines: list[IndicatorLine] = []
    for _ in range(draw(st.integers(1, 3))):
        lines.append(_line(draw, periods, unique, 0, heading=draw(st.booleans()) and draw(st.booleans())))
        wanted = draw(st.integers(0, 2)) if lines[-1].kind is not IndicatorKind.HEADING else 2
        lines += [_line(draw, periods, unique, 1, heading=False) for _ in range(wanted)]
    return tuple(lines)


def _line(
    draw: st.DrawFn, periods: tuple[Period, ...], unique: "count[int]", depth: int, *, heading: bool
) -> IndicatorLine:
    kind = IndicatorKind.HEADING if heading else draw(st.sampled_from(list(_CONTENTS)))
    contents = tuple(None if heading else draw(st.none() | _CONTENTS[kind]) for _ in periods)
    footnotes = tuple(draw(st.sampled_from(("", "", *_NOTES))) if each else "" for each in contents)
    return IndicatorLine(f"{draw(st.sampled_from(_LABELS))} {next(unique)}", kind, contents, depth, footnotes)
