"""One form that came back in several files: only the one saved last counts."""

from collections.abc import Sequence
from dataclasses import replace

from db.domain.collection import FormFault, ReturnedForm
from db.domain.values import Content


def without_repeated(forms: Sequence[ReturnedForm]) -> tuple[ReturnedForm, ...]:
    """The forms, of those that came twice only the one saved last; the others say which that is."""
    last: dict[int, ReturnedForm] = {}
    for form in forms:
        if form.form_id and (
            form.form_id not in last or form.document.saved > last[form.form_id].document.saved
        ):
            last[form.form_id] = form
    return tuple(
        form if not form.form_id or last[form.form_id] is form else _repeated(form, last[form.form_id])
        for form in forms
    )


def _repeated(form: ReturnedForm, kept: ReturnedForm) -> ReturnedForm:
    same = _said(form) == _said(kept)
    fault = FormFault.SAME_AGAIN if same else FormFault.SUPERSEDED
    return replace(form, fault=fault, other=kept.document.name, rows=())


def _said(form: ReturnedForm) -> list[tuple[Content | None, str, str]]:
    return [(row.content, row.typed, row.remark) for row in form.rows]
