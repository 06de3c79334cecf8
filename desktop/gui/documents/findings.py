"""What a check of the document found, in words: what is wrong, why it matters, what to do."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from db.domain.accessibility import Barrier, Finding
from desktop.gui.widgets.message_strip import Level


def words(barrier: Barrier) -> str:
    """What is wrong, and what to do about it."""
    return {
        Barrier.TITLE_MISSING: QCoreApplication.translate("Barrier", "The document has no title."),
        Barrier.LANGUAGE_MISSING: QCoreApplication.translate("Barrier", "The text is not marked as Polish."),
        Barrier.HEADINGS_MISSING: QCoreApplication.translate(
            "Barrier", "There is no heading to find one's way by. Give a section a heading."
        ),
        Barrier.HEADING_NOT_FIRST_LEVEL: QCoreApplication.translate(
            "Barrier", "The first heading is not of level 1. Raise the level of the section."
        ),
        Barrier.HEADING_SKIPPED: QCoreApplication.translate(
            "Barrier", "A level of headings is skipped. Change the level of the section."
        ),
        Barrier.HEADING_EMPTY: QCoreApplication.translate("Barrier", "A heading is empty."),
        Barrier.LIST_TYPED: QCoreApplication.translate(
            "Barrier", "A list is typed by hand. Make it a list in the editor."
        ),
        Barrier.HEADER_ROW_MISSING: QCoreApplication.translate("Barrier", "A table has no header row."),
        Barrier.TABLE_TITLE_MISSING: QCoreApplication.translate("Barrier", "A table has no title."),
        Barrier.CELLS_MERGED: QCoreApplication.translate(
            "Barrier",
            "A table has merged cells, in which screen readers get lost. "
            "The option “Simple tables” avoids them.",
        ),
        Barrier.ALTERNATIVE_MISSING: QCoreApplication.translate(
            "Barrier", "A picture or chart has no description in words."
        ),
        Barrier.TEXT_IN_PICTURE: QCoreApplication.translate(
            "Barrier", "Text stands in a box or picture, where it is read out of order."
        ),
        Barrier.CONTRAST_LOW: QCoreApplication.translate(
            "Barrier", "A style of the template is too pale to read (contrast below 4.5 : 1)."
        ),
        Barrier.PARAGRAPH_EMPTY: QCoreApplication.translate("Barrier", "A paragraph is empty."),
        Barrier.LINK_UNCLEAR: QCoreApplication.translate("Barrier", "A link does not say where it leads."),
    }[barrier]


def level(finding: Finding) -> Level:
    """How much a finding matters."""
    return Level.INFO if finding.is_advice else Level.WARN


def sentence(finding: Finding) -> str:
    """A finding with its place."""
    said = words(finding.barrier)
    if not finding.place:
        return said
    place = QCoreApplication.translate("Findings", "{words} Place: “{place}”.")
    return place.format(words=said, place=finding.place)


def grouped(findings: Sequence[Finding]) -> list[tuple[Finding, int]]:
    """The first finding of each barrier, the grave ones before advice, and how many of it there are."""
    firsts: dict[Barrier, tuple[Finding, int]] = {}
    for each in findings:
        first, times = firsts.get(each.barrier, (each, 0))
        firsts[each.barrier] = (first, times + 1)
    return sorted(firsts.values(), key=lambda counted: counted[0].is_advice)
