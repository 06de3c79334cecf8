"""What each kind of change is called, as a noun that goes after „Cofnij:” and into the history."""

from PySide6.QtCore import QCoreApplication

from db.domain.kinds import Act


def names() -> dict[Act, str]:
    """The name of every act."""
    return _programme() | _structure() | _realizers() | _values() | _documents()


def _programme() -> dict[Act, str]:
    return {
        Act.CREATE: QCoreApplication.translate("Act", "creating the file"),
        Act.ADD_PROGRAMME: QCoreApplication.translate("Act", "adding a programme"),
        Act.EDIT_PROGRAMME: QCoreApplication.translate("Act", "changing a programme"),
        Act.REMOVE_PROGRAMME: QCoreApplication.translate("Act", "removing a programme"),
        Act.EDIT_LEVELS: QCoreApplication.translate("Act", "changing the levels"),
        Act.ADD_PERIOD: QCoreApplication.translate("Act", "adding a period"),
        Act.REMOVE_PERIOD: QCoreApplication.translate("Act", "removing a period"),
        Act.EDIT_OFFICE: QCoreApplication.translate("Act", "changing the office"),
        Act.IMPORT: QCoreApplication.translate("Act", "an import"),
        Act.ISSUE_FORMS: QCoreApplication.translate("Act", "making forms"),
        Act.COLLECT_FORMS: QCoreApplication.translate("Act", "taking in forms"),
    }


def _structure() -> dict[Act, str]:
    return {
        Act.ADD_NODE: QCoreApplication.translate("Act", "adding an element"),
        Act.EDIT_NODE: QCoreApplication.translate("Act", "changing an element"),
        Act.MOVE_NODE: QCoreApplication.translate("Act", "moving an element"),
        Act.REMOVE_NODE: QCoreApplication.translate("Act", "removing an element"),
        Act.ADD_INDICATOR: QCoreApplication.translate("Act", "adding an indicator"),
        Act.EDIT_INDICATOR: QCoreApplication.translate("Act", "changing an indicator"),
        Act.MOVE_INDICATOR: QCoreApplication.translate("Act", "moving an indicator"),
        Act.REMOVE_INDICATOR: QCoreApplication.translate("Act", "removing an indicator"),
        Act.SHARE_INDICATOR: QCoreApplication.translate("Act", "showing an indicator here too"),
        Act.EDIT_FORMULA: QCoreApplication.translate("Act", "changing a formula"),
        Act.EDIT_TARGETS: QCoreApplication.translate("Act", "changing targets"),
    }


def _realizers() -> dict[Act, str]:
    return {
        Act.ASSIGN_REALIZERS: QCoreApplication.translate("Act", "assigning realizers"),
        Act.ADD_REALIZER: QCoreApplication.translate("Act", "adding a realizer"),
        Act.EDIT_REALIZER: QCoreApplication.translate("Act", "changing a realizer"),
        Act.REMOVE_REALIZER: QCoreApplication.translate("Act", "removing a realizer"),
        Act.MERGE_REALIZERS: QCoreApplication.translate("Act", "merging realizers"),
        Act.ADD_UNIT: QCoreApplication.translate("Act", "adding a unit"),
        Act.EDIT_UNIT: QCoreApplication.translate("Act", "changing a unit"),
        Act.REMOVE_UNIT: QCoreApplication.translate("Act", "removing a unit"),
        Act.MERGE_UNITS: QCoreApplication.translate("Act", "merging units"),
    }


def _values() -> dict[Act, str]:
    return {
        Act.SET_VALUE: QCoreApplication.translate("Act", "entering a value"),
        Act.CLEAR_VALUES: QCoreApplication.translate("Act", "clearing values"),
        Act.PASTE_VALUES: QCoreApplication.translate("Act", "pasting values"),
        Act.CUT_VALUES: QCoreApplication.translate("Act", "cutting values"),
        Act.FILL_VALUES: QCoreApplication.translate("Act", "filling cells"),
        Act.EDIT_NARRATIVE: QCoreApplication.translate("Act", "writing a description"),
        Act.LEAVE_BLANK: QCoreApplication.translate("Act", "leaving blank on purpose"),
        Act.CONFIRM_VALUES: QCoreApplication.translate("Act", "confirming values"),
        Act.RESTORE_VALUE: QCoreApplication.translate("Act", "restoring a value"),
        Act.EDIT_CONTRIBUTIONS: QCoreApplication.translate("Act", "changing contributions"),
        Act.COUNT_CONTRIBUTIONS: QCoreApplication.translate("Act", "counting contributions"),
        Act.EDIT_COMMENT: QCoreApplication.translate("Act", "writing a comment"),
        Act.FLAG_VALUES: QCoreApplication.translate("Act", "flagging values"),
    }


def _documents() -> dict[Act, str]:
    return {
        Act.CARRY_NARRATIVES: QCoreApplication.translate("Act", "carrying descriptions over"),
        Act.ADD_TABLE: QCoreApplication.translate("Act", "adding a table"),
        Act.EDIT_TABLE: QCoreApplication.translate("Act", "changing a table"),
        Act.REMOVE_TABLE: QCoreApplication.translate("Act", "removing a table"),
        Act.ADD_CHART: QCoreApplication.translate("Act", "adding a chart"),
        Act.EDIT_CHART: QCoreApplication.translate("Act", "changing a chart"),
        Act.REMOVE_CHART: QCoreApplication.translate("Act", "removing a chart"),
        Act.MOVE_EXHIBIT: QCoreApplication.translate("Act", "moving a table or chart"),
        Act.EDIT_SWOT: QCoreApplication.translate("Act", "changing the SWOT analysis"),
        Act.EDIT_BUDGET: QCoreApplication.translate("Act", "changing the finances"),
        Act.EDIT_DOCUMENT: QCoreApplication.translate("Act", "changing a document"),
        Act.EDIT_SIGNATORIES: QCoreApplication.translate("Act", "changing the signatories"),
        Act.EDIT_TEMPLATES: QCoreApplication.translate("Act", "changing the templates"),
        Act.EDIT_TAGS: QCoreApplication.translate("Act", "changing tags"),
        Act.EDIT_OWN_WORDS: QCoreApplication.translate("Act", "changing the own words"),
        Act.CLOSE_PERIOD: QCoreApplication.translate("Act", "closing a period"),
        Act.REOPEN_PERIOD: QCoreApplication.translate("Act", "opening a period again"),
        Act.ISSUE_DOCUMENT: QCoreApplication.translate("Act", "issuing a document"),
        Act.KEEP_SIGNATURE: QCoreApplication.translate("Act", "keeping a signature"),
    }
