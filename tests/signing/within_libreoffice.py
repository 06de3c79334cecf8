"""Run by the system's Python, which knows UNO: says what LibreOffice says of signed documents.

Arguments: the folder of LibreOffice's profile. Each line of the input is a JSON list, ["verify", path] or
["print", path, path of the PDF]; each is answered by a line of JSON. The end of the input ends LibreOffice.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.embed.ElementModes import READ
from com.sun.star.io import IOException
from com.sun.star.security.CertificateValidity import VALID


@contextmanager
def office(profile: Path) -> Iterator[Any]:
    """LibreOffice's component context, of a process of its own that ends with the block."""
    pipe = f"pipe,name={profile.parent.name}{profile.stat().st_ino};urp"
    options = ["--headless", "--norestore", "--nologo", f"--accept={pipe}"]
    process = subprocess.Popen(["soffice", f"-env:UserInstallation={profile.as_uri()}", *options])
    context = connected(f"uno:{pipe};StarOffice.ComponentContext", process)
    try:
        yield context
    finally:
        service(context, "frame.Desktop").terminate()
        process.wait()


def connected(address: str, process: subprocess.Popen[bytes]) -> Any:
    """What answers at the address as soon as it does; the process may not end before."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    while True:
        with suppress(NoConnectException):
            return resolver.resolve(address)
        with suppress(subprocess.TimeoutExpired):
            raise SystemExit(f"LibreOffice ended with {process.wait(0.1)}")


def service(context: Any, name: str) -> Any:
    """A service of LibreOffice by its name."""
    return context.ServiceManager.createInstanceWithContext(f"com.sun.star.{name}", context)


def verify(context: Any, path: str) -> list[dict[str, Any]]:
    """Each signature in the document; none when LibreOffice cannot open it."""
    storages = service(context, "embed.StorageFactory")
    as_zip = (PropertyValue(Name="StorageFormat", Value="ZipFormat"),)  # as OFOPXMLFormat it finds none
    opened = (Path(path).as_uri(), READ, uno.Any("[]com.sun.star.beans.PropertyValue", as_zip))
    judge = service(context, "security.DocumentDigitalSignatures")
    try:
        storage = uno.invoke(storages, "createInstanceWithArguments", (opened,))
        return [told(one) for one in judge.verifyDocumentContentSignatures(storage, None)]
    except IOException:
        return []


def told(signature: Any) -> dict[str, Any]:
    """What is asked of a signature."""
    images = signature.ValidSignatureLineImage, signature.InvalidSignatureLineImage
    return {
        "valid": signature.SignatureIsValid,
        "certificate_valid": signature.CertificateStatus == VALID,
        "subject": signature.Signer.SubjectName if signature.Signer else "",
        "line": signature.SignatureLineId,
        "pictures": sum(bool(one) for one in images),
    }


def print_to(context: Any, path: str, pdf: str) -> bool:
    """Print the document as a PDF, a signature line as it stands with the signature."""
    desktop = service(context, "frame.Desktop")
    hidden = PropertyValue(Name="Hidden", Value=True)
    document = desktop.loadComponentFromURL(Path(path).as_uri(), "_blank", 0, (hidden,))
    document.storeToURL(Path(pdf).as_uri(), (PropertyValue(Name="FilterName", Value="writer_pdf_Export"),))
    document.close(True)
    return True


def main(profile: Path) -> None:
    """Answer until nobody asks."""
    acts = {"verify": verify, "print": print_to}
    with office(profile) as context:
        for line in sys.stdin:
            act, *words = json.loads(line)
            print(json.dumps(acts[act](context, *words)), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
