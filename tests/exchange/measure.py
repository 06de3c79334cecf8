"""How much of a document came in right: precision and recall over all that it says.

`python tests/exchange/measure.py` prints them for every form of the Kielce report; names of forms as
arguments print what was missed in those.
"""

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parents[depth]) for depth in (1, 2)]

import kielce
from db.domain.kinds import IndicatorKind
from db.domain.numbers import read
from db.domain.understanding import FoundIndicator, FoundNode, Understanding
from desktop.exchange.understanding import understand
from desktop.exchange.word import read_word
from exchange import kielce_documents, kielce_forms

_EDGES = " \t\n–-•:;,."


class Fact(NamedTuple):
    """One thing that a document says: `path` are the elements and labels above it, outermost first."""

    sort: str
    path: tuple[str, ...]
    said: object


@dataclass(frozen=True)
class Measure:
    """What of the facts came in, what did not, and what came in without being said."""

    right: int
    missed: tuple[Fact, ...]
    invented: tuple[Fact, ...]

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        found = self.right + len(self.invented)
        return self.right / found if found else 0.0

    @property
    def recall(self) -> float:
        """The share of what was said that was found."""
        said = self.right + len(self.missed)
        return self.right / said if said else 1.0


def measured(said: Iterable[Fact], found: Iterable[Fact]) -> Measure:
    """The facts that were found beside those that are true; the same fact said twice counts twice."""
    truth, came = Counter(said), Counter(found)
    missed, invented = truth - came, came - truth
    return Measure((truth & came).total(), tuple(missed.elements()), tuple(invented.elements()))


def found_facts(understanding: Understanding) -> list[Fact]:
    """All that was understood, as facts."""
    return [fact for node in understanding.nodes for fact in _node(node, ())]


def kielce_facts(form: str) -> list[Fact]:
    """All that a form of the Kielce report says: elements, realizers, labels, values, and whose parts."""
    return [fact for goal in kielce_documents.facts() for fact in _goal(goal, form)]


def plain(text: str) -> str:
    """A text without dashes before it and signs after it, its spaces single."""
    return re.sub(r"\s+", " ", text).strip(_EDGES)


def missing_words(understanding: Understanding, said: Iterable[str]) -> list[str]:
    """Which of the texts are nowhere in what was understood, nor in what was left over."""
    everything = plain(repr(understanding))
    return [text for text in said if plain(text) not in everything]


def report(name: str, measure: Measure) -> str:
    """A line about a document."""
    return (
        f"{name:28} precision {measure.precision:.4f}  recall {measure.recall:.4f}"
        f"  right {measure.right}  missed {len(measure.missed)}  invented {len(measure.invented)}"
    )


def _goal(goal: kielce_documents.Goal, form: str) -> Iterator[Fact]:
    under_aims = form == "realizers under goals"
    above = (plain(goal["title"]),)
    yield Fact("element", (), above[0])
    if form == "as published":
        yield from _realizers(above, kielce_documents.LISTED_ONLY[goal["no"]])
    for aim in goal["operational"]:
        path = (*above, plain(aim["title"]))
        yield Fact("element", above, path[-1])
        yield from _realizers(path, kielce_documents.realizers_of(aim) if under_aims else ())
        for action in aim["actions"]:
            names = [] if under_aims else kielce.realizer_names(action["implementers"])
            yield from _action(path, action, names)


def _action(above: tuple[str, ...], action: kielce_documents.Goal, names: list[str]) -> Iterator[Fact]:
    path = (*above, plain(action["title"]))
    yield Fact("element", above, path[-1])
    yield from _realizers(path, names)
    for label, values, whole in kielce.rows(action):
        inside = (*path, plain(whole)) if whole else path
        yield Fact("indicator", inside, plain(label))
        kind = IndicatorKind.HEADING if values[-1] is None else kielce.kind_of(values)
        yield Fact("kind", (*inside, plain(label)), kind)
        for year, text in zip(kielce.YEARS, values, strict=True):
            if text is not None:
                yield Fact("value", (*inside, plain(label), str(year)), read(text, kind).content)


def _realizers(path: tuple[str, ...], names: Iterable[str]) -> Iterator[Fact]:
    return (Fact("realizer", path, plain(name)) for name in names)


def _node(node: FoundNode, above: tuple[str, ...]) -> Iterator[Fact]:
    path = (*above, plain(node.text))
    yield Fact("element", above, path[-1])
    yield from _realizers(path, node.realizers)
    for indicator in node.indicators:
        yield from _indicator(indicator, path)
    for child in node.children:
        yield from _node(child, path)


def _indicator(indicator: FoundIndicator, above: tuple[str, ...]) -> Iterator[Fact]:
    label = plain(indicator.label)
    yield Fact("indicator", above, label)
    yield Fact("kind", (*above, label), indicator.kind)
    yield from _realizers((*above, label), indicator.realizers)
    for value in indicator.values:
        yield Fact("value", (*above, label, value.period.label), value.content)
    for part in indicator.parts:
        yield from _indicator(part, (*above, label))


def _print_all(names: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name in names or kielce_forms.FORMS:
            document = read_word(kielce_forms.by_hand(name, Path(folder) / "report.docx"))
            measure = measured(kielce_facts(name), found_facts(understand(document)))
            print(report(name, measure))
            for fact in (*measure.missed, *measure.invented) if names else ():
                print("   ", "missed  " if fact in measure.missed else "invented", *fact)


if __name__ == "__main__":
    _print_all(sys.argv[1:])
