"""Sentences about the programme itself: what adopted it, what it rests on, who coordinates it."""

import re

from desktop.exchange.understanding.adoption import is_only_adoption
from desktop.exchange.understanding.lines import TextLine

_FACT = re.compile(
    r"(?P<name>podstawa\s+prawna|koordynator)(?:\s+(?:programu|strategii))?\s*:\s*(?P<said>\S.*)",
    re.IGNORECASE | re.DOTALL,
)


class Preamble:
    """What such sentences say, each as our own reports have it; of several about the same, the first."""

    def __init__(self, title: str) -> None:
        self.legal_basis = ""
        self.coordinator = ""
        self._title = title

    def take(self, line: TextLine, *, before_goals: bool) -> bool:
        """Whether a line says such a thing and nothing else."""
        return is_only_adoption(line.text, self._title) or (before_goals and self._takes_fact(line))

    def _takes_fact(self, line: TextLine) -> bool:
        match = None if line.mark or line.heading else _FACT.fullmatch(line.text)
        name = "" if match is None else "coordinator" if match["name"][:1] in "kK" else "legal_basis"
        if match is None or getattr(self, name):
            return False
        setattr(self, name, match["said"])
        return True
