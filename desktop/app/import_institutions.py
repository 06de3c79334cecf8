"""Which institutions the realizers of a document are part of."""

from collections.abc import Iterator

from db.domain.folding import folded
from db.domain.understanding import Understanding, nodes
from desktop.app.texts import one_line


class Institutions:
    """What the document says of its realizers, wherever it says it."""

    def __init__(self, understanding: Understanding) -> None:
        self._wholes: dict[str, set[str]] = {}
        for part, whole in (pair for node in nodes(understanding) for pair in node.institutions):
            self._wholes.setdefault(folded(part), set()).add(one_line(whole))

    def of(self, name: str) -> Iterator[str]:
        """The institution that a realizer is part of, then the one that this is part of, and so on.

        None where the document names different ones: two institutions may each have such a part.
        """
        passed = {folded(name)}
        while True:
            others = {each for each in self._wholes.get(folded(name), ()) if folded(each) not in passed}
            if len({folded(each) for each in others}) != 1:
                return
            name = min(others)
            passed.add(folded(name))
            yield name
