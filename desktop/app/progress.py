"""How far a piece of work has come, and whether somebody wants it stopped."""

from typing import Protocol


class Cancelled(Exception):  # noqa: N818 - it is no error, it is what the user asked for
    """The user stopped the work; whoever works cleans up and lets it pass."""


class Progress(Protocol):
    """What a long task reports to."""

    def step(self, done: int, total: int) -> None:
        """Say how far the work is. Raises Cancelled when it should stop."""
