"""What a check of a finished document can find that keeps people from reading it with a screen reader.

Source: ustawa z dnia 4 kwietnia 2019 r. o dostępności cyfrowej (Dz. U. 2023 poz. 1440), which asks of
documents what WCAG 2.1 AA asks; the rules are those of Word's own accessibility checker and PDF/UA.
"""

from dataclasses import dataclass
from enum import StrEnum


class Barrier(StrEnum):
    """What is wrong. TEXT_IN_PICTURE is text in boxes, shapes and ornaments, which reads out of order."""

    TITLE_MISSING = "title_missing"
    LANGUAGE_MISSING = "language_missing"
    HEADINGS_MISSING = "headings_missing"
    HEADING_NOT_FIRST_LEVEL = "heading_not_first_level"
    HEADING_SKIPPED = "heading_skipped"
    HEADING_EMPTY = "heading_empty"
    LIST_TYPED = "list_typed"
    HEADER_ROW_MISSING = "header_row_missing"
    TABLE_TITLE_MISSING = "table_title_missing"
    CELLS_MERGED = "cells_merged"
    ALTERNATIVE_MISSING = "alternative_missing"
    TEXT_IN_PICTURE = "text_in_picture"
    CONTRAST_LOW = "contrast_low"
    PARAGRAPH_EMPTY = "paragraph_empty"
    LINK_UNCLEAR = "link_unclear"


# What may stay, with a word of advice: a table of spans reads badly, but it does read.
ADVICE = frozenset({Barrier.CELLS_MERGED})


@dataclass(frozen=True, slots=True)
class Finding:
    """One barrier; `place` quotes what it is about, or the heading above it; empty: the whole document."""

    barrier: Barrier
    place: str = ""

    @property
    def is_advice(self) -> bool:
        """Whether the document may be published as it is."""
        return self.barrier in ADVICE
