"""A line of a Word file: the runs of a paragraph as one text."""

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

_RAISED_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MEASURES = frozenset(("m", "dm", "cm", "mm", "km"))
# Spaces and hyphens that only keep words together, and signs that nobody sees.
_UNSEEN = {0xA0: " ", 0x202F: " ", 0x2007: " ", 0x2011: "-"} | dict.fromkeys(
    (0xAD, 0x200B, 0x200D, 0x2060, 0xFEFF), ""
)


@dataclass(slots=True)
class Run:
    """A stretch of text of one look."""

    text: str
    bold: bool
    raised: bool


@dataclass(slots=True)
class Line:
    """A paragraph that was read; `boxes` are the text boxes that hang on it.

    `raised` is the raised text that it ends with and that is no exponent of a measure; `goes_on`: a reviewer
    struck out its end, so that the next paragraph continues it. `moved`: how far its first line is moved
    in, in twips.
    """

    text: str
    mark: str = ""
    heading: int = 0
    indent: int = 0
    bold: bool = False
    raised: str = ""
    notes: tuple[str, ...] = ()
    boxes: tuple[etree._Element, ...] = ()
    goes_on: bool = False
    moved: int = 0

    @property
    def whole(self) -> str:
        """The text with what is raised at its end."""
        return self.text + lifted(self.raised)

    @property
    def shown(self) -> str:
        """The text after its mark."""
        return after(self.mark, self.text)

    @property
    def all_shown(self) -> str:
        """The text after its mark, with what is raised at its end."""
        return after(self.mark, self.whole)


def after(mark: str, text: str) -> str:
    """The text after the mark of its list, where it has one."""
    return f"{mark} {text}".strip() if mark else text


def joined(runs: list[Run]) -> tuple[str, str]:
    """The text of the runs and, apart, the raised text at their end; raised digits elsewhere stay raised."""
    if len(runs) == 1 and not runs[0].raised:
        return tidy(runs[0].text), ""
    end = len(runs)
    while end and (runs[end - 1].raised or not runs[end - 1].text.strip()):
        end -= 1
    text = tidy(_together(runs[:end]))
    raised = tidy("".join(run.text for run in runs[end:]))
    if raised.isdigit() and text.split(" ")[-1].strip("(").split("/")[-1] in _MEASURES:
        return text + lifted(raised), ""
    return text, raised


def tidy(text: str) -> str:
    """The text without what nobody sees, spaces around its lines and empty lines after them.

    Empty lines before stay: values beside a list of labels stand on their lines.
    """
    if not text.isascii():
        text = text.translate(_UNSEEN)
    if "\n" in text:
        return "\n".join(line.strip() for line in text.split("\n")).rstrip("\n")
    return text.strip()


def lifted(text: str) -> str:
    """The text with its digits raised."""
    return text.translate(_RAISED_DIGITS)


def _together(runs: Iterable[Run]) -> str:
    return "".join(lifted(run.text) if run.raised else run.text for run in runs)
