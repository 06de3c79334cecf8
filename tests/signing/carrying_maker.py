"""Signatures that carry the file that they sign, laid out as „podpis zaufany” (gov.pl) does; by xmlsec1.

None of the ministry's own lies here: they name people. The layout is that of their published description:
an enveloping signature, the file in base64 in an object, the person among the claimed roles, as XML.
"""

import subprocess
from base64 import encodebytes
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from signing import pki, xmlsec
from signing.other_maker_beside import Layout, algorithm, reference, template

BASE64 = "http://www.w3.org/2000/09/xmldsig#base64"
C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
_DIGEST = algorithm("DigestMethod", "http://www.w3.org/2001/04/xmlenc#sha256") + "<ds:DigestValue/>"
_PERSON = (
    '<ep:NaturalPerson xmlns:ep="http://test.invalid/"><ep:CurrentFamilyName>Kot</ep:CurrentFamilyName>'
    "<ep:FirstName>Jan</ep:FirstName></ep:NaturalPerson>"
)


@dataclass(frozen=True, slots=True)
class Carrying:
    """What such signatures differ in: by which transform the file is signed, whether it says base64."""

    transform: str = BASE64
    says_so: bool = True
    more: str = ""


USUAL = Carrying()


def carrying(file: bytes, holder: pki.Holder, how: Carrying = USUAL) -> bytes:
    """A signature with the file in it."""
    encoding = f' Encoding="{BASE64}"' if how.says_so else ""
    held = f'<ds:Object Id="file"{encoding}>{encodebytes(file).decode()}</ds:Object>{how.more}'
    steps = f"<ds:Transforms>{algorithm('Transform', how.transform)}</ds:Transforms>" if how.transform else ""
    made = template({}, holder, Layout(C14N, "sha256", signs_key_information=False))
    made = made.replace("<ds:Reference ", reference("#file", steps, _DIGEST) + "<ds:Reference ", 1)
    made = made.replace("</ds:KeyInfo>", f"</ds:KeyInfo>{held}").replace(">Skarbnik<", f">{_PERSON}<")
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "template.xml").write_text(made, encoding="utf-8")
        (folder / "key.pem").write_bytes(pki.key_pem(holder))
        words = [*xmlsec.known_ids(), "--privkey-pem", str(folder / "key.pem")]
        command = ["xmlsec1", "--sign", *words, str(folder / "template.xml")]
        return subprocess.run(command, capture_output=True, check=True).stdout
