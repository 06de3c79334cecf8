"""Rest for the garbage collector while a report is made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def resting_collector() -> Iterator[None]:
    """No search for cycles: blocks and their text form none, and hundreds of thousands of them get searched.

    A large report takes a third longer without this.
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()
