"""Realizers that stand in lists or paragraphs under goals."""

import re
from dataclasses import dataclass

from db.domain.folding import folded
from db.domain.understanding import Leftover, Reason
from desktop.exchange.understanding.growth import Goal, walk
from desktop.exchange.understanding.lines import TextLine
from desktop.exchange.understanding.typed_marks import is_dash

# A comma parts two realizers only where an institution begins: „Wydział Edukacji, Kultury i Sportu” is one.
_BEGINS = [
    "wydzial",
    "dzial",
    "zespol",
    "centrum",
    "osrodek",
    "miejski",
    "miejska",
    "miejskie",
    "gminny",
    "gminna",
    "gminne",
    "powiatowy",
    "powiatowa",
    "powiatowe",
    "dom",
    "domy",
    "urzad",
    "szkola",
    "szkoly",
    "przedszkole",
    "przedszkola",
    "policja",
    "komenda",
    "komisariat",
    "straz",
    "fundacja",
    "fundacje",
    "stowarzyszenie",
    "stowarzyszenia",
    "specjalistyczny",
    "poradnia",
    "rejony",
    "organizacje",
    "referat",
    "biblioteka",
    "parafia",
    "parafie",
    "caritas",
    "sad",
    "pck",
    "zlobek",
    "klub",
    "swietlica",
    "swietlice",
    "biuro",
    "kuratorium",
    "placowki",
    "placowka",
    "instytucje",
    "szpital",
    "przychodnia",
    "zaklad",
    "komisja",
    "towarzystwo",
    "zwiazek",
    "polski",
    "polskie",
    "panstwowa",
    "panstwowy",
    "wojewodzki",
    "wojewodzka",
    "ops",
    "gops",
    "mops",
    "mopr",
    "pcpr",
    "pup",
    "ngo",
    "srodowiskowy",
    "srodowiskowe",
    "warsztat",
    "warsztaty",
    "spoldzielnia",
    "jednostki",
    "pedagog",
    "asystent",
    "asystenci",
]
_COMMA = re.compile(r",\s+|\s+oraz\s+")
_STRONG = re.compile(r";\s*|\s+[–—]\s+|\n")
_ABBREVIATION = re.compile(r"\s*\([^()]{2,12}\)$")

_CARRIED_OUT = re.compile(
    r"(?P<text>.*\S)\s*\((?:realizacja|realizator|realizatorzy|wykonawca):\s*(?P<names>.+)\)", re.DOTALL
)


@dataclass(slots=True)
class _Entry:
    name: str
    line: TextLine
    has_parts: bool = False


class RealizerLists:
    """The lists by goal, as they come."""

    def __init__(self) -> None:
        self._entries: list[tuple[Goal | None, _Entry]] = []
        self.leftovers: list[Leftover] = []

    def add(self, goal: Goal | None, line: TextLine) -> None:
        """One line of a list; it may name several."""
        self._note_whole(goal, line)
        names = names_in(line.text) if not line.mark else [line.text.strip(" ,;.")]
        self._entries += [(goal, _Entry(name, line)) for name in names]

    def _note_whole(self, goal: Goal | None, line: TextLine) -> None:
        """The line before is an institution of which this one is a part."""
        if not self._entries or self._entries[-1][0] is not goal:
            return
        before = self._entries[-1][1]
        if before.name.endswith(":") and (line.indent > before.line.indent or is_dash(line.mark)):
            before.has_parts = True

    def settle(self) -> None:
        """Give the goals what their tasks do not have anyway; what names only institutions is left over."""
        for goal, entry in self._entries:
            name = entry.name.strip(" :")
            if goal is None or entry.has_parts:
                self.leftovers.append(Leftover(entry.line.spot, entry.name, Reason.TEXT_NOT_PLACED))
            elif name not in goal.realizers and not _is_below(goal, name):
                goal.realizers.append(name)


def apart(text: str) -> tuple[str, list[str]]:
    """An item without its realizers, and these: „a) dyżury (realizacja: Ośrodek Pomocy, Policja)”."""
    match = _CARRIED_OUT.fullmatch(text)
    if match is None:
        return text, []
    return match["text"], names_in(match["names"])


def names_in(text: str) -> list[str]:
    """The realizers that stand in one paragraph, parted by semicolons, dashes, or commas."""
    strong = [part.strip(" ,;.") for part in _STRONG.split(text)]
    if len(strong) > 1:
        return [part for part in strong if part]
    names: list[str] = []
    for part in _COMMA.split(text.strip(" ;.")):
        first = folded(part).split(" ")[0].strip(".")
        if names and first not in _BEGINS and not part.isupper():
            names[-1] = f"{names[-1]}, {part}"
        else:
            names.append(part)
    return [name.strip(" ,") for name in names if name.strip(" ,")]


def _is_below(goal: Goal, name: str) -> bool:
    """Whether a goal or task below has the realizer, perhaps under a longer name."""
    plain = folded(_ABBREVIATION.sub("", name))
    below = (folded(each) for child in walk(goal.children) for each in child.realizers)
    return any(each.startswith(plain) for each in below)
