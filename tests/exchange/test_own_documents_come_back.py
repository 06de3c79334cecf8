"""Each kind of report that this program writes comes back whole; what it computes comes nowhere twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import kielce
from db import load, store
from db.domain.kinds import DocumentKind, PeriodKind
from db.domain.report import DocumentData
from db.domain.understanding import Understanding
from db.queries import programmes
from desktop.app import documents, files
from desktop.app.workspace import Workspace
from desktop.documents.word import write_docx
from desktop.exchange.understanding import understand
from desktop.exchange.word import read_word
from exchange.measure import Fact, measured, plain
from exchange.round_trip import Element, Figure, found, spaced, written

SAMPLES = {"Kielce": 0, "strategy": 0, "programme": 1}
IN_LISTS = (DocumentKind.NARRATIVE_REPORT, DocumentKind.SECTION_REPORT)
# A section report lists no indicators that its prose names, and prose is not searched for them.
IN_PROSE = {("programme", DocumentKind.SECTION_REPORT): {"indicator", "value"}}
CASES = [
    (name, kind, flat)
    for name in SAMPLES
    for kind, flat in (
        (DocumentKind.TABULAR_REPORT, True),
        (DocumentKind.TABULAR_REPORT, False),
        (DocumentKind.NARRATIVE_REPORT, False),
        (DocumentKind.SECTION_REPORT, False),
        (DocumentKind.RECEIVING_RESOLUTION, True),
    )
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the worked samples and the report of Kielce stand as files."""
    made = tmp_path_factory.mktemp("own")
    kielce.build(made / "Kielce.spr")
    load.load(files.sample_text(), made / "sample.spr")
    return made


def data(folder: Path, name: str, kind: DocumentKind, *, flat: bool) -> DocumentData:
    """A report on the last whole year before this one, without what each realizer delivered."""
    path = folder / ("Kielce.spr" if name == "Kielce" else "sample.spr")
    with store.open_store(path) as opened:
        programme = opened.read(programmes.programmes)[SAMPLES[name]]
        known = [each for each in opened.read(programmes.periods, programme.id) if each.year < 2026]
        whole = [each for each in known if each.kind is PeriodKind.YEAR][-1]
        workspace = Workspace(opened)
        return documents.document(workspace, programme.id, kind, whole, flat=flat, with_contributions=False)


def understood(document: DocumentData, folder: Path) -> Understanding:
    """What is understood of it when it comes back."""
    path = folder / "report.docx"
    write_docx(documents.composed(document), path)
    return understand(read_word(path))


def facts(elements: tuple[Element, ...], periods: frozenset[str]) -> Iterator[Fact]:
    """What a structure says of these periods."""
    for element in elements:
        yield from _element(element, (), periods)


def _element(element: Element, above: tuple[str, ...], periods: frozenset[str]) -> Iterator[Fact]:
    path = (*above, plain(spaced(element.text)))
    yield Fact("element", above, (path[-1], element.level))
    yield from (Fact("realizer", path, spaced(name)) for name in element.realizers)
    for figure in element.figures:
        yield from _figure(figure, path, periods)
    for child in element.below:
        yield from _element(child, path, periods)


def _figure(figure: Figure, above: tuple[str, ...], periods: frozenset[str]) -> Iterator[Fact]:
    path = (*above, plain(spaced(figure.label)))
    yield Fact("indicator", above, path[-1])
    for period, text, footnote in figure.values:
        if period in periods:
            yield Fact("value", path, (period, text, footnote))
    for part in figure.parts:
        yield from _figure(part, path, periods)


@pytest.mark.parametrize(("name", "kind", "flat"), CASES)
def test_goals_realizers_indicators_and_values_come_back(
    name: str, kind: DocumentKind, *, flat: bool, folder: Path
) -> None:
    document = data(folder, name, kind, flat=flat)
    report = document.report if document.attached is None else document.attached.report
    shown = report.periods[-1:] if kind in IN_LISTS else report.periods
    periods = frozenset(period.label for period in shown)
    said = facts(written(report), periods)
    measure = measured(said, facts(found(understood(document, folder)), periods))
    assert measure.invented == ()
    assert {fact.sort for fact in measure.missed} <= IN_PROSE.get((name, kind), set())


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("kind", [DocumentKind.PROGRAMME, DocumentKind.ADOPTING_RESOLUTION])
def test_a_programme_comes_back_with_all_that_its_tables_of_goals_say(
    name: str, kind: DocumentKind, folder: Path
) -> None:
    """Such a table names realizers and indicators for a goal and all its tasks together."""
    document = data(folder, name, kind, flat=False)
    report = document.report if document.attached is None else document.attached.report
    came, said = found(understood(document, folder)), written(report)
    elements = [
        [fact for fact in facts(each, frozenset()) if fact.sort == "element"] for each in (said, came)
    ]
    measure = measured(*elements)
    assert (measure.missed, measure.invented) == ((), ())
    for goal, again in zip(said, came, strict=True):
        assert gathered(again) == gathered(goal)


def gathered(goal: Element) -> tuple[set[str], set[str]]:
    """Who is named anywhere below a goal, and the indicators that are no parts of others."""
    names = {plain(spaced(name)) for name in goal.realizers}
    labels = {plain(spaced(figure.label)) for figure in goal.figures}
    for names_below, labels_below in map(gathered, goal.below):
        names |= names_below
        labels |= labels_below
    return names, labels


@pytest.mark.parametrize("name", ["strategy", "programme"])
def test_what_is_computed_is_left_over_and_not_told_again(name: str, folder: Path) -> None:
    document = data(folder, name, DocumentKind.NARRATIVE_REPORT, flat=False)
    understanding = understood(document, folder)
    prose = f"{understanding.introduction}\n{understanding.analysis}"
    left = "\n".join(leftover.text for leftover in understanding.leftovers)
    for words in ("Porównano", "Największy wzrost:", "Analiza zmian w porównaniu", "wydatkowano"):
        assert words not in prose
    for words in ("Porównano", "Największy wzrost:", "Zmiana w %", "Analiza zmian w porównaniu"):
        assert words in left
    assert "PROJEKT" not in repr(understanding)
    assert "Zatwierdził(a)" not in repr(understanding)
