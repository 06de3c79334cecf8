"""What hostile files cost before they are refused: seconds and memory of the process that reads them.

Run: .venv/bin/python tests/bench/bench_hostile.py
Each file is read in a process of its own; its start is part of the seconds, as it is for the user.
"""

import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from db.domain.errors import RecordError  # noqa: E402
from desktop.exchange.isolation import Room  # noqa: E402
from desktop.exchange.reading import read_document  # noqa: E402
from exchange.hostile import Hostile  # noqa: E402
from exchange.hostile_files import hostile_files  # noqa: E402

_MEGABYTE = 2**20
_MOST_SECONDS, _MOST_MEMORY = 10, 300 * _MEGABYTE


def main() -> int:
    """Print the table; 0 when every file kept the limits and met the refusal that it must."""
    with tempfile.TemporaryDirectory() as folder:
        results = [measured(hostile, Path(folder)) for hostile in hostile_files()]
    slowest, largest = max(seconds for _, seconds, _ in results), max(peak for _, _, peak in results)
    print(f"\n{len(results)} files, at most {slowest:.1f} s and {largest / _MEGABYTE:.0f} MB")
    is_kept = slowest < _MOST_SECONDS and largest < _MOST_MEMORY
    return 0 if is_kept and all(is_right for is_right, _, _ in results) else 1


def measured(hostile: Hostile, folder: Path) -> tuple[bool, float, int]:
    """Whether the file met what it must, in how many seconds, at how many bytes; printed as a line."""
    path = folder / hostile.name
    hostile.make(path)
    began = time.monotonic()
    with Room() as room:
        try:
            room.read(read_document, path)
            refusal = None
        except RecordError as error:
            refusal = error.refusal
    seconds = time.monotonic() - began
    line = (
        f"{path.stat().st_size:>10} B {seconds:5.2f} s {room.peak / _MEGABYTE:4.0f} MB  {refusal or 'read'}"
    )
    print(f"{hostile.name:40} {line}{'' if refusal == hostile.refusal else '  WRONG'}", flush=True)
    path.unlink()
    return refusal == hostile.refusal, seconds, room.peak


if __name__ == "__main__":
    sys.exit(main())
