"""Where the issuers' programs put their PKCS#11 modules; the catalogue names them."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Module:
    """A module that is on this computer, and whose cards it is for („Certum”)."""

    issuer: str
    path: Path


def known_modules(catalogue: Path) -> tuple[Module, ...]:
    """The modules of the catalogue (`resources/catalogue/pkcs11.toml`) that are on this computer."""
    raise NotImplementedError
