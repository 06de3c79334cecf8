"""A unit as it is typed: „zł”, or with its forms „spotkanie, spotkania, spotkań”."""

from collections.abc import Iterable

from db.domain.entities import Unit
from db.domain.folding import folded


def written(unit: Unit | None) -> str:
    """How a unit is shown for editing: its forms, or the one word where they are all the same."""
    if unit is None:
        return ""
    forms = [unit.singular, unit.few, unit.many, unit.fraction]
    kept = forms if unit.fraction else forms[:3]
    return kept[0] if len(set(kept)) == 1 else ", ".join(kept)


def understood(text: str, known: Iterable[Unit]) -> Unit | None:
    """The unit that is meant: one of the known by its word, or a new one; None if two forms were typed.

    One word serves for all numbers; three are the forms after 1, 2 and 5; a fourth goes with fractions.
    """
    forms = [form.strip() for form in text.split(",") if form.strip()]
    if len(forms) == 1:
        return next((unit for unit in known if folded(unit.singular) == folded(forms[0])), Unit(*forms * 3))
    if len(forms) in (3, 4):
        return Unit(*forms)
    return None
