"""The wizard's words for what an import would change."""

from PySide6.QtCore import QCoreApplication

from desktop.app.imports import Change, Difference, Matter, Standing


def matter(difference: Difference) -> str:
    """What a difference is about: „2023” for a value, „realizatorzy”…"""
    key = difference.key
    if key.matter is Matter.VALUE and key.period is not None:
        return key.period.label
    named = {
        Matter.NODE: QCoreApplication.translate("ImportMatter", "whole element"),
        Matter.INDICATOR: QCoreApplication.translate("ImportMatter", "whole indicator"),
        Matter.PERIOD: QCoreApplication.translate("ImportMatter", "new period"),
        Matter.PLACE: QCoreApplication.translate("ImportMatter", "place"),
        Matter.WORDING: QCoreApplication.translate("ImportMatter", "wording"),
        Matter.REALIZERS: QCoreApplication.translate("ImportMatter", "realizers"),
        Matter.UNIT: QCoreApplication.translate("ImportMatter", "unit"),
        Matter.DEFINITION: QCoreApplication.translate("ImportMatter", "definition"),
        Matter.SOURCE: QCoreApplication.translate("ImportMatter", "source of data"),
        Matter.BASELINE: QCoreApplication.translate("ImportMatter", "baseline"),
        Matter.TARGET: QCoreApplication.translate("ImportMatter", "target"),
        Matter.VALUE: QCoreApplication.translate("ImportMatter", "value"),
        Matter.FOOTNOTE: QCoreApplication.translate("ImportMatter", "footnote"),
        Matter.INTRODUCTION: QCoreApplication.translate("ImportMatter", "introduction"),
        Matter.ANALYSIS: QCoreApplication.translate("ImportMatter", "data analysis"),
        Matter.RESOLUTION: QCoreApplication.translate("ImportMatter", "resolution"),
        Matter.LEGAL_BASIS: QCoreApplication.translate("ImportMatter", "legal basis"),
        Matter.COORDINATOR: QCoreApplication.translate("ImportMatter", "coordinator"),
    }[key.matter]
    return f"{named}, {key.period.label}" if key.period else named


def outcome(difference: Difference) -> str:
    """What happens if it is taken, and what would be lost."""
    match difference.change:
        case Change.NEW:
            return QCoreApplication.translate("ImportOutcome", "new")
        case Change.UNCHANGED:
            return QCoreApplication.translate("ImportOutcome", "the same")
        case Change.KEPT:
            return kept(difference.standing)
    return {
        Standing.CONFIRMED: QCoreApplication.translate("ImportOutcome", "replaces a confirmed value"),
        Standing.DELIVERED: QCoreApplication.translate(
            "ImportOutcome", "replaces a sum of what realizers delivered"
        ),
        Standing.TAKEN: QCoreApplication.translate(
            "ImportOutcome", "the document says something else of this in another place"
        ),
    }.get(difference.standing, QCoreApplication.translate("ImportOutcome", "replaces what is there"))


def left_out(difference: Difference) -> str:
    """What happens if it is not taken."""
    if difference.change is Change.NEW:
        return QCoreApplication.translate("ImportOutcome", "is not brought in")
    return kept(difference.standing)


def kept(standing: Standing) -> str:
    """Why the record stays as it is."""
    return {
        Standing.COMPUTED: QCoreApplication.translate("ImportOutcome", "stays: it is computed"),
        Standing.HEADING: QCoreApplication.translate("ImportOutcome", "stays: a heading has no value"),
        Standing.CLOSED: QCoreApplication.translate("ImportOutcome", "stays: the period is closed"),
    }.get(standing, QCoreApplication.translate("ImportOutcome", "stays as it is"))
