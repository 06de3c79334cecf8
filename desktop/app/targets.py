"""Planned amounts of indicators: where they started and where they should get to."""

from dataclasses import replace
from decimal import Decimal

from db.domain.entities import Indicator, Target
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, Form, IndicatorKind, TargetKind
from db.domain.numbers import read
from db.domain.periods import Period
from db.domain.values import Content
from db.store import Edit
from desktop.app.texts import limited
from desktop.app.workspace import Workspace


def set_target(
    workspace: Workspace, indicator_id: int, period: Period, kind: TargetKind, amount_text: str | None
) -> None:
    """Plan an amount for a period, which need not be a column of the grid; None or blank takes it away.

    What is ambiguous is taken as its likeliest reading. Raises RecordError when the text is no exact
    number of the indicator's kind, or the indicator is a heading or gone.
    """
    with workspace.transaction(Act.EDIT_TARGETS) as edit:
        indicator = edit.get(Indicator, indicator_id)
        amount = _amount(amount_text or "", indicator)
        known = edit.find(Period, kind=period.kind, year=period.year, number=period.number)
        period_id = known[0].id if known else 0
        found = edit.find(Target, indicator_id=indicator_id, period_id=period_id, kind=kind)
        if amount is None:
            for target in found:
                edit.remove(Target, target.id)
        elif found:
            edit.put(replace(found[0], amount=amount))
        else:
            edit.add(Target(indicator_id, period_id or _added(edit, period), kind, amount))


def _amount(text: str, indicator: Indicator) -> Decimal | None:
    """The amount a text says; None for a blank one."""
    if indicator.kind is IndicatorKind.HEADING:
        raise RecordError(Refusal.HEADING_HAS_NO_VALUE, indicator.label)
    match read(limited(text), indicator.kind).content:
        case None:
            return None
        case Content(form=Form.NUMBER, amount=Decimal() as amount, approximate=False, note=""):
            return amount
    raise RecordError(Refusal.AMOUNT_UNREAD, text.strip())


def _added(edit: Edit, period: Period) -> int:
    return edit.add(replace(period, id=0))
