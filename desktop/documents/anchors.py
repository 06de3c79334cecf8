"""The names by which captions of exhibits are referred to (`Caption.anchor`, `Run.anchor`)."""

from db.domain.kinds import Exhibit


def anchor(what: Exhibit, exhibit_id: int) -> str:
    """„table_5”, „chart_2”."""
    return f"{what}_{exhibit_id}"
