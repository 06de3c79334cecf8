"""What a process of ours says on its error output: for the log, and not for the user's terminal."""

import io
from multiprocessing.connection import Connection
from typing import NamedTuple


class Said(NamedTuple):
    """A message of a process that is about itself, as the traceback with which it ends."""

    text: str


class Voice(io.TextIOBase):
    """An error output whose texts go to the other side of a connection when it is flushed."""

    def __init__(self, connection: Connection) -> None:
        super().__init__()
        self._connection = connection
        self._texts: list[str] = []

    def write(self, text: str) -> int:
        """Keep the text."""
        self._texts.append(text)
        return len(text)

    def flush(self) -> None:
        """Send what was kept."""
        texts, self._texts = self._texts, []
        if texts:
            self._connection.send(Said("".join(texts)))
