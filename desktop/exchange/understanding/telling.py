"""A whole document told: its front, its lines and tables, its levels."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from db.domain.folding import folded
from db.domain.foreign import ForeignDocument, Table
from db.domain.periods import Period
from db.domain.understanding import Leftover, Reason, Role, TableUse, Understanding
from desktop.exchange.understanding.adoption import resolutions_in
from desktop.exchange.understanding.computed import computed
from desktop.exchange.understanding.corrections import periods_of
from desktop.exchange.understanding.footnotes import annotate
from desktop.exchange.understanding.front import Front, front
from desktop.exchange.understanding.furniture import contents, is_led_to, may_have_contents
from desktop.exchange.understanding.goal_headings import goal_headings
from desktop.exchange.understanding.levels import settled
from desktop.exchange.understanding.lines import Piece, TableAt, TextLine, pieces
from desktop.exchange.understanding.listed_indicators import has_value, indicators_in
from desktop.exchange.understanding.plain_goals import plain_goals
from desktop.exchange.understanding.preamble import Preamble
from desktop.exchange.understanding.rewordings import rewordings
from desktop.exchange.understanding.story import Reporting, Story, Titles
from desktop.exchange.understanding.table_reading import TableReading
from desktop.exchange.understanding.tables import readings

_SAID_ANYWAY = frozenset(
    [
        "sprawozdanie",
        "raport",
        "informacja",
        "z",
        "o",
        "realizacji",
        "wykonania",
        "programu",
        "strategii",
        "za",
        "w",
        "rok",
        "roku",
        "r",
    ]
)


def told(document: ForeignDocument, uses: Mapping[int, TableUse]) -> Understanding:
    """What a document says, its tables used as given."""
    found = pieces(document)
    beginning = front(document, found)
    tables = readings(document, uses, beginning.period)
    reporting = Reporting(partial(indicators_in, period=beginning.period), has_value)
    goals = goal_headings(found, tables) | plain_goals(found, tables)
    story = Story(document, Titles(goals, rewordings(found, tables)), reporting)
    preamble = Preamble(beginning.title)
    titles = _titles(document, found) if may_have_contents(found) else Counter()
    skipped, calculated = contents(found, titles), computed(found)
    for place, piece in enumerate(found):
        if isinstance(piece, TableAt):
            story.pass_table(tables[piece.block])
            continue
        story.keep_note(piece)
        if place in skipped:
            story.aside(piece, is_known=is_led_to(piece, titles))
        elif place in beginning.used:
            story.aside(piece, is_known=_is_in_title(piece, beginning))
        elif place in calculated or place < min(beginning.used, default=0):
            story.leave(piece)
        elif not preamble.take(piece, before_goals=not story.growth.top):
            story.take(piece)
    adopting = resolutions_in(piece.text for piece in found if isinstance(piece, TextLine))
    return replace(
        _understanding(story, beginning, tables),
        resolution=adopting[0] if adopting else None,
        amendments=adopting[1:],
        legal_basis=preamble.legal_basis,
        coordinator=preamble.coordinator,
    )


def _is_in_title(line: TextLine, beginning: Front) -> bool:
    """Whether the programme's title and the reported period say all that the line does."""
    years = str(beginning.period.year) if beginning.period else ""
    known = {*_words(beginning.title), *_SAID_ANYWAY, years}
    return all(word in known or word[:6] in {each[:6] for each in known} for word in _words(line.whole))


def _words(text: str) -> list[str]:
    return [word for word in (word.strip('„”"“.,:;()–-') for word in folded(text).split()) if word]


def _titles(document: ForeignDocument, found: Sequence[Piece]) -> Counter[str]:
    """How often each text stands in the document that a line of the contents may lead to."""
    lines = (text for piece in found if isinstance(piece, TextLine) for text in {piece.text, piece.whole})
    cells = {
        cell.text
        for block in document.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
    }
    return Counter(folded(text) for text in (*lines, *cells))


def _understanding(story: Story, beginning: Front, tables: Mapping[int, TableReading]) -> Understanding:
    story.end()
    raised = {spot: text for reading in tables.values() for spot, text in reading.raised.items()}
    marks = annotate(story.growth.top, story.notes, raised)
    levels, nodes = settled(story.growth.top, beginning.kind)
    whole = Understanding(beginning.title, beginning.kind, 0, 0, nodes=nodes)
    periods = periods_of(whole, _with_columns(tables, beginning.period))
    years = beginning.years or ((periods[0].year, periods[-1].year) if periods else _only(beginning.period))
    reworded = (Leftover(each.spot, each.whole, Reason.TEXT_NOT_PLACED) for each in story.growth.reworded)
    left = [*story.leftovers, *story.realizers.leftovers, *marks, *reworded]
    return Understanding(
        title=beginning.title,
        kind=beginning.kind,
        first_year=years[0],
        last_year=years[1],
        periods=periods,
        levels=levels,
        nodes=nodes,
        introduction="\n".join(story.narratives.introduction),
        analysis="\n".join(story.narratives.analysis),
        tables=tuple(reading.use for _, reading in sorted(tables.items())),
        leftovers=tuple(sorted(left, key=lambda each: each.spot)),
    )


def _with_columns(tables: Mapping[int, TableReading], reported: Period | None) -> set[Period]:
    """The periods up to the reported one that have columns, though perhaps without any value yet."""
    uses = (reading.use for reading in tables.values() if reading.lines)
    titled = {column.period for use in uses for column in use.columns if column.role is Role.VALUE}
    return {each for each in titled if each and reported and each.sort_key <= reported.sort_key}


def _only(period: Period | None) -> tuple[int, int]:
    return (period.year, period.year) if period else (0, 0)
