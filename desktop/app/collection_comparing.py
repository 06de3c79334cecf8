"""Returned forms beside the record: whose they are, and what would become of each of their rows."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from db.domain.collection import (
    Answer,
    FormFault,
    FormNotice,
    Question,
    ReturnedDocument,
    ReturnedForm,
    ReturnedRow,
    RowReason,
    RowState,
    asked_by,
    key_of,
)
from db.domain.entities import CollectionForm
from db.domain.folding import folded
from db.domain.kinds import IndicatorKind
from db.domain.values import Content
from db.queries.collection import Collecting, collecting, existing, forms_made
from desktop.app.collection_forms import lines
from desktop.app.collection_reading import reading
from desktop.app.collection_repeats import without_repeated
from desktop.app.collection_standing import Standing, standing
from desktop.app.workspace import Workspace

_OUTSIDE = frozenset({RowReason.NEGATIVE, RowReason.OVER_HUNDRED})
_Known = dict[tuple[int, int], Collecting | None]


def compared(
    workspace: Workspace,
    documents: Sequence[ReturnedDocument],
    programme_id: int | None = None,
    period_id: int | None = None,
) -> tuple[ReturnedForm, ...]:
    """The files beside the record; the ids say what is being collected, None anything."""
    forms = workspace.read(forms_made, [each.token for each in documents if each.token])
    known: _Known = {}
    found = []
    for document in documents:
        form = forms.get(document.token)
        if document.fault is not None or form is None:
            fault = document.fault or FormFault.FORGOTTEN
            found.append(ReturnedForm(document, fault, document.refusal, realizer=document.realizer))
            continue
        place = form.programme_id, form.period_id
        if place not in known:
            known[place] = workspace.read(collecting, *place)
        found.append(_compared(workspace, document, form, known[place], programme_id, period_id))
    return without_repeated(found)


def _compared(
    workspace: Workspace,
    document: ReturnedDocument,
    form: CollectionForm,
    data: Collecting | None,
    programme_id: int | None,
    period_id: int | None,
) -> ReturnedForm:
    if data is None:
        return ReturnedForm(document, FormFault.FORGOTTEN, realizer=document.realizer)
    rows = tuple(_rows(workspace, document, form, data))
    return ReturnedForm(
        document,
        form_id=form.id,
        programme_id=form.programme_id,
        realizer_id=form.realizer_id,
        realizer=next((each.name for each in data.realizers if each.id == form.realizer_id), ""),
        programme=data.programme.title,
        period=data.period,
        due=form.due,
        rows=rows,
        notices=frozenset(_notices(document, form, rows, programme_id, period_id)),
    )


def _notices(
    document: ReturnedDocument,
    form: CollectionForm,
    rows: Iterable[ReturnedRow],
    programme_id: int | None,
    period_id: int | None,
) -> Iterator[FormNotice]:
    yield from document.notices
    if programme_id not in (None, form.programme_id):
        yield FormNotice.OTHER_PROGRAMME
    if period_id not in (None, form.period_id):
        yield FormNotice.OTHER_PERIOD
    if form.returned and document.saved < form.returned and any(row.can_be_taken for row in rows):
        yield FormNotice.OLDER


def _rows(
    workspace: Workspace, document: ReturnedDocument, form: CollectionForm, data: Collecting
) -> Iterator[ReturnedRow]:
    """Every question as it is now asked with its answer, then the answers that nobody asks for any more."""
    questions = [line for line in lines(data, form.realizer_id) if isinstance(line, Question)]
    given = _by_key(document.answers)
    labels = Counter(folded(question.label) for question in questions)
    for number, question in enumerate(questions):
        answers = given.pop(key_of(document.token, question.indicator_id, question.component), [])
        yield _row(number, question, answers, standing(data, form.realizer_id, question), data, labels)
    left = [answer for answers in given.values() for answer in answers if answer.text or answer.remark]
    yield from _gone(workspace, document, data, left, len(questions))


def _by_key(answers: Iterable[Answer]) -> dict[str, list[Answer]]:
    found: dict[str, list[Answer]] = {}
    for answer in answers:
        found.setdefault(answer.key, []).append(answer)
    return found


def _row(
    number: int,
    question: Question,
    answers: Sequence[Answer],
    stands: Standing,
    data: Collecting,
    labels: Counter[str],
) -> ReturnedRow:
    answer = next((each for each in answers if each.text or each.stain), next(iter(answers), None))
    row = ReturnedRow(
        number,
        question.indicator_id,
        question.label,
        question.kind,
        RowState.MISSING,
        component=question.component,
        unit=question.unit,
        known=stands.known,
        before=question.before,
    )
    if answer is None:
        return row
    remark = "; ".join(dict.fromkeys(each.remark for each in answers if each.remark))
    row = replace(row, typed=answer.text, remark=remark)
    if len({each.text for each in answers if each.text}) > 1:
        shown = " / ".join(each.text for each in answers)
        return replace(row, state=RowState.UNREAD, typed=shown, reasons=(RowReason.REPEATED,))
    if answer.text and _misplaced(answer, question, labels):
        return replace(row, state=RowState.UNREAD, reasons=(RowReason.MISPLACED,))
    found = reading(answer, question, data.units.values())
    reasons = (*found.reasons, *_about(answer, question))
    if found.state is not None or found.content is None:
        return replace(row, state=found.state or RowState.MISSING, reasons=reasons)
    beside = _beside(row, found.content, reasons, stands)
    closed = question.indicator_id in data.frozen and beside.can_be_taken
    return replace(beside, state=RowState.CLOSED) if closed else beside


def _beside(
    row: ReturnedRow, content: Content, reasons: tuple[RowReason, ...], stands: Standing
) -> ReturnedRow:
    """The row, which says this, beside what stands in the record."""
    row = replace(row, content=content)
    if stands.says(content, row.remark):
        return replace(row, state=RowState.UNCHANGED, reasons=reasons)
    known = stands.replaced(content)
    state = RowState.NEW if known is None else RowState.CHANGED
    if _OUTSIDE.intersection(reasons):
        state = RowState.OUTSIDE
    return replace(row, state=state, known=known, reasons=(*reasons, *stands.reasons(content)))


def _misplaced(answer: Answer, question: Question, labels: Counter[str]) -> bool:
    """Whether the words beside an answer are those of another question."""
    words = folded(answer.label)
    return words != folded(answer.asked or question.label) and words in labels


def _about(answer: Answer, question: Question) -> Iterator[RowReason]:
    """What is odd about how a row came back."""
    if answer.by_label:
        yield RowReason.BY_LABEL
    if answer.asked and folded(answer.label) != folded(answer.asked):
        yield RowReason.RELABELLED
    if answer.kind is not None and answer.kind is not question.kind:
        yield RowReason.KIND_CHANGED


def _gone(
    workspace: Workspace,
    document: ReturnedDocument,
    data: Collecting,
    answers: Sequence[Answer],
    first: int,
) -> Iterator[ReturnedRow]:
    """Rows that answer nothing that is asked, each with why."""
    asked = {answer: asked_by(document.token, answer.key) for answer in answers}
    there = workspace.read(existing, [found[0] for found in asked.values() if found])
    for number, (answer, found) in enumerate(asked.items(), first):
        indicator_id = found[0] if found else 0
        state = RowState.GONE if found else RowState.UNREAD
        reason = _why_gone(data, indicator_id, there) if found else RowReason.OTHER_FORM
        yield ReturnedRow(
            number,
            indicator_id,
            answer.asked or answer.label,
            answer.kind or IndicatorKind.TEXT,
            state,
            answer.text,
            found[1] if found else 0,
            remark=answer.remark,
            reasons=(reason,),
        )


def _why_gone(data: Collecting, indicator_id: int, there: dict[int, str]) -> RowReason:
    if indicator_id not in there:
        return RowReason.INDICATOR_REMOVED
    if indicator_id in data.sheet.computed:
        return RowReason.COMPUTED
    found = data.indicators.get(indicator_id)
    if found is not None and found.indicator.kind is IndicatorKind.HEADING:
        return RowReason.HEADING
    return RowReason.NOT_ASKED
