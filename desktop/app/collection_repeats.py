"""One form that came back in several files: the one saved last counts; of twins the clerk chooses one."""

from collections.abc import Sequence
from dataclasses import replace

from db.domain.collection import FormFault, FormNotice, ReturnedForm
from db.domain.values import Content


def without_repeated(forms: Sequence[ReturnedForm]) -> tuple[ReturnedForm, ...]:
    """The forms; of those that came twice, what there is of the one saved last, and which that is.

    Files saved in the same second are twins: where they say different things, neither goes before the other.
    """
    last: dict[int, ReturnedForm] = {}
    for form in forms:
        if form.form_id and (
            form.form_id not in last or form.document.saved > last[form.form_id].document.saved
        ):
            last[form.form_id] = form
    twins = {form.form_id: form for form in forms if form.form_id and _are_twins(form, last[form.form_id])}
    return tuple(_beside(form, last.get(form.form_id), twins.get(form.form_id)) for form in forms)


def _beside(form: ReturnedForm, kept: ReturnedForm | None, twin: ReturnedForm | None) -> ReturnedForm:
    """A form beside the file of the same form that counts, and beside the twin of that."""
    if kept is None:
        return form
    if form is kept or _are_twins(form, kept):
        other = twin if form is kept else kept
        return form if other is None else _with_twin(form, other)
    fault = FormFault.SAME_AGAIN if _said(form) == _said(kept) else FormFault.SUPERSEDED
    return replace(form, fault=fault, other=kept.document.name, rows=())


def _with_twin(form: ReturnedForm, other: ReturnedForm) -> ReturnedForm:
    return replace(form, other=other.document.name, notices=form.notices | {FormNotice.TWIN})


def _are_twins(form: ReturnedForm, other: ReturnedForm) -> bool:
    """Whether nobody can tell which of two files is the later, and it matters."""
    return form.document.saved == other.document.saved and _said(form) != _said(other)


def _said(form: ReturnedForm) -> tuple[list[tuple[Content | None, str, str]], str, tuple[str, ...]]:
    rows = [(row.content, row.typed, row.remark) for row in form.rows]
    return rows, form.document.remarks, form.document.extra
