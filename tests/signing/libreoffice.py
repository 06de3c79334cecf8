"""LibreOffice as a judge of signatures: one session for many documents, the test's issuers trusted."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from signing import pki

# The one that the package python3-uno is for: the environment's own Python knows nothing of UNO.
_PYTHON = "/usr/bin/python3"
_SCRIPT = Path(__file__).with_name("within_libreoffice.py")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What LibreOffice says of one signature; `pictures` is how many of a signature line's two there are."""

    valid: bool
    certificate_valid: bool
    subject: str
    line: str
    pictures: int


class LibreOffice:
    """A running LibreOffice."""

    def __init__(self, process: "subprocess.Popen[str]", said: Path) -> None:
        self._process = process
        self._said = said

    def verify(self, path: Path) -> list[Verdict]:
        """What it says of each signature in the document."""
        return [Verdict(**one) for one in self._asked("verify", path)]

    def print(self, path: Path, pdf: Path) -> None:
        """Print the document, signature lines as the signatures are."""
        self._asked("print", path, pdf)

    def _asked(self, act: str, *paths: Path) -> Any:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps([act, *map(str, paths)]) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, self._said.read_text(errors="replace")
        return json.loads(answer)


@contextmanager
def libreoffice(folder: Path, trusted: pki.Authority) -> Iterator[LibreOffice]:
    """A LibreOffice with its profile in the folder, which trusts the authority."""
    profile = folder / "profile"
    profile.mkdir()
    environment = os.environ | {"MOZILLA_CERTIFICATE_FOLDER": certificate_store(folder, trusted)}
    said = folder / "said"
    with (
        said.open("w") as log,
        subprocess.Popen(
            [_PYTHON, "-I", _SCRIPT, profile],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            env=environment,
        ) as process,
    ):
        yield LibreOffice(process, said)


def certificate_store(folder: Path, trusted: pki.Authority) -> str:
    """A store of certificates as LibreOffice reads it (NSS), with the root and the issuer below it."""
    store = folder / "certificates"
    store.mkdir()
    subprocess.run(["certutil", "-N", "-d", f"sql:{store}", "--empty-password"], check=True)
    for name, holder, trust in (("root", trusted.root, "CT,C,C"), ("issuer", trusted.issuing, ",,")):
        command = ["certutil", "-A", "-d", f"sql:{store}", "-n", name, "-t", trust, "-a"]
        subprocess.run(command, input=pki.pem(holder), check=True)
    return f"sql:{store}"
