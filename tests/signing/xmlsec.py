"""xmlsec1 as a judge of signatures: it counts the digests itself, and follows certificates to the root."""

import re
import subprocess
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import unquote

from lxml import etree

from signing import pki

XMLDSIG = "{http://www.w3.org/2000/09/xmldsig#}"

_IDS = ("Object", "SignedProperties", "SignatureProperties", "KeyInfo")
_COUNTED = re.compile(r"(SignedInfo|Manifests) References \(ok/all\): (\d+)/(\d+)")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What xmlsec1 says of one signature: of how many references, and of how many of them the digest fits."""

    ok: bool
    references: int
    fitting_references: int
    parts: int
    fitting_parts: int
    said: str

    @property
    def valid(self) -> bool:
        """Whether everything fits, the manifest's parts too: those xmlsec1 only counts."""
        return self.ok and self.fitting_references == self.references > 0 and self.fitting_parts == self.parts


def verify_package(docx: bytes, trusted: pki.Authority | None) -> list[Verdict]:
    """What it says of each signature in a document; whose certificate it is only with an authority."""
    with zipfile.ZipFile(BytesIO(docx)) as package:
        return [
            verify(package.read(name), lambda uri: package.read(uri.partition("?")[0][1:]), trusted)
            for name in signature_names(package)
        ]


def verify_beside(signature: bytes, files: Mapping[str, bytes], trusted: pki.Authority | None) -> Verdict:
    """What it says of a signature over files by their names."""
    return verify(signature, lambda uri: files[unquote(uri)], trusted)


def verify_container(container: bytes, trusted: pki.Authority | None) -> list[Verdict]:
    """What it says of each signature in an ASiC-E container."""
    with zipfile.ZipFile(BytesIO(container)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    signatures = [name for name in files if re.fullmatch(r"META-INF/.*signatures.*[.]xml", name)]
    return [verify_beside(files[name], files, trusted) for name in signatures]


def signature_names(package: zipfile.ZipFile) -> list[str]:
    """The entries that are signatures, by their usual names, in their order."""
    return sorted({name for name in package.namelist() if re.fullmatch(r"_xmlsignatures/sig.*[.]xml", name)})


def signatures_of(docx: bytes) -> list[bytes]:
    """The XML of every signature in a document."""
    with zipfile.ZipFile(BytesIO(docx)) as package:
        return [package.read(name) for name in signature_names(package)]


def verify(signature: bytes, content: Callable[[str], bytes], trusted: pki.Authority | None) -> Verdict:
    """What it says of a signature; `content` gives what stands at a URI, KeyError when nothing does."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "signature.xml").write_bytes(signature)
        words = [*known_ids(), *mapped(signature, content, folder), *trusting(trusted, folder)]
        command = ["xmlsec1", "--verify", *words, str(folder / "signature.xml")]
        run = subprocess.run(command, capture_output=True, text=True, errors="replace")
    said = run.stdout + run.stderr
    counted = {kind: (int(fitting), int(every)) for kind, fitting, every in _COUNTED.findall(said)}
    fitting, every = counted.get("SignedInfo", (0, 0))
    fitting_parts, parts = counted.get("Manifests", (0, 0))
    return Verdict(run.returncode == 0, every, fitting, parts, fitting_parts, said)


def known_ids() -> Iterator[str]:
    """Which attributes are Ids: without a schema nobody knows."""
    for element in _IDS:
        yield from ("--id-attr:Id", element)


def mapped(signature: bytes, content: Callable[[str], bytes], folder: Path) -> Iterator[str]:
    """Files for the URIs that the signature names outside itself; those that are missing stay so.

    xmlsec1 asks for a URI without its escapes first.
    """
    for number, uri in enumerate(sorted(outside(signature))):
        try:
            found = content(uri)
        except KeyError:
            continue
        (folder / str(number)).write_bytes(found)
        for asked in {uri, unquote(uri)}:
            yield from (f"--url-map:{asked}", str(folder / str(number)))


def outside(signature: bytes) -> set[str]:
    """The URIs that the references of a signature name outside itself."""
    uris = {one.get("URI", "") for one in etree.fromstring(signature).iter(f"{XMLDSIG}Reference")}
    return {uri for uri in uris if uri and not uri.startswith("#")}


def trusting(trusted: pki.Authority | None, folder: Path) -> Iterator[str]:
    """The authority: its root to trust, its issuer to know. Without one nobody asks whose it is."""
    if trusted is None:
        yield "--insecure"
        return
    for kind, holder in (("trusted", trusted.root), ("untrusted", trusted.issuing)):
        (folder / kind).write_bytes(pki.pem(holder))
        yield from (f"--{kind}-pem", str(folder / kind))
