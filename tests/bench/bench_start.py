"""Start to painted window, from outside: our program beside a bare window and beside novelWriter.

    .venv/bin/python tests/bench/bench_start.py [--novelwriter PATH_OF_ITS_PROGRAM] [--runs N]

Each program is started on a virtual screen of its own (Xvfb) whose memory is watched. A window counts as
painted when 80 % of the final picture's ink is there: of the pixels that are none of its large grounds. So
an empty frame is not enough. Medians of interleaved runs, and ratios.
Targets: at most 2 × a bare QMainWindow and 0.3 × novelWriter.
"""

import argparse
import mmap
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import kielce  # noqa: E402 - the path is set above

WIDTH, HEIGHT = 1366, 768
_ROW = WIDTH * 4
_QUIET_S = 0.7
_LONGEST_S = 20.0
_GROUND = 0.02
_MOST = 0.8
BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.resize(1240, 760)
window.show()
app.exec()
"""


def painted_after(command: list[str], environment: dict[str, str]) -> float:
    """Seconds from the start of a program to its painted window."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        display = _start_screen(folder, stack)
        screen = _screen_memory(folder, stack)
        blank = _pixels(screen)
        started = time.perf_counter()
        program = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**environment, "DISPLAY": display, "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        stack.callback(program.wait)
        stack.callback(program.kill)
        return _first_like_last(_pictures(screen, blank, started)) - started


def _start_screen(folder: Path, stack: ExitStack) -> str:
    ready, told = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(told), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", str(folder)],
        pass_fds=[told],
        stderr=subprocess.DEVNULL,
    )
    stack.callback(server.wait)
    stack.callback(server.kill)
    os.close(told)
    with os.fdopen(ready) as number:
        return f":{number.readline().strip()}"


def _screen_memory(folder: Path, stack: ExitStack) -> mmap.mmap:
    file = stack.enter_context((folder / "Xvfb_screen0").open("rb"))
    return stack.enter_context(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def _pixels(screen: mmap.mmap) -> bytes:
    return screen[-_ROW * HEIGHT :]


def _sample(screen: mmap.mmap) -> bytes:
    """Some rows of the screen: reading all of them all the time would slow down what is measured."""
    first = len(screen) - _ROW * HEIGHT
    return b"".join(screen[row : row + _ROW] for row in range(first, len(screen), _ROW * 12))


def _pictures(screen: mmap.mmap, blank: bytes, started: float) -> list[tuple[float, bytes]]:
    """Every picture that differs from the one before, with its moment, until the screen is quiet."""
    seen = [(started, blank)]
    sample = _sample(screen)
    while time.perf_counter() - started < _LONGEST_S:
        latest, now = _sample(screen), time.perf_counter()
        if latest != sample:
            sample = latest
            seen.append((now, _pixels(screen)))
        elif len(seen) > 1 and now - seen[-1][0] > _QUIET_S:
            break
        time.sleep(0.003)
    return seen[1:]


def _first_like_last(pictures: list[tuple[float, bytes]]) -> float:
    """When most of the last picture's ink stood there: what is neither window nor paper nor panel."""
    last = memoryview(pictures[-1][1]).cast("I")
    grounds = {colour for colour, count in Counter(last).items() if count > len(last) * _GROUND}
    ink = [place for place, colour in enumerate(last) if colour not in grounds]
    for moment, picture in pictures:
        pixels = memoryview(picture).cast("I")
        if sum(pixels[place] == last[place] for place in ink) >= _MOST * len(ink):
            return moment
    raise AssertionError("the last picture is like itself")


def main() -> None:
    """Print the medians and ratios."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--novelwriter", default=shutil.which("novelwriter"))
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        strategy = Path(folder) / "kielce.spr"
        kielce.build(strategy)
        programs = {
            "bare QMainWindow": [sys.executable, "-c", BARE],
            "Sprawozdawca with Kielce": [sys.executable, "-m", "desktop", str(strategy)],
        }
        if options.novelwriter:
            programs["novelWriter"] = [options.novelwriter]
        ours = ("PYTHON", "QT_", "XDG_")
        environment = {key: value for key, value in os.environ.items() if not key.startswith(ours)}
        times: dict[str, list[float]] = {name: [] for name in programs}
        for _ in range(options.runs):
            for name, command in programs.items():
                times[name].append(painted_after(command, environment))
    medians = {name: statistics.median(each) for name, each in times.items()}
    own = medians["Sprawozdawca with Kielce"]
    for name, median in medians.items():
        print(f"{name:28} painted after {median:6.3f} s   ours is {own / median:5.2f} ×")


if __name__ == "__main__":
    main()
