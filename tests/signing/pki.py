"""A made-up trust service: root, „Test Kwalifikowane CA, 1”, people's certificates as Polish issuers make.

Nothing of it is kept anywhere: keys are drawn once for a run of the tests and live in memory. The addresses
of revocation lists lead nowhere, so that whoever asks them fails. No names of real issuers are used.
"""

import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from tempfile import NamedTemporaryFile
from typing import Literal, assert_never

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import AuthorityInformationAccessOID, NameOID, ObjectIdentifier

from db.domain.signatures import CertificateFlaw

Kind = Literal["rsa-1024", "rsa-2048", "rsa-3072", "p-256", "p-384"]
Sealing = Literal["aes", "3des", "rc2"]
PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey

SIGNER = "Małgorzata Żółć-Kowalska"
NUMBER = "PNOPL-85010112345"
ISSUER = "Test Kwalifikowane CA, 1"
HARD_PASSWORD = "zażółć Ż"  # beyond ASCII: files differ in how they spell it

TODAY = datetime.now(UTC).replace(microsecond=0)
YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Holder:
    """A certificate with its key; `above` are the certificates over it, the issuer first, the root last."""

    certificate: x509.Certificate
    key: PrivateKey
    above: tuple[x509.Certificate, ...] = ()

    @property
    def chain(self) -> tuple[x509.Certificate, ...]:
        """The certificates from this one up to the root."""
        return self.certificate, *self.above


@dataclass(frozen=True, slots=True)
class Authority:
    """Who issues: the root and the one below it that signs people's certificates."""

    root: Holder
    issuing: Holder

    @property
    def pem(self) -> bytes:
        """Both certificates as an office would get them in one file."""
        return b"".join(pem(holder) for holder in (self.root, self.issuing))


@cache
def authority(title: str = "Test") -> Authority:
    """The issuer of that title, the same one all through a run; another title is a stranger to it."""
    root_key = rsa.generate_private_key(65537, 2048)
    root_name = issuer_name(f"{title} Narodowe Centrum Certyfikacji")
    root = certify(
        root_name, root_key, root_name, root_key, authority_extensions(None), -10 * YEAR, 10 * YEAR
    )
    key = rsa.generate_private_key(65537, 2048)
    name = issuer_name(f"{title} {ISSUER.partition(' ')[2]}")
    issuing = certify(name, key, root_name, root_key, authority_extensions(0), -9 * YEAR, 9 * YEAR)
    return Authority(Holder(root, root_key), Holder(issuing, key, (root,)))


@cache
def leaf(
    kind: Kind,
    *flaws: CertificateFlaw,
    name: str = SIGNER,
    organization: str = "",
    by: Authority | None = None,
) -> Holder:
    """A person's certificate: qualified, on a device, to sign only, good for a year more; but for the flaws.

    A weak key is had by the kind „rsa-1024”.
    """
    issuer = (by or authority()).issuing
    key, subject = new_key(kind), person(name, organization)
    start, end = validity(flaws)
    extensions = list(leaf_extensions(flaws))
    if CertificateFlaw.SELF_SIGNED in flaws:
        return Holder(certify(subject, key, subject, key, extensions, start, end), key)
    issued_by = issuer.certificate.subject
    made = certify(subject, key, issued_by, issuer.key, extensions, start, end)
    return Holder(made, key, (issuer.certificate, *issuer.above))


def p12(holder: Holder, password: str, sealing: Sealing = "aes") -> bytes:
    """The holder's key file with its whole chain, sealed as new and as old programs do; „rc2” by openssl."""
    if sealing == "rc2":
        return sealed_by_openssl(holder, password)
    return pkcs12.serialize_key_and_certificates(
        "Klucz testowy — żółty".encode(),
        holder.key,
        holder.certificate,
        holder.above,
        seal(password, sealing),
    )


def seal(password: str, sealing: Sealing) -> KeySerializationEncryption:
    """How a key file is encrypted; 3DES with the MAC over SHA-1 is what Windows wrote for twenty years."""
    if sealing == "aes":
        return BestAvailableEncryption(password.encode())
    return (
        PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(2048)
        .key_cert_algorithm(pkcs12.PBES.PBESv1SHA1And3KeyTripleDESCBC)
        .hmac_hash(hashes.SHA1())
        .build(password.encode())
    )


def sealed_by_openssl(holder: Holder, password: str) -> bytes:
    """A key file sealed as before 2010: certificates by RC2 of 40 bits, the key by 3DES."""
    words = ["openssl", "pkcs12", "-export", "-legacy", "-passout", f"pass:{password}", "-in"]
    clear = key_pem(holder) + b"".join(one.public_bytes(Encoding.PEM) for one in holder.chain)
    with NamedTemporaryFile(suffix=".pem") as file:  # openssl reads it twice, which no pipe bears
        file.write(clear)
        file.flush()
        return subprocess.run([*words, file.name], capture_output=True, check=True).stdout


def pem(holder: Holder) -> bytes:
    """The certificate as text."""
    return holder.certificate.public_bytes(Encoding.PEM)


def key_pem(holder: Holder) -> bytes:
    """The key as text that nothing seals (PKCS#8)."""
    return holder.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def new_key(kind: Kind) -> PrivateKey:
    """A key of that kind."""
    match kind:
        case "rsa-1024" | "rsa-2048" | "rsa-3072":
            return rsa.generate_private_key(65537, int(kind.removeprefix("rsa-")))
        case "p-256":
            return ec.generate_private_key(ec.SECP256R1())
        case "p-384":
            return ec.generate_private_key(ec.SECP384R1())
        case _:
            assert_never(kind)


def person(name: str, organization: str = "") -> x509.Name:
    """The subject of a person's certificate (ETSI EN 319 412-2), of an office's worker with the office."""
    given, _, family = name.partition(" ")
    attributes = [
        (NameOID.COUNTRY_NAME, "PL"),
        *([(NameOID.ORGANIZATION_NAME, organization)] if organization else []),
        (NameOID.COMMON_NAME, name),
        (NameOID.GIVEN_NAME, given),
        (NameOID.SURNAME, family or given),
        (NameOID.SERIAL_NUMBER, NUMBER),
    ]
    return x509.Name([x509.NameAttribute(oid, words) for oid, words in attributes])


def issuer_name(name: str) -> x509.Name:
    """The subject of an issuer's certificate (ETSI EN 319 412-3)."""
    attributes = [
        (NameOID.COUNTRY_NAME, "PL"),
        (NameOID.ORGANIZATION_NAME, 'Próbny Dostawca Zaufania "Żuraw" S.A.'),
        (NameOID.ORGANIZATION_IDENTIFIER, "VATPL-0000000000"),
        (NameOID.COMMON_NAME, name),
    ]
    return x509.Name([x509.NameAttribute(oid, words) for oid, words in attributes])


def certify(
    subject: x509.Name,
    key: PrivateKey,
    issuer: x509.Name,
    issuer_key: PrivateKey,
    extensions: Iterable[tuple[x509.ExtensionType, bool]],
    start: timedelta,
    end: timedelta,
) -> x509.Certificate:
    """A certificate valid from today + start to today + end; extensions with whether they are critical."""
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(TODAY + start)
        .not_valid_after(TODAY + end)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False
        )
    )
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical)
    return builder.sign(issuer_key, hashes.SHA256())


def validity(flaws: Iterable[CertificateFlaw]) -> tuple[timedelta, timedelta]:
    """From when to when a certificate with the flaws is valid, counted from today."""
    if CertificateFlaw.EXPIRED in flaws:
        return -3 * YEAR, -1 * YEAR
    if CertificateFlaw.NOT_YET_VALID in flaws:
        return YEAR / 12, 2 * YEAR
    return -1 * YEAR, 1 * YEAR


def authority_extensions(below: int | None) -> list[tuple[x509.ExtensionType, bool]]:
    """What an issuer's certificate says, which may have so many issuers below it."""
    return [
        (x509.BasicConstraints(ca=True, path_length=below), True),
        (usage("key_cert_sign", "crl_sign"), True),
    ]


def leaf_extensions(flaws: Iterable[CertificateFlaw]) -> Iterable[tuple[x509.ExtensionType, bool]]:
    """What a person's certificate says; one of wrong usage only encrypts."""
    wrong = CertificateFlaw.WRONG_USAGE in flaws
    yield x509.BasicConstraints(ca=False, path_length=None), True
    yield usage("key_encipherment" if wrong else "content_commitment"), True
    yield from ((place, False) for place in places_that_answer_nobody())
    if CertificateFlaw.NOT_QUALIFIED not in flaws:
        yield x509.UnrecognizedExtension(ObjectIdentifier("1.3.6.1.5.5.7.1.3"), qualified_statements()), False


def usage(*allowed: str) -> x509.KeyUsage:
    """The uses of a key that are allowed, by their names in X.509; content_commitment is nonRepudiation."""
    uses = (
        "digital_signature",
        "content_commitment",
        "key_encipherment",
        "data_encipherment",
        "key_agreement",
        "key_cert_sign",
        "crl_sign",
    )
    return x509.KeyUsage(**{use: use in allowed for use in uses}, encipher_only=False, decipher_only=False)


def places_that_answer_nobody() -> tuple[x509.ExtensionType, ...]:
    """Where revocation could be asked, as every real certificate says; a name that can have no address."""
    lists = x509.DistributionPoint(
        [x509.UniformResourceIdentifier("http://crl.test.invalid/ca.crl")], None, None, None
    )
    answers = x509.AccessDescription(
        AuthorityInformationAccessOID.OCSP, x509.UniformResourceIdentifier("http://ocsp.test.invalid/")
    )
    return x509.CRLDistributionPoints([lists]), x509.AuthorityInformationAccess([answers])


def qualified_statements() -> bytes:
    """QcStatements (ETSI EN 319 412-5) in DER: QcCompliance, QcSSCD, QcType of electronic signatures."""
    compliance, device, kind, signature = (
        x509.ObjectIdentifier(f"0.4.0.1862.1.{end}") for end in ("1", "4", "6", "6.1")
    )
    statements = (oid(compliance), oid(device), oid(kind) + sequence(oid(signature)))
    return sequence(b"".join(map(sequence, statements)))


def oid(identifier: ObjectIdentifier) -> bytes:
    """An object identifier in DER; its numbers past the second must be below 16 384."""
    first, second, *rest = map(int, identifier.dotted_string.split("."))
    low = b"".join(bytes([n]) if n < 128 else bytes([128 | n >> 7, n & 127]) for n in rest)
    return bytes([6, 1 + len(low), 40 * first + second]) + low


def sequence(content: bytes) -> bytes:
    """A sequence in DER of less than 128 bytes."""
    return bytes([0x30, len(content)]) + content
