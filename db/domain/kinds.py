"""The closed lists of the domain. Their values stand in the file: change none without a migration."""

from enum import StrEnum


class ProgrammeKind(StrEnum):
    """What a programme is called in its own title (strategia, program)."""

    STRATEGY = "strategy"
    PROGRAMME = "programme"


class IndicatorKind(StrEnum):
    """What an indicator's value looks like (rodzaj wskaźnika); whether it is computed, its formula says."""

    WHOLE = "whole"
    DECIMAL = "decimal"
    MONEY = "money"
    PERCENT = "percent"
    TEXT = "text"
    COMPOSITE = "composite"
    HEADING = "heading"


# Values of these kinds are single numbers, which can be computed, delivered and planned.
NUMBER_KINDS = frozenset(
    {IndicatorKind.WHOLE, IndicatorKind.DECIMAL, IndicatorKind.MONEY, IndicatorKind.PERCENT}
)
# How many decimals a value of a kind has; those of the other kinds have any.
FIXED_DECIMALS = {IndicatorKind.WHOLE: 0, IndicatorKind.MONEY: 2}


class Nature(StrEnum):
    """How an indicator behaves over periods (charakter): people are unique persons and are never summed."""

    FLOW = "flow"
    STOCK = "stock"
    PEOPLE = "people"


class PartsRule(StrEnum):
    """What the parts ("w tym") of an indicator come to: anything, the whole, or at most the whole."""

    INDEPENDENT = "independent"
    EQUAL = "equal"
    AT_MOST = "at_most"


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
    """What a value's content is. UNREAD keeps what was not understood; BLANK is empty on purpose."""

    NUMBER = "number"
    RANGE = "range"
    COMPOSITE = "composite"
    TEXT = "text"
    MARK = "mark"
    UNREAD = "unread"
    BLANK = "blank"


class Mark(StrEnum):
    """Conventional signs (znaki umowne) of the Polish statistics office: –, . and x."""

    NIL = "nil"
    NO_DATA = "no_data"
    NOT_APPLICABLE = "not_applicable"


class Status(StrEnum):
    """How far a value can be trusted."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"


class Origin(StrEnum):
    """Where a value comes from: the keyboard, the indicator's formula, or the sum of its contributions.

    SUM adds contributions of one unit. Where units differ, the clerk has said what the total counts:
    SUM_OF_UNIT only those in one of them, SUM_OF_ALL whatever their unit.
    """

    TYPED = "typed"
    FORMULA = "formula"
    SUM = "sum"
    SUM_OF_UNIT = "sum_of_unit"
    SUM_OF_ALL = "sum_of_all"


class TargetKind(StrEnum):
    """What a planned amount is: where the indicator started (wartość bazowa) or where it should get to."""

    BASELINE = "baseline"
    TARGET = "target"


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
    """Which part of the prose a narrative is, in the order in which reports show them."""

    INTRODUCTION = "introduction"
    IMPLEMENTATION = "implementation"
    ANALYSIS = "analysis"
    CONCLUSIONS = "conclusions"


class FieldKind(StrEnum):
    """What a field in prose shows, of an indicator unless said otherwise.

    VALUE, PREVIOUS (the same stretch a year earlier), CHANGE („783”, without its sign), CHANGE_PERCENT
    („12,3%”, without its sign), TREND („wzrost o 783, tj. o 12,3%”), TARGET, SHARE (of another indicator,
    in per cent), WORD (a word in the form that goes with the value), PERIOD (the period's own name).
    """

    VALUE = "value"
    PREVIOUS = "previous"
    CHANGE = "change"
    CHANGE_PERCENT = "percent"
    TREND = "trend"
    TARGET = "target"
    SHARE = "share"
    WORD = "word"
    PERIOD = "period"


class Exhibit(StrEnum):
    """What can be put into prose whole: a data table or a chart."""

    TABLE = "table"
    CHART = "chart"


class RowRole(StrEnum):
    """What a row of a data table is: values, a heading over the rows below it, or their total."""

    VALUES = "values"
    HEADING = "heading"
    TOTAL = "total"


class ChartKind(StrEnum):
    """How a chart shows its series."""

    COLUMN = "column"
    BAR = "bar"
    LINE = "line"
    PIE = "pie"


class SeriesIn(StrEnum):
    """Which side of a data table gives a chart its series; the other gives the categories."""

    COLUMNS = "columns"
    ROWS = "rows"


class SwotSide(StrEnum):
    """The four lists of a SWOT analysis: mocne i słabe strony, szanse, zagrożenia."""

    STRENGTH = "strength"
    WEAKNESS = "weakness"
    OPPORTUNITY = "opportunity"
    THREAT = "threat"


class FundingSource(StrEnum):
    """Whose money a budget line is: the commune's own, or from outside (środki własne, zewnętrzne)."""

    OWN = "own"
    EXTERNAL = "external"


class SignatoryRole(StrEnum):
    """What a signatory did (sporządził, zatwierdził)."""

    PREPARED = "prepared"
    APPROVED = "approved"


class DocumentKind(StrEnum):
    """The documents that can be made; the values are words of the command line too."""

    TABULAR_REPORT = "tabular-report"
    NARRATIVE_REPORT = "narrative-report"
    SECTION_REPORT = "section-report"
    PROGRAMME = "programme"
    ADOPTING_RESOLUTION = "adopting-resolution"
    RECEIVING_RESOLUTION = "receiving-resolution"
    PRACTICE_CARD = "practice-card"
    EXTRACT = "extract"


class IssueOrigin(StrEnum):
    """How an issued document came to be: composed here, signed here, or edited elsewhere and brought in."""

    COMPOSED = "composed"
    SIGNED = "signed"
    BROUGHT_IN = "brought_in"


class SignatureForm(StrEnum):
    """Where a signature lies: in the document's package, beside the file, or with it in a container.

    PACKAGE is an OPC digital signature (ECMA-376 part 2), XADES a detached XAdES-B-B file (ETSI EN 319
    132-1), ASIC the same in an ASiC-E container (ETSI EN 319 162-1).
    """

    PACKAGE = "package"
    XADES = "xades"
    ASIC = "asic"


class DocumentPart(StrEnum):
    """What a section of a document is made of; OWN is the clerk's prose alone.

    Every part but TITLE_PAGE, CONTENTS and SIGNATURES shows its section's own prose too, before the rest.
    ENACTMENT is the head of a resolution with its legal basis, PROVISIONS its paragraphs (§), ATTACHMENT
    another document of the programme.
    """

    TITLE_PAGE = "title_page"
    CONTENTS = "contents"
    BASIS = "basis"
    INTRODUCTION = "introduction"
    FINANCE = "finance"
    GOALS = "goals"
    GOAL_TABLE = "goal_table"
    INDICATOR_TABLE = "indicator_table"
    SUMMARY = "summary"
    CONCLUSIONS = "conclusions"
    SWOT = "swot"
    REALIZERS = "realizers"
    EXHIBITS = "exhibits"
    OWN = "own"
    ENACTMENT = "enactment"
    PROVISIONS = "provisions"
    JUSTIFICATION = "justification"
    ATTACHMENT = "attachment"
    SIGNATURES = "signatures"


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
    SHARE_INDICATOR = "share_indicator"
    EDIT_FORMULA = "edit_formula"
    EDIT_TARGETS = "edit_targets"
    ASSIGN_REALIZERS = "assign_realizers"
    ADD_REALIZER = "add_realizer"
    EDIT_REALIZER = "edit_realizer"
    REMOVE_REALIZER = "remove_realizer"
    MERGE_REALIZERS = "merge_realizers"
    ADD_UNIT = "add_unit"
    EDIT_UNIT = "edit_unit"
    REMOVE_UNIT = "remove_unit"
    MERGE_UNITS = "merge_units"
    ADD_PERIOD = "add_period"
    REMOVE_PERIOD = "remove_period"
    SET_VALUE = "set_value"
    CLEAR_VALUES = "clear_values"
    PASTE_VALUES = "paste_values"
    CUT_VALUES = "cut_values"
    FILL_VALUES = "fill_values"
    LEAVE_BLANK = "leave_blank"
    CONFIRM_VALUES = "confirm_values"
    RESTORE_VALUE = "restore_value"
    EDIT_CONTRIBUTIONS = "edit_contributions"
    COUNT_CONTRIBUTIONS = "count_contributions"
    EDIT_COMMENT = "edit_comment"
    FLAG_VALUES = "flag_values"
    EDIT_NARRATIVE = "edit_narrative"
    EDIT_OFFICE = "edit_office"
    IMPORT = "import"
    CARRY_NARRATIVES = "carry_narratives"
    ADD_TABLE = "add_table"
    EDIT_TABLE = "edit_table"
    REMOVE_TABLE = "remove_table"
    ADD_CHART = "add_chart"
    EDIT_CHART = "edit_chart"
    REMOVE_CHART = "remove_chart"
    MOVE_EXHIBIT = "move_exhibit"
    EDIT_SWOT = "edit_swot"
    EDIT_BUDGET = "edit_budget"
    EDIT_DOCUMENT = "edit_document"
    EDIT_SIGNATORIES = "edit_signatories"
    EDIT_TEMPLATES = "edit_templates"
    EDIT_TAGS = "edit_tags"
    EDIT_OWN_WORDS = "edit_own_words"
    ISSUE_FORMS = "issue_forms"
    COLLECT_FORMS = "collect_forms"
    CLOSE_PERIOD = "close_period"
    REOPEN_PERIOD = "reopen_period"
    ISSUE_DOCUMENT = "issue_document"
    KEEP_SIGNATURE = "keep_signature"


# What these did stays: undo passes them by. A closed period is opened with a reason, not taken back.
LASTING_ACTS = frozenset({Act.CLOSE_PERIOD, Act.REOPEN_PERIOD, Act.ISSUE_DOCUMENT, Act.KEEP_SIGNATURE})
