"""What realizers wrote in their forms, as lines in the comment of a cell: theirs, not the clerk's.

Such a line begins with words of its own, so that it is never taken for what the clerk explains.
"""

_BEGINNING = "Z formularza – "


def line_of(realizer: str, words: str, part: str = "") -> str:
    """How a realizer's words stand in a comment: in one line; `part`: the unit of a composite they are of."""
    return f"{_start(realizer, part)}: {' '.join(words.split())}"


def with_line(comment: str, realizer: str, words: str, part: str = "") -> str:
    """The comment with these words in place of earlier ones of the realizer; of none, without them."""
    start = f"{_start(realizer, part)}: "
    kept = [each for each in comment.split("\n") if not each.startswith(start)] if comment else []
    return "\n".join([*kept, line_of(realizer, words, part)] if words else kept)


def has_line(comment: str, realizer: str) -> bool:
    """Whether a comment says what a realizer wrote."""
    starts = f"{_start(realizer)}: ", f"{_start(realizer)} ("
    return any(each.startswith(starts) for each in comment.split("\n"))


def clerks_own(comment: str) -> str:
    """The comment without what realizers wrote in their forms."""
    return "\n".join(each for each in comment.split("\n") if not each.startswith(_BEGINNING)).strip()


def _start(realizer: str, part: str = "") -> str:
    return f"{_BEGINNING}{realizer}{f' ({part})' if part else ''}"
