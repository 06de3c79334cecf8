"""The one exception of what is read strictly here: it becomes a report or a refusal, never a crash."""

from db.domain.signatures import Fault


class FaultError(Exception):
    """Why a package or a signature is not accepted, and at which place: a part, an element, an id."""

    def __init__(self, fault: Fault, place: str = "") -> None:
        super().__init__(f"{fault}: {place}" if place else str(fault))
        self.fault = fault
        self.place = place
