"""`sprawozdawca` opens the window; with a word after it, it works without one."""

import gc
import sys
from pathlib import Path


def main() -> int:
    """Start the program; the exit code of its work."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()  # a process that reads foreign files is this program once more
    arguments = sys.argv[1:]
    if arguments and not _is_file(arguments):
        from desktop.cli import run

        return run(arguments)
    gc.disable()  # until the window is shown: nothing that the start makes is garbage
    from desktop.main import show

    return show(Path(arguments[0]) if arguments else None)


def _is_file(arguments: list[str]) -> bool:
    """Whether the arguments are what a file manager passes on: one file, no command."""
    return len(arguments) == 1 and arguments[0].lower().endswith(".spr")


if __name__ == "__main__":
    sys.exit(main())
