"""What adopted the programme, in one sentence."""

import re
from collections.abc import Sequence

from db.domain.entities import Office, Resolution
from db.domain.kinds import ProgrammeKind
from db.domain.report import ReportData
from desktop.documents.wording import long_date

_NUMBER_SIGN = re.compile(r"^(uchwał\w*\s+)?nr\b\.?\s*", re.IGNORECASE)


def adoption(data: ReportData) -> str:
    """„Strategia… została przyjęta uchwałą nr … z dnia …, zmienioną uchwałą nr … z dnia ….”

    Resolutions of which nothing is known are left out; empty when none is left.
    """
    feminine = data.programme.kind is ProgrammeKind.STRATEGY
    adopted, amended = ("została przyjęta", "zmieniona") if feminine else ("został przyjęty", "zmieniony")
    first, *later = [_resolution(each, data.office) for each in data.resolutions] or [""]
    amending = list(filter(None, later))
    words = [f"{adopted} uchwałą {first}"] if first else []
    if amending:
        words.append(f"{'zmienioną' if first else f'{adopted.split()[0]} {amended}'} {_by(amending)}")
    sentence = f"{data.programme.title} {', '.join(words)}" if words else ""
    return sentence if sentence.endswith(".") or not sentence else f"{sentence}."


def resolution_number(typed: str) -> str:
    """„nr LII/1026/2021” of a number typed with its sign or without; empty where there is none."""
    bare = _NUMBER_SIGN.sub("", typed.strip())
    return f"nr\u00a0{bare}" if bare else ""


def _by(resolutions: Sequence[str]) -> str:
    *others, last = resolutions
    return f"uchwałami: {', '.join(others)} oraz {last}" if others else f"uchwałą {last}"


def _resolution(resolution: Resolution, office: Office) -> str:
    """„nr LII/1026/2021 Rady Miasta Kielce z dnia 14 października 2021 r.”"""
    number = resolution_number(resolution.number)
    date = f"z dnia {long_date(resolution.date)}" if resolution.date else ""
    return " ".join(filter(None, (number, _organ(resolution, office), date)))


def _organ(resolution: Resolution, office: Office) -> str:
    """Who adopted it, in the genitive; in brackets as it is kept when its genitive is not known."""
    if resolution.organ in ("", office.council, office.council_genitive):
        return office.council_genitive
    return f"({resolution.organ})"
