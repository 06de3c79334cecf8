"""Places in a text: Qt counts units of UTF-16, of which an emoji has two, and Python counts signs."""

from bisect import bisect_left
from collections.abc import Callable

_LAST_OF_ONE_UNIT = "\uffff"


def units(text: str) -> str:
    """The text with the two halves of every sign that Qt counts twice, so that Qt's places fit it."""
    if max(text, default="") <= _LAST_OF_ONE_UNIT:
        return text
    raw = text.encode("utf-16-le", "surrogatepass")
    return "".join(chr(raw[place] | raw[place + 1] << 8) for place in range(0, len(raw), 2))


def signs(text: str) -> str:
    """The text again as Python has it; half a sign becomes one that says that it was not understood."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def qt_places(text: str) -> Callable[[int], int]:
    """What gives Qt's number for a place in a text."""
    if max(text, default="") <= _LAST_OF_ONE_UNIT:
        return int
    doubled = [place for place, sign in enumerate(text) if sign > _LAST_OF_ONE_UNIT]
    return lambda place: place + bisect_left(doubled, place)
