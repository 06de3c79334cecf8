"""The styles of a document that hide text, by themselves or by what they are based on."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from db.domain.signatures import Fault
from desktop.signing.faults import FaultError
from desktop.signing.part_reader import Reader, local, read, says_on, value

_MOST_STYLES = 50_000  # Word makes 4079


def hidden_styles(parts: Iterable[bytes]) -> frozenset[str]:
    """The ids of the styles that hide text. Raises FaultError."""
    based_on: defaultdict[str, list[str]] = defaultdict(list)
    found: list[str] = []
    for style in (style for part in parts for style in read(part, "", _Styles()).styles):
        based_on[style.based_on].append(style.name)
        if style.hides:
            found.append(style.name)
    hidden = set(found)
    for name in found:  # which grows meanwhile by what is based on it
        more = set(based_on.pop(name, ())) - hidden
        hidden |= more
        found.extend(more)
    return frozenset(hidden)


class _Style:
    """A style: whether it hides text, and on which other it is based."""

    __slots__ = ("based_on", "hides", "name")

    def __init__(self, name: str) -> None:
        self.name = name
        self.based_on = ""
        self.hides = False


class _Styles(Reader):
    """The styles of a part."""

    def __init__(self) -> None:
        self.styles: list[_Style] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = local(tag)
        if name == "style":
            self.styles.append(_Style(value(attributes, "styleId")))
        elif name == "basedOn" and self.styles:
            self.styles[-1].based_on = value(attributes)
        elif name == "vanish" and self.styles:
            self.styles[-1].hides |= says_on(value(attributes))
        if len(self.styles) > _MOST_STYLES:
            raise FaultError(Fault.NOT_READABLE)
