"""Units as labels and titles name them in brackets: „(szt.)”, „[%]”, „(w zł)”."""

import re

from db.domain.folding import folded

_BRACKETS = re.compile(r"[(\[]\s*(?:w\s+|liczba\s+)?([^()\[\]]{1,20})[)\]]")
_UNITS = frozenset(
    [
        "%",
        "proc.",
        "procent",
        "zl",
        "pln",
        "tys.",
        "zl",
        "tys.zl",
        "mln",
        "zl",
        "szt.",
        "szt",
        "sztuki",
        "sztuk",
        "os.",
        "os",
        "osoby",
        "osob",
        "osoba",
        "godz.",
        "godz",
        "godziny",
        "godzin",
        "h",
        "km",
        "m",
        "m2",
        "m²",
        "ha",
        "kg",
        "t",
        "dni",
        "dzien",
        "miesiace",
        "miesiecy",
        "lat",
        "lata",
        "rodziny",
        "rodzin",
        "dzieci",
        "miejsc",
        "miejsca",
    ]
) | {"tys. zl", "mln zl"}


def unit_in(label: str) -> str:
    """The unit that a label names in brackets, as it stands there; nothing where it names none."""
    if "(" not in label and "[" not in label:
        return ""
    found = (match[1].strip() for match in _BRACKETS.finditer(label))
    return next((unit for unit in found if folded(unit) in _UNITS), "")
