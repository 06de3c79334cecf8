"""What a programme's title tells about it, so that nobody has to say it twice."""

import re

from db.domain.kinds import ProgrammeKind

_YEARS = re.compile(r"\b((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)\b")


def years_in(title: str) -> tuple[int, int] | None:
    """The years in „… na lata 2024–2030”; None if there are none, or they are the wrong way round."""
    found = _YEARS.search(title)
    if found is None or int(found[1]) > int(found[2]):
        return None
    return int(found[1]), int(found[2])


def kind_in(title: str) -> ProgrammeKind | None:
    """What the title's first word says that it is; None if it does not say."""
    first = title.strip().casefold().split(" ", 1)[0]
    return {"strategia": ProgrammeKind.STRATEGY, "program": ProgrammeKind.PROGRAMME}.get(first)
