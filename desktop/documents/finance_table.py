"""The table of a programme's money by budget classification, with sums by chapter, source and in all."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from db.domain.blocks import Block, Caption, Cell, CellStyle, Row, Run, Table
from db.domain.budget import Money, chapter_of, grouped, money
from db.domain.entities import BudgetLine
from db.domain.exact import EXACT
from db.domain.kinds import Form, FundingSource, IndicatorKind
from db.domain.numbers import write
from db.domain.values import Content
from desktop.documents.column_widths import column_widths
from desktop.documents.kept_rows import kept_together
from desktop.documents.shares import per_cent

_SOURCES = {FundingSource.OWN: "środki własne", FundingSource.EXTERNAL: "środki zewnętrzne"}
_TITLE = "Wydatki według klasyfikacji budżetowej {}"


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of words: its title and what a line says in it."""

    title: str
    text: Callable[[BudgetLine], str]
    style: CellStyle = CellStyle.ORDINAL


@dataclass(frozen=True, slots=True)
class _Figures:
    """A column of figures: its title, and what is written of some lines together."""

    title: str
    text: Callable[[Money], str]


def finance_table(lines: Sequence[BudgetLine], when: str, *, flat: bool = False) -> tuple[Block, ...]:
    """The captioned table; columns in which nothing would stand are left out."""
    form = _Form(lines, flat)
    title = _TITLE.format(when)
    rows = kept_together(tuple(form.rows()), with_next=False)
    titles = [each.title for each in form.words] + [each.title for each in form.figures]
    described = f"Kolumny: {', '.join(titles)}."
    return Caption("Tabela", title), Table(column_widths(rows), rows, title, described)


class _Form:
    """Which columns the table has, and its rows."""

    def __init__(self, lines: Sequence[BudgetLine], flat: bool) -> None:
        self._lines = lines
        self._flat = flat
        self.words = [each for each in _WORDS if any(map(each.text, lines))]
        alone = [money([line]) for line in lines]
        self.figures = [each for each in _FIGURES if any(map(each.text, alone))]

    def rows(self) -> Iterator[Row]:
        """Titles, lines with the sums of chapters of several lines, then the sums of sources and in all."""
        yield self._titles()
        chapters = grouped(self._lines, chapter_of)
        for code, lines in chapters.items():
            yield from map(self._line, lines)
            if len(lines) > 1 and len(chapters) > 1 and code:
                yield self._sum(f"Razem {'rozdz.' if lines[0].chapter else 'dział'}\u00a0{code}", lines)
        if len(self._lines) > 1:
            yield self._sum("Razem", self._lines)
            sources = grouped(self._lines, lambda line: line.source)
            for source, lines in sources.items() if len(sources) > 1 else ():
                yield self._sum(f"w tym {_SOURCES[source]}", lines)

    def _titles(self) -> Row:
        words = (Cell((each.title,), CellStyle.HEADER) for each in self.words)
        figures = (Cell((each.title,), CellStyle.HEADER_NUMBER) for each in self.figures)
        return Row((*words, *figures), header=True, keep_with_next=True)

    def _line(self, line: BudgetLine) -> Row:
        words = (Cell(_lines(each.text(line)), each.style) for each in self.words)
        return Row((*words, *self._amounts([line])))

    def _sum(self, title: str, lines: Iterable[BudgetLine]) -> Row:
        """A row of sums; flat, its title stands in the first column with room for words."""
        cell = Cell((title,), CellStyle.INDICATOR, runs=(Run(title, bold=True),))
        width = len(self.words)
        if self._flat:
            lead = [Cell((), CellStyle.TEXT)] * width
            lead[self._roomy()] = cell
        else:
            lead = [Cell(cell.lines, cell.style, columns=width, runs=cell.runs)]
        return Row((*lead, *self._amounts(lines, bold=True)))

    def _roomy(self) -> int:
        roomy = (place for place, each in enumerate(self.words) if each.style is CellStyle.TEXT)
        return next(roomy, len(self.words) - 1)

    def _amounts(self, lines: Iterable[BudgetLine], *, bold: bool = False) -> Iterator[Cell]:
        whole = money(lines)
        for each in self.figures:
            text = each.text(whole)
            runs = (Run(text, bold=True),) if bold and text else ()
            yield Cell(_lines(text), CellStyle.NUMBER, runs=runs)


def _lines(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def _written(amount: Decimal | None) -> str:
    """Always with grosze: amounts stand under one another."""
    exact = None if amount is None else Content(Form.NUMBER, EXACT.quantize(amount, Decimal("0.01")))
    return write(exact, IndicatorKind.MONEY)


def _source(line: BudgetLine) -> str:
    """Whose money it is; own money that is not called anything needs no word among itself."""
    return line.source_name or _SOURCES[line.source]


_WORDS = (
    _Column("Dział", lambda line: line.division),
    _Column("Rozdział", lambda line: line.chapter),
    _Column("§", lambda line: line.paragraph),
    _Column("Nazwa", lambda line: line.name, CellStyle.TEXT),
    _Column("Źródło środków", _source, CellStyle.TEXT),
)
_FIGURES = (
    _Figures("Plan", lambda whole: _written(whole.planned)),
    _Figures("Wykonanie", lambda whole: _written(whole.spent)),
    _Figures("% planu", lambda whole: "" if whole.share is None else per_cent(whole.share)),
)
