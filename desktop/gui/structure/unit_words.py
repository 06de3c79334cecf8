"""A unit as it is typed: „zł”, or with its forms „spotkanie, spotkania, spotkań”."""

from collections.abc import Iterable

from db.domain.entities import Unit
from db.domain.folding import folded
from desktop.app.unit_catalogue import catalogue, completed


def written(unit: Unit | None) -> str:
    """How a unit is shown for editing: its forms, or the one word where they are all the same."""
    if unit is None:
        return ""
    forms = [unit.singular, unit.few, unit.many, unit.fraction]
    kept = forms if unit.fraction else forms[:3]
    return kept[0] if len(set(kept)) == 1 else ", ".join(kept)


def understood(text: str, known: Iterable[Unit]) -> Unit | None:
    """The unit that is meant: one of the known by its word, or a new one; None if two forms were typed.

    One word is declined by the catalogue, and where that does not know it serves for all numbers; three
    are the forms after 1, 2 and 5; a fourth goes with fractions.
    """
    forms = [form.strip() for form in text.split(",") if form.strip()]
    if len(forms) == 1:
        same = (unit for unit in known if folded(unit.singular) == folded(forms[0]))
        return next(same, None) or completed(forms[0]) or Unit(*forms * 3)
    if len(forms) in (3, 4):
        return Unit(*forms)
    return None


def offered(known: Iterable[Unit]) -> list[str]:
    """The words of all units that may be meant: those of the file, then those of the catalogue."""
    return list(dict.fromkeys(unit.singular for unit in (*known, *catalogue())))
