"""Where the issuers' programs put their PKCS#11 modules; the catalogue names them."""

import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from os.path import expandvars
from pathlib import Path

_SYSTEMS = {"win32": "windows", "darwin": "macos"}


@dataclass(frozen=True, slots=True)
class Module:
    """A module that is on this computer, and whose cards it is for („Certum”)."""

    issuer: str
    path: Path


def known_modules(catalogue: Path) -> tuple[Module, ...]:
    """The modules of the catalogue (`resources/catalogue/pkcs11.toml`) that are on this computer.

    What is the same file by another name stands once.
    """
    with catalogue.open("rb") as file:
        listed = tomllib.load(file)["modules"]
    system = _SYSTEMS.get(sys.platform, "linux")
    present: dict[Path, Module] = {}
    for entry in listed:
        for path in _found(entry[system]):
            present.setdefault(path.resolve(), Module(entry["issuer"], path))
    return tuple(present.values())


def _found(patterns: list[str]) -> Iterator[Path]:
    for pattern in patterns:
        path = Path(expandvars(pattern))
        if path.is_absolute():  # it is not where a variable of the environment is lacking
            found = Path(path.anchor).glob(str(path.relative_to(path.anchor)))
            yield from sorted(one for one in found if one.is_file())
