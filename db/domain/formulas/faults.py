"""What can be wrong with a formula or with what it is computed from; the outer layers put it into words."""

from dataclasses import dataclass
from enum import StrEnum


class Problem(StrEnum):
    """Why a formula is not understood, or why it has no result."""

    TOO_LONG = "too_long"
    TOO_DEEP = "too_deep"
    UNEXPECTED = "unexpected"
    UNFINISHED = "unfinished"
    COMMA = "comma"
    NUMBER = "number"
    FUNCTION = "function"
    ARGUMENTS = "arguments"
    NAME_OPEN = "name_open"
    NAME_UNKNOWN = "name_unknown"
    NAME_AMBIGUOUS = "name_ambiguous"
    NO_INDICATOR = "no_indicator"

    NOT_ENTERED = "not_entered"
    NO_DATA = "no_data"
    NOT_APPLICABLE = "not_applicable"
    BLANK = "blank"
    RANGE = "range"
    TEXT = "text"
    COMPOSITE = "composite"
    UNREAD = "unread"
    DIVISION_BY_ZERO = "division_by_zero"
    TOO_LARGE = "too_large"


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem with its place in the text that was read, or with the indicator that it comes from."""

    problem: Problem
    start: int = 0
    end: int = 0
    indicator_id: int = 0
