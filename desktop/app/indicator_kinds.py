"""What follows for an indicator from another kind: what was typed is read anew, or the kind is refused."""

from dataclasses import replace

from db.domain.entities import Component, Contribution, Indicator, Target, Unit, Value
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import NUMBER_KINDS, IndicatorKind, Origin
from db.domain.numbers import edit_text, read
from db.queries import formulas as record
from db.store import Edit
from desktop.app.derivations import derive_indicator, needs
from desktop.app.formulas import leave_as_typed
from desktop.app.values import Place, put


def change_kind(edit: Edit, indicator: Indicator, kind: IndicatorKind) -> None:
    """Give an indicator another kind, with its values read as what it is now.

    What does not fit stays as it was typed, marked. A kind that is no single number takes no formula: values
    stay as if they were typed. Raises RecordError if the indicator is to be a heading, which has no values,
    and has some, or no number any more, and is one elsewhere: in contributions, plans or a formula.
    """
    if kind not in NUMBER_KINDS:
        _check_no_number_is_needed(edit, indicator)
        leave_as_typed(edit, indicator.id)
    values = edit.find(Value, indicator_id=indicator.id)
    if values and kind is IndicatorKind.HEADING:
        raise RecordError(Refusal.HEADING_HAS_VALUES, indicator.label)
    edit.put(replace(indicator, kind=kind, formula=indicator.formula if kind in NUMBER_KINDS else ""))
    units = [edit.get(Unit, part.unit_id) for part in edit.find(Component, indicator_id=indicator.id)]
    typed = (value for value in values if value.origin is Origin.TYPED)
    read_anew = {
        Place(indicator.id, value.period_id): read(
            edit_text(value.content, indicator.kind), kind, units
        ).content
        for value in typed
    }
    put(edit, {place: content for place, content in read_anew.items() if content is not None})
    derive_indicator(edit, indicator.id)


def _check_no_number_is_needed(edit: Edit, indicator: Indicator) -> None:
    if edit.find(Contribution, indicator_id=indicator.id):
        raise RecordError(Refusal.KIND_WITH_CONTRIBUTIONS, indicator.label)
    if edit.find(Target, indicator_id=indicator.id):
        raise RecordError(Refusal.KIND_WITH_TARGETS, indicator.label)
    for computed, named in needs(edit.read(record.formulas)).items():
        if indicator.id in named:
            raise RecordError(Refusal.KIND_IN_FORMULA, edit.get(Indicator, computed).label)
