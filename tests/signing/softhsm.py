"""Cards made of software (SoftHSM 2), for tests: a token with people's keys and certificates on it.

The folder of the tokens is told by the environment, which the processes of modules inherit.
"""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import pkcs11
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pkcs11 import Attribute, CertificateType, ObjectClass
from pkcs11.util.ec import decode_ec_private_key
from pkcs11.util.rsa import decode_rsa_private_key

from signing.pki import Holder

MODULE = Path("/usr/lib/softhsm/libsofthsm2.so")
PIN = "271828"
LABEL = "Karta próbna"

Attributes = dict[Attribute, object]


@dataclass(frozen=True, slots=True)
class Put:
    """A holder's key and certificate for a token, under an id; the certificates above it when asked for.

    `every_time`: the card wants the PIN again for each signature (CKA_ALWAYS_AUTHENTICATE).
    """

    holder: Holder
    id: bytes = b"\x01"
    label: str = "Podpis kwalifikowany"
    every_time: bool = False
    with_chain: bool = False
    with_key: bool = True


def soft_card(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    puts: Sequence[Put],
    label: str = LABEL,
    others: Sequence[Attributes] = (),
) -> Path:
    """A module in whose reader lies a card with all that; another call with the folder adds a card.

    `others` are objects to be put on it beside those of the holders.
    """
    insert(folder, monkeypatch)
    pins = ["--pin", PIN, "--so-pin", "31415926"]
    subprocess.run(
        ["softhsm2-util", "--init-token", "--free", "--label", label, *pins], check=True, capture_output=True
    )
    contents = [attributes for put in puts for attributes in objects(put)] + [*others]
    filling = get_context("spawn").Process(target=fill, args=(label, contents))
    filling.start()
    filling.join()
    assert filling.exitcode == 0
    return MODULE


def insert(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the cards that were made in the folder, and no others, in the reader."""
    tokens, settings = folder / "tokens", folder / "softhsm2.conf"
    tokens.mkdir(exist_ok=True)
    settings.write_text(f"directories.tokendir = {tokens}\nlog.level = ERROR\n")
    monkeypatch.setenv("SOFTHSM2_CONF", str(settings))


def fill(label: str, contents: list[Attributes]) -> None:
    """Put it all on the token. In a process of its own: the module remembers the folder that it first saw."""
    token = pkcs11.lib(str(MODULE)).get_token(token_label=label)
    with token.open(rw=True, user_pin=PIN) as session:
        for attributes in contents:
            session.create_object({Attribute.TOKEN: True, **attributes})


def objects(put: Put) -> list[Attributes]:
    """What the token is to hold: the key, the certificate and those above it."""
    above = put.holder.above if put.with_chain else ()
    return [
        *([private_key(put)] if put.with_key else []),
        certificate(put.holder.certificate, put.id, put.label),
        *(certificate(one, b"", "Wystawca") for one in above),
    ]


def private_key(put: Put) -> Attributes:
    """The key, which signs and never leaves."""
    key = put.holder.key
    der = key.private_bytes(Encoding.DER, PrivateFormat.TraditionalOpenSSL, NoEncryption())
    decoded = (
        decode_rsa_private_key(der) if isinstance(key, rsa.RSAPrivateKey) else decode_ec_private_key(der)
    )
    return {
        **{name: value for name, value in decoded.items() if value is not None},
        Attribute.ID: put.id,
        Attribute.LABEL: put.label,
        Attribute.PRIVATE: True,
        Attribute.SENSITIVE: True,
        Attribute.EXTRACTABLE: False,
        Attribute.SIGN: True,
        Attribute.ALWAYS_AUTHENTICATE: put.every_time,
    }


def certificate(one: x509.Certificate, key_id: bytes, label: str) -> Attributes:
    """A certificate, for everybody to see."""
    return {
        Attribute.CLASS: ObjectClass.CERTIFICATE,
        Attribute.CERTIFICATE_TYPE: CertificateType.X_509,
        Attribute.PRIVATE: False,
        Attribute.ID: key_id,
        Attribute.LABEL: label,
        Attribute.VALUE: one.public_bytes(Encoding.DER),
        Attribute.SUBJECT: one.subject.public_bytes(),
        Attribute.ISSUER: one.issuer.public_bytes(),
    }
