"""Refusals that the user is told about. Each carries a key that the outer layers put into words."""

from enum import StrEnum


class Refusal(StrEnum):
    """Why something was not done. The window and the command line have one Polish sentence for each."""

    FILE_MISSING = "file_missing"
    FILE_EXISTS = "file_exists"
    FILE_EMPTY = "file_empty"
    FILE_FOREIGN = "file_foreign"
    FILE_DAMAGED = "file_damaged"
    FILE_NEWER = "file_newer"
    FILE_OLDER = "file_older"
    FILE_IN_USE = "file_in_use"
    FILE_READ_ONLY = "file_read_only"
    FILE_UNREADABLE = "file_unreadable"
    FILE_NOT_WRITABLE = "file_not_writable"
    DISK_FULL = "disk_full"
    NO_FOLDER = "no_folder"
    DUMP_UNREADABLE = "dump_unreadable"
    DUMP_NEWER = "dump_newer"
    DUMP_INCONSISTENT = "dump_inconsistent"
    PROGRAMME_UNKNOWN = "programme_unknown"
    PROGRAMME_AMBIGUOUS = "programme_ambiguous"
    PERIOD_UNKNOWN = "period_unknown"
    PERIOD_EXISTS = "period_exists"
    PERIOD_HAS_VALUES = "period_has_values"
    PERIOD_IS_LAST = "period_is_last"
    DOCUMENT_UNKNOWN = "document_unknown"
    NODE_UNDER_ITSELF = "node_under_itself"
    INDICATOR_UNDER_ITSELF = "indicator_under_itself"
    INDICATOR_SHARED = "indicator_shared"
    LEVEL_NOT_ALLOWED = "level_not_allowed"
    TEXT_EMPTY = "text_empty"
    TEXT_TOO_LONG = "text_too_long"
    YEARS_REVERSED = "years_reversed"
    REALIZER_UNDER_ITSELF = "realizer_under_itself"
    REALIZER_IN_USE = "realizer_in_use"
    REALIZER_MERGED_WITH_ITSELF = "realizer_merged_with_itself"
    REALIZER_MERGED_WITH_ITS_PART = "realizer_merged_with_its_part"
    REALIZER_HAS_CONTRIBUTIONS = "realizer_has_contributions"
    REALIZER_NAMES_OVERLAP = "realizer_names_overlap"
    REALIZER_NAME_NOT_KEPT = "realizer_name_not_kept"
    UNIT_IN_USE = "unit_in_use"
    UNIT_EXISTS = "unit_exists"
    UNIT_MERGED_WITH_ITSELF = "unit_merged_with_itself"
    INDICATOR_PLACED_ALREADY = "indicator_placed_already"
    INDICATOR_IN_FORMULA = "indicator_in_formula"
    FORMULA_UNREADABLE = "formula_unreadable"
    FORMULA_CIRCULAR = "formula_circular"
    FORMULA_NOT_FOR_KIND = "formula_not_for_kind"
    VALUE_COMPUTED = "value_computed"
    AMOUNT_UNREAD = "amount_unread"
    PEOPLE_NOT_ADDED = "people_not_added"
    UNITS_NOT_ADDED = "units_not_added"
    CONTRIBUTIONS_NOT_ADDED = "contributions_not_added"
    SUM_DOES_NOT_FIT = "sum_does_not_fit"
    GONE = "gone"
    HEADING_HAS_NO_VALUE = "heading_has_no_value"
    HEADING_HAS_VALUES = "heading_has_values"
    KIND_WITH_CONTRIBUTIONS = "kind_with_contributions"
    KIND_WITH_TARGETS = "kind_with_targets"
    KIND_IN_FORMULA = "kind_in_formula"
    PASTE_DOES_NOT_FIT = "paste_does_not_fit"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOTHING_TO_REDO = "nothing_to_redo"


class RecordError(Exception):
    """A refusal the user may be told: nothing was changed.

    `subject` is what it is about: a path, a name, a number; the sentence may name it.
    """

    def __init__(self, refusal: Refusal, subject: str = "") -> None:
        super().__init__(f"{refusal}: {subject}" if subject else str(refusal))
        self.refusal = refusal
        self.subject = subject
