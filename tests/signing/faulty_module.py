"""Modules that fail as those of real cards do: crash, hang, lose the card, count tries (faulty_module.c)."""

import subprocess
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from shutil import which

from signing.softhsm import MODULE, PIN

LOW, FINAL, LOCKED, PAD = 0x10000, 0x20000, 0x40000, 0x100  # flags of a token (CKF_…)
_SOURCE = Path(__file__).with_suffix(".c")


class At(IntEnum):
    """The function of a module at which something goes wrong, as PKCS#11 counts them."""

    NOWHERE = -2
    LOADING = -1
    INITIALIZE = 0
    SLOT_LIST = 4
    OPEN_SESSION = 12
    LOGIN = 18
    FIND = 26
    SIGN = 43


@dataclass(frozen=True, slots=True)
class Faulty:
    """A module, and how often somebody tried to log in through it."""

    path: Path
    noted: Path

    @property
    def tries(self) -> int:
        """So many logins were tried."""
        return len(self.noted.read_bytes())


def faulty_module(folder: Path, at: At = At.NOWHERE, *does: str, flags: int = 0) -> Faulty:
    """A module over SoftHSM that at a function „CRASH”, „HANG”, „BLAB”, „SPOIL”, „RETURNS=0x32” or „GONE”."""
    noted, path = folder / "tries", folder / "libkarta.so"
    noted.write_bytes(b"")
    texts = {"SOFTHSM": MODULE, "TRIES": noted, "PAD": PIN}
    defined = [f"-DAT={at:d}", f"-DFLAGS={flags}", *(f"-D{one}" for one in does)]
    defined += [f'-D{name}="{text}"' for name, text in texts.items()]
    compiler = next(filter(None, map(which, ("tcc", "cc"))))
    options = ["-std=gnu99", "-w", "-fPIC", "-shared", "-nostdlib"]
    words = [compiler, *options, *defined, "-o", str(path), str(_SOURCE)]
    subprocess.run(words, check=True)
    return Faulty(path, noted)
