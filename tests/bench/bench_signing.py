"""What a signature costs, against what nobody can do without: digesting the parts and packing them again.

Run: .venv/bin/python tests/bench/bench_signing.py
The document has 60 000 paragraphs and a photograph of 30 MB, ten times more than a report ever had.
"""

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from random import Random
from typing import TypeVar
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from desktop.signing.beside import sign_beside  # noqa: E402
from desktop.signing.keys import key_file  # noqa: E402
from desktop.signing.package_signature import sign_package  # noqa: E402
from desktop.signing.verifying import verify  # noqa: E402
from signing import pki  # noqa: E402
from signing.word_files import entries, word_file  # noqa: E402

_MOST = 3.0  # times the least; what is above it are the strict reading and the writing of XML
_Result = TypeVar("_Result")


def main() -> int:
    """Print the seconds; 0 when signing takes no more than a few times the least there is to do."""
    docx = large_document()
    key = key_file(pki.p12(pki.leaf("rsa-3072"), "x"), "x", "k.p12")
    now = datetime.now(UTC)
    least, _ = timed(lambda: digested_and_packed(docx))
    package, signed = timed(lambda: sign_package(docx, key, at=now))
    again, twice = timed(lambda: sign_package(signed, key, at=now))
    beside, _ = timed(lambda: sign_beside("a.docx", docx, key, at=now))
    check, _ = timed(lambda: verify(twice, "a.docx"))
    print(f"{len(docx) / 2**20:.0f} MB; digesting and packing {least:.2f} s")
    for what, seconds in (
        ("a signature in the package", package),
        ("a second one", again),
        ("one beside", beside),
        ("checking both", check),
    ):
        print(f"{what}: {seconds:.2f} s, {seconds / least:.1f} times the least")
    return 0 if max(package, again) < _MOST * least else 1


def large_document() -> bytes:
    """The usual document with the paragraphs and the photograph."""
    files = entries(word_file())
    paragraph = "<w:p><w:r><w:t>Wartość wskaźnika nr {0} wyniosła {0} osób w {0} r.</w:t></w:r></w:p>"
    paragraphs = "".join(map(paragraph.format, range(60_000)))
    files["word/document.xml"] = files["word/document.xml"].replace(
        b"<w:body>", f"<w:body>{paragraphs}".encode(), 1
    )
    (picture,) = [name for name in files if name.endswith(".png")]
    files[picture] += Random(0).randbytes(30 * 2**20)
    return packed(files)


def digested_and_packed(docx: bytes) -> bytes:
    """The document unpacked, every part digested, packed again."""
    files = entries(docx)
    for content in files.values():
        sha256(content).digest()
    return packed(files)


def packed(files: dict[str, bytes]) -> bytes:
    """A zip file as the program writes one: pictures only stored."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content, ZIP_STORED if name.endswith(".png") else ZIP_DEFLATED)
    return buffer.getvalue()


def timed(act: Callable[[], _Result]) -> tuple[float, _Result]:
    """The shortest of three runs in seconds, and what came of it."""
    seconds = []
    for _ in range(3):
        began = time.perf_counter()
        result = act()
        seconds.append(time.perf_counter() - began)
    return min(seconds), result


if __name__ == "__main__":
    sys.exit(main())
