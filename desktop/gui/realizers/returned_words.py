"""What is said of returned forms: why nothing is taken, what is odd, and what became of each row."""

from collections.abc import Collection, Iterator

from PySide6.QtCore import QCoreApplication

from db.domain.collection import FormFault, FormNotice, ReturnedForm, ReturnedRow, RowReason, RowState
from db.domain.errors import RecordError
from desktop.gui import labels

_OF_TAKING = frozenset({RowReason.REPLACES_TYPED, RowReason.VALUE_STAYS, RowReason.TO_COMMENT})


def explained(form: ReturnedForm) -> list[str]:
    """Everything to know about a form before it is taken, as sentences."""
    said = [] if form.fault is None else [fault(form)]
    said += [sentence for notice, sentence in _notices(form).items() if notice in form.notices]
    return said


def fault(form: ReturnedForm) -> str:
    """Why nothing of the file is taken, and what to do about it."""
    if form.fault is FormFault.UNREADABLE and form.refusal is not None:
        return labels.refusal(RecordError(form.refusal, form.document.name))
    return {
        FormFault.UNREADABLE: QCoreApplication.translate("Returned", "The file cannot be read."),
        FormFault.NOT_A_FORM: QCoreApplication.translate(
            "Returned", "This is not a form made by this program. Ask for the filled-in form."
        ),
        FormFault.IDENTITY_LOST: QCoreApplication.translate(
            "Returned",
            "This was a form, but nothing in it says whose: the figures were copied into another file."
            " Ask for the original file, or type the figures in yourself.",
        ),
        FormFault.MIXED: QCoreApplication.translate(
            "Returned", "This file was put together from two forms. Ask for each of them separately."
        ),
        FormFault.FORGOTTEN: QCoreApplication.translate(
            "Returned",
            "This file does not know the form: it was made in another file, or its making was undone,"
            " or its realizer or period was removed.",
        ),
        FormFault.NO_ROWS: QCoreApplication.translate(
            "Returned", "All rows of the form were deleted. Send the form again."
        ),
        FormFault.EMPTY: QCoreApplication.translate("Returned", "Nothing was filled in."),
        FormFault.SUPERSEDED: QCoreApplication.translate(
            "Returned", "“{file}” is the same form, saved later; that one is taken."
        ),
        FormFault.SAME_AGAIN: QCoreApplication.translate("Returned", "“{file}” says the same."),
    }[form.fault or FormFault.UNREADABLE].format(file=form.other)


def _notices(form: ReturnedForm) -> dict[FormNotice, str]:
    period = form.period.label if form.period is not None else ""
    extra = ", ".join(f"„{each}”" for each in form.document.extra)
    return {
        FormNotice.OTHER_PERIOD: QCoreApplication.translate(
            "Returned", "This form is for another period: {period}. Its figures would go there."
        ).format(period=period),
        FormNotice.OTHER_PROGRAMME: QCoreApplication.translate(
            "Returned", "This form is for another programme: “{programme}”. Its figures would go there."
        ).format(programme=form.programme),
        FormNotice.PERIOD_REWRITTEN: QCoreApplication.translate(
            "Returned",
            "Somebody wrote the period “{shown}” into the form made for “{period}”."
            " Make sure which period the figures are for.",
        ).format(shown=form.document.period, period=period),
        FormNotice.OLDER: QCoreApplication.translate(
            "Returned", "This form was saved before the one taken last, and it says something else."
        ),
        FormNotice.TWIN: QCoreApplication.translate(
            "Returned",
            "“{file}” is the same form, saved at the same moment, and says something else."
            " Compare their rows and tick one of them.",
        ).format(file=form.other),
        FormNotice.ROWS_ADDED: QCoreApplication.translate(
            "Returned", "Rows were added that nobody asked for; they are left out: {rows}."
        ).format(rows=extra or "…"),
        FormNotice.ROWS_DELETED: QCoreApplication.translate(
            "Returned", "Some rows were deleted; they count as missing."
        ),
        FormNotice.COPIED: QCoreApplication.translate(
            "Returned", "The form was copied into another file, but it is still known whose it is."
        ),
    }


def tally(form: ReturnedForm) -> str:
    """How many rows there are of each kind, in a few words."""
    if form.fault is not None:
        return QCoreApplication.translate("Returned", "nothing to take")
    unclear = form.count(RowState.UNREAD, RowState.OUTSIDE, RowState.GONE, RowState.CLOSED)
    said = (
        (form.count(RowState.NEW), QCoreApplication.translate("Returned", "new: {}")),
        (form.count(RowState.CHANGED), QCoreApplication.translate("Returned", "changed: {}")),
        (form.count(RowState.UNCHANGED), QCoreApplication.translate("Returned", "unchanged: {}")),
        (form.count(RowState.MISSING), QCoreApplication.translate("Returned", "missing: {}")),
        (unclear, QCoreApplication.translate("Returned", "to be explained: {}")),
    )
    return ", ".join(words.format(number) for number, words in said if number)


def state(which: RowState) -> str:
    """What a row is beside the record."""
    return {
        RowState.NEW: QCoreApplication.translate("Returned", "new"),
        RowState.CHANGED: QCoreApplication.translate("Returned", "changed"),
        RowState.UNCHANGED: QCoreApplication.translate("Returned", "unchanged"),
        RowState.MISSING: QCoreApplication.translate("Returned", "not filled in"),
        RowState.UNREAD: QCoreApplication.translate("Returned", "not understood"),
        RowState.OUTSIDE: QCoreApplication.translate("Returned", "hardly possible"),
        RowState.GONE: QCoreApplication.translate("Returned", "not asked for any more"),
        RowState.CLOSED: QCoreApplication.translate("Returned", "the period is closed"),
    }[which]


def outcome(row: ReturnedRow, taken: bool) -> str:
    """What becomes of a row, and why; of one that is not taken, only how it stands."""
    if taken or not row.can_be_taken:
        return "; ".join([state(row.state), *_answered(row), *_reasons(row, frozenset())])
    left = QCoreApplication.translate("Returned", "left as it is")
    return "; ".join([state(row.state), left, *_answered(row), *_reasons(row, _OF_TAKING)])


def _answered(row: ReturnedRow) -> Iterator[str]:
    """That a conventional sign was understood, and counts as an answer."""
    if row.content is not None and row.content.mark is not None:
        words = QCoreApplication.translate("Returned", "an answer: “{mark}”")
        yield words.format(mark=labels.mark(row.content.mark))


def _reasons(row: ReturnedRow, left_out: Collection[RowReason]) -> Iterator[str]:
    words = _unread() | _gone() | _remarks()
    return (words[reason] for reason in row.reasons if reason not in left_out)


def _unread() -> dict[RowReason, str]:
    return {
        RowReason.NOT_A_NUMBER: QCoreApplication.translate("Returned", "a number is asked for"),
        RowReason.SEVERAL_NUMBERS: QCoreApplication.translate("Returned", "there are several numbers"),
        RowReason.DECIMALS: QCoreApplication.translate("Returned", "a whole number is asked for"),
        RowReason.DATE: QCoreApplication.translate("Returned", "the spreadsheet made a date of it"),
        RowReason.ERROR: QCoreApplication.translate("Returned", "an error of the spreadsheet"),
        RowReason.UNCOMPUTED: QCoreApplication.translate("Returned", "a formula without its result"),
        RowReason.MERGED: QCoreApplication.translate("Returned", "the cell was merged with others"),
        RowReason.OTHER_FORM: QCoreApplication.translate("Returned", "the row comes from another form"),
        RowReason.REPEATED: QCoreApplication.translate(
            "Returned", "the row is there twice, with different figures"
        ),
        RowReason.MISPLACED: QCoreApplication.translate(
            "Returned", "the words beside it belong to another row"
        ),
    }


def _gone() -> dict[RowReason, str]:
    return {
        RowReason.NEGATIVE: QCoreApplication.translate("Returned", "it is negative"),
        RowReason.OVER_HUNDRED: QCoreApplication.translate("Returned", "it is more than 100%"),
        RowReason.INDICATOR_REMOVED: QCoreApplication.translate("Returned", "the indicator was removed"),
        RowReason.NOT_ASKED: QCoreApplication.translate(
            "Returned", "the indicator is not this realizer's any more"
        ),
        RowReason.COMPUTED: QCoreApplication.translate("Returned", "the indicator is computed now"),
        RowReason.HEADING: QCoreApplication.translate("Returned", "the indicator is a heading now"),
    }


def _remarks() -> dict[RowReason, str]:
    return {
        RowReason.FORMULA: QCoreApplication.translate("Returned", "computed by a formula in the form"),
        RowReason.BY_LABEL: QCoreApplication.translate("Returned", "known by its words only"),
        RowReason.RELABELLED: QCoreApplication.translate("Returned", "its words were changed in the form"),
        RowReason.KIND_CHANGED: QCoreApplication.translate(
            "Returned", "the indicator was of another kind when it was asked"
        ),
        RowReason.AMBIGUOUS: QCoreApplication.translate("Returned", "it can be read as more than one number"),
        RowReason.THREEFOLD: QCoreApplication.translate(
            "Returned", "more than threefold different from the last period"
        ),
        RowReason.OTHER_UNIT: QCoreApplication.translate("Returned", "typed with another unit"),
        RowReason.REPLACES_TYPED: QCoreApplication.translate("Returned", "replaces what you typed"),
        RowReason.REPLACES_SEVERAL: QCoreApplication.translate(
            "Returned", "replaces several figures, delivered in different documents"
        ),
        RowReason.VALUE_STAYS: QCoreApplication.translate(
            "Returned", "the value that you typed stays; the share is noted beside it"
        ),
        RowReason.TO_COMMENT: QCoreApplication.translate("Returned", "goes into the comment"),
    }
