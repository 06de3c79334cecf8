"""Indicators in formulas by name: `#12` is shown as `[Liczba rodzin]` and read back from it.

Square brackets within a label are shown as round ones. Where two labels would look the same, or one ends
like a number, the number stands behind the name: `[Liczba rodzin #12]`.
"""

import re
from collections.abc import Mapping
from functools import cached_property

from db.domain.folding import folded
from db.domain.formulas.faults import Problem

_REFERENCE = re.compile(r"#([0-9]+)")
_BRACKETED = re.compile(r"\[([^\[\]]*)\]")
_NUMBERED = re.compile(r"(.*) #([0-9]{1,18})", re.DOTALL)
_ROUND = str.maketrans("[]", "()")


class Names:
    """The names of indicators by id, and the ids by name."""

    def __init__(self, labels: Mapping[int, str]) -> None:
        self._names = {indicator_id: _name(label) for indicator_id, label in labels.items()}

    def __contains__(self, indicator_id: int) -> bool:
        """Whether there is such an indicator."""
        return indicator_id in self._names

    def name(self, indicator_id: int) -> str:
        """The name that leads to this indicator and no other."""
        name = self._names[indicator_id]
        alone = len(self._ids[name]) == 1 and not _NUMBERED.fullmatch(name)
        return name if alone else f"{name} #{indicator_id}"

    def find(self, name: str) -> int | Problem:
        """The indicator of this name, in any case and with or without accents if there is only one such."""
        numbered = _NUMBERED.fullmatch(name)
        if numbered and self._names.get(int(numbered[2])) == _name(numbered[1]):
            return int(numbered[2])
        ids = self._ids.get(_name(name)) or self._folded_ids.get(folded(name), [])
        if len(ids) == 1:
            return ids[0]
        return Problem.NAME_AMBIGUOUS if ids else Problem.NAME_UNKNOWN

    @cached_property
    def _ids(self) -> dict[str, list[int]]:
        return _grouped(self._names)

    @cached_property
    def _folded_ids(self) -> dict[str, list[int]]:
        return _grouped({indicator_id: folded(name) for indicator_id, name in self._names.items()})


def shown(text: str, names: Names) -> str:
    """A stored formula as it is shown; the number of an indicator that is gone stays."""

    def named(found: re.Match[str]) -> str:
        # Longer numbers are nobody's, and Python takes its time over thousands of digits.
        known = len(found[1]) <= 18 and int(found[1]) in names
        return f"[{names.name(int(found[1]))}]" if known else found[0]

    return _REFERENCE.sub(named, text)


def stored(text: str, names: Names) -> str:
    """A formula that is shown as it is stored; names that lead nowhere stay."""

    def numbered(found: re.Match[str]) -> str:
        indicator_id = names.find(found[1])
        return found[0] if isinstance(indicator_id, Problem) else f"#{indicator_id}"

    return _BRACKETED.sub(numbered, text)


def _name(label: str) -> str:
    return " ".join(label.translate(_ROUND).split())


def _grouped(names: Mapping[int, str]) -> dict[str, list[int]]:
    ids: dict[str, list[int]] = {}
    for indicator_id, name in names.items():
        ids.setdefault(name, []).append(indicator_id)
    return ids
