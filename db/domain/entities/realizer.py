"""Realizers, and the forms in which they deliver."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Realizer:
    """An institution that carries tasks out (realizator), perhaps part of another.

    `valid_from` and `valid_to` say when it exists; names that it had before are its `RealizerName`s.
    """

    name: str
    parent_id: int | None = None
    contact: str = ""
    valid_from: int | None = None
    valid_to: int | None = None
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class RealizerName:
    """A former name of a realizer, under which reports on those years show it (dawna nazwa)."""

    realizer_id: int
    name: str
    valid_from: int | None = None
    valid_to: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class NodeRealizer:
    """Which realizer carries out which node, in the order shown."""

    node_id: int
    realizer_id: int
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class IndicatorRealizer:
    """Which realizer delivers an indicator, where that differs from its node's realizers."""

    indicator_id: int
    realizer_id: int
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class CollectionForm:
    """A form for figures that was made for a realizer (formularz), and what came back of it.

    `token` is the identity that the file carries; a form made again keeps it. Dates are ISO 8601 or empty;
    `document` names the file that came back last, `remarks` is what the realizer wrote in it.
    """

    programme_id: int
    period_id: int
    realizer_id: int
    token: str
    issued: str
    due: str = ""
    returned: str = ""
    document: str = ""
    remarks: str = ""
    id: int = 0
