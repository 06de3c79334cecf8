"""The closed lists of the domain. Their values stand in the file: change none without a migration."""

from enum import StrEnum


class ProgrammeKind(StrEnum):
    """What a programme is called in its own title (strategia, program)."""

    STRATEGY = "strategy"
    PROGRAMME = "programme"


class IndicatorKind(StrEnum):
    """What an indicator's value looks like (rodzaj wskaźnika)."""

    WHOLE = "whole"
    DECIMAL = "decimal"
    MONEY = "money"
    PERCENT = "percent"
    TEXT = "text"
    COMPOSITE = "composite"
    HEADING = "heading"
    COMPUTED = "computed"


class Nature(StrEnum):
    """How an indicator behaves over periods (charakter): people are unique persons and are never summed."""

    FLOW = "flow"
    STOCK = "stock"
    PEOPLE = "people"


class Direction(StrEnum):
    """Which way the indicator should move (kierunek docelowy)."""

    NONE = "none"
    UP = "up"
    DOWN = "down"


class PeriodKind(StrEnum):
    """Length of a period (okres); a half-year is never compared with a year."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"


class Form(StrEnum):
    """What a value's content is. UNREAD keeps what was typed and not understood."""

    NUMBER = "number"
    RANGE = "range"
    COMPOSITE = "composite"
    TEXT = "text"
    MARK = "mark"
    UNREAD = "unread"


class Mark(StrEnum):
    """Conventional signs (znaki umowne) of the Polish statistics office: –, . and x."""

    NIL = "nil"
    NO_DATA = "no_data"
    NOT_APPLICABLE = "not_applicable"


class Status(StrEnum):
    """How far a value can be trusted."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"


class Numbering(StrEnum):
    """Numbering style of a level: nothing, I, 1., 1.1., 1), a), –."""

    NONE = "none"
    ROMAN = "roman"
    ARABIC = "arabic"
    HIERARCHIC = "hierarchic"
    PARENTHESIS = "parenthesis"
    LETTER = "letter"
    DASH = "dash"


class Presentation(StrEnum):
    """How a level's nodes stand in a document."""

    HEADING = "heading"
    TABLE_ROW = "table_row"
    LIST_ITEM = "list_item"
    TEXT = "text"


class NarrativeSection(StrEnum):
    """Which part of the prose a narrative is: the introduction or the analysis of the period's data."""

    INTRODUCTION = "introduction"
    ANALYSIS = "analysis"


class Act(StrEnum):
    """What a change set did, as the undo menu and the history name it."""

    CREATE = "create"
    ADD_PROGRAMME = "add_programme"
    EDIT_PROGRAMME = "edit_programme"
    REMOVE_PROGRAMME = "remove_programme"
    EDIT_LEVELS = "edit_levels"
    ADD_NODE = "add_node"
    EDIT_NODE = "edit_node"
    MOVE_NODE = "move_node"
    REMOVE_NODE = "remove_node"
    ADD_INDICATOR = "add_indicator"
    EDIT_INDICATOR = "edit_indicator"
    MOVE_INDICATOR = "move_indicator"
    REMOVE_INDICATOR = "remove_indicator"
    ASSIGN_REALIZERS = "assign_realizers"
    ADD_REALIZER = "add_realizer"
    EDIT_REALIZER = "edit_realizer"
    REMOVE_REALIZER = "remove_realizer"
    ADD_PERIOD = "add_period"
    REMOVE_PERIOD = "remove_period"
    SET_VALUE = "set_value"
    CLEAR_VALUES = "clear_values"
    PASTE_VALUES = "paste_values"
    CUT_VALUES = "cut_values"
    FILL_VALUES = "fill_values"
    EDIT_NARRATIVE = "edit_narrative"
    EDIT_OFFICE = "edit_office"
    IMPORT = "import"
