"""The window's words for the closed lists of the domain. Everything else is said where it is shown."""

from PySide6.QtCore import QCoreApplication

from db.domain.errors import RecordError
from db.domain.kinds import (
    Act,
    Direction,
    IndicatorKind,
    Mark,
    NarrativeSection,
    Nature,
    Numbering,
    PartsRule,
    PeriodKind,
    Presentation,
    ProgrammeKind,
    Status,
    TargetKind,
)
from desktop.gui import acts, refusals


def refusal(error: RecordError) -> str:
    """What was not done, why, and what to do about it."""
    return refusals.sentences()[error.refusal].format(subject=error.subject)


def undo(act: Act | None) -> str:
    """The words of the undo action; None: there is nothing to undo."""
    if act is None:
        return QCoreApplication.translate("History", "Undo")
    return QCoreApplication.translate("History", "Undo: {act}").format(act=acts.names()[act])


def redo(act: Act | None) -> str:
    """The words of the redo action; None: there is nothing to redo."""
    if act is None:
        return QCoreApplication.translate("History", "Redo")
    return QCoreApplication.translate("History", "Redo: {act}").format(act=acts.names()[act])


def act(what: Act) -> str:
    """What a change was, as a noun: „wpisanie wartości”."""
    return acts.names()[what]


def programme_kind(kind: ProgrammeKind) -> str:
    """What a programme is."""
    return {
        ProgrammeKind.STRATEGY: QCoreApplication.translate("ProgrammeKind", "strategy"),
        ProgrammeKind.PROGRAMME: QCoreApplication.translate("ProgrammeKind", "programme"),
    }[kind]


def indicator_kind(kind: IndicatorKind) -> str:
    """What an indicator's values look like."""
    return {
        IndicatorKind.WHOLE: QCoreApplication.translate("IndicatorKind", "whole number"),
        IndicatorKind.DECIMAL: QCoreApplication.translate("IndicatorKind", "number with decimals"),
        IndicatorKind.MONEY: QCoreApplication.translate("IndicatorKind", "amount of money"),
        IndicatorKind.PERCENT: QCoreApplication.translate("IndicatorKind", "percent"),
        IndicatorKind.TEXT: QCoreApplication.translate("IndicatorKind", "words"),
        IndicatorKind.COMPOSITE: QCoreApplication.translate("IndicatorKind", "several numbers with units"),
        IndicatorKind.HEADING: QCoreApplication.translate("IndicatorKind", "heading without a value"),
    }[kind]


def nature(what: Nature) -> str:
    """How an indicator behaves over periods."""
    return {
        Nature.FLOW: QCoreApplication.translate("Nature", "adds up over periods"),
        Nature.STOCK: QCoreApplication.translate("Nature", "state at the end of the period"),
        Nature.PEOPLE: QCoreApplication.translate("Nature", "people, each counted once"),
    }[what]


def parts_rule(rule: PartsRule) -> str:
    """What the parts of an indicator come to."""
    return {
        PartsRule.INDEPENDENT: QCoreApplication.translate("PartsRule", "need not add up"),
        PartsRule.EQUAL: QCoreApplication.translate("PartsRule", "add up to the whole"),
        PartsRule.AT_MOST: QCoreApplication.translate("PartsRule", "come to at most the whole"),
    }[rule]


def direction(which: Direction) -> str:
    """Which way an indicator should move."""
    return {
        Direction.NONE: QCoreApplication.translate("Direction", "no matter"),
        Direction.UP: QCoreApplication.translate("Direction", "should grow"),
        Direction.DOWN: QCoreApplication.translate("Direction", "should fall"),
    }[which]


def target_kind(kind: TargetKind) -> str:
    """What a planned amount is."""
    return {
        TargetKind.BASELINE: QCoreApplication.translate("TargetKind", "baseline"),
        TargetKind.TARGET: QCoreApplication.translate("TargetKind", "target"),
    }[kind]


def period_kind(kind: PeriodKind) -> str:
    """How long a period is."""
    return {
        PeriodKind.YEAR: QCoreApplication.translate("PeriodKind", "year"),
        PeriodKind.HALF: QCoreApplication.translate("PeriodKind", "half-year"),
        PeriodKind.QUARTER: QCoreApplication.translate("PeriodKind", "quarter"),
    }[kind]


def mark(which: Mark) -> str:
    """What a conventional sign means."""
    return {
        Mark.NIL: QCoreApplication.translate("Mark", "did not occur"),
        Mark.NO_DATA: QCoreApplication.translate("Mark", "no data"),
        Mark.NOT_APPLICABLE: QCoreApplication.translate("Mark", "not applicable"),
    }[which]


def status(which: Status) -> str:
    """How far a value can be trusted."""
    return {
        Status.DRAFT: QCoreApplication.translate("Status", "draft"),
        Status.CONFIRMED: QCoreApplication.translate("Status", "confirmed"),
    }[which]


def numbering(style: Numbering) -> str:
    """How a level is numbered, shown by example."""
    return {
        Numbering.NONE: QCoreApplication.translate("Numbering", "no numbers"),
        Numbering.ROMAN: QCoreApplication.translate("Numbering", "I, II, III"),
        Numbering.ARABIC: QCoreApplication.translate("Numbering", "1, 2, 3"),
        Numbering.HIERARCHIC: QCoreApplication.translate("Numbering", "1.1, 1.2, 1.3"),
        Numbering.PARENTHESIS: QCoreApplication.translate("Numbering", "1), 2), 3)"),
        Numbering.LETTER: QCoreApplication.translate("Numbering", "a), b), c)"),
        Numbering.DASH: QCoreApplication.translate("Numbering", "dashes"),
    }[style]


def presentation(how: Presentation) -> str:
    """How a level stands in a document."""
    return {
        Presentation.HEADING: QCoreApplication.translate("Presentation", "heading"),
        Presentation.TABLE_ROW: QCoreApplication.translate("Presentation", "table row"),
        Presentation.LIST_ITEM: QCoreApplication.translate("Presentation", "list item"),
        Presentation.TEXT: QCoreApplication.translate("Presentation", "text"),
    }[how]


def narrative_section(which: NarrativeSection) -> str:
    """What a part of the prose is called over its text."""
    return {
        NarrativeSection.INTRODUCTION: QCoreApplication.translate("NarrativeSection", "Introduction"),
        NarrativeSection.IMPLEMENTATION: QCoreApplication.translate("NarrativeSection", "Implementation"),
        NarrativeSection.ANALYSIS: QCoreApplication.translate("NarrativeSection", "Data analysis"),
        NarrativeSection.CONCLUSIONS: QCoreApplication.translate("NarrativeSection", "Conclusions"),
    }[which]
