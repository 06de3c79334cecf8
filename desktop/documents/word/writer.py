"""A document written as a .docx file, whole or not at all."""

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from db.domain.blocks import Document
from desktop.documents.collector import resting_collector
from desktop.documents.word.body import Body, count_pieces
from desktop.documents.word.replacing import replacing
from desktop.documents.word.skeleton import skeleton_for

_AT_ONCE = 64  # pieces that are compressed together


def write_docx(
    document: Document,
    path: Path,
    *,
    template: Path | bytes | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[str, ...]:
    """Write the document as Word's; `progress` hears how much is done of how much, and may raise to cancel.

    Of a template only styles are taken; what comes back are the names of those that it lacks, which are
    those of the standard instead. Raises RecordError: DISK_FULL, NO_FOLDER, FILE_NOT_WRITABLE, of a
    template FILE_MISSING and TEMPLATE_UNREADABLE, of a picture PICTURE_UNREADABLE.
    """
    skeleton = skeleton_for(document, template)
    total = count_pieces(document)
    with resting_collector(), replacing(path) as file, ZipFile(file, "w", ZIP_DEFLATED) as package:
        for name, content in skeleton.parts:
            package.writestr(ZipInfo(name), content, ZIP_DEFLATED)
        main = ZipInfo(skeleton.main)
        main.compress_type = ZIP_DEFLATED
        with package.open(main, "w") as part:
            part.write(skeleton.before_body)
            for done in _stream(Body(document, skeleton).pieces(), part):
                if progress:
                    progress(min(done, total), total)
            part.write(skeleton.after_body)
        package.writestr(ZipInfo(skeleton.numbering_name), skeleton.numbering.xml(), ZIP_DEFLATED)
    return skeleton.missing


def _stream(pieces: Iterator[str], part: IO[bytes]) -> Iterator[int]:
    """Write the body a stretch at a time; after each, how many pieces are done."""
    done = 0
    while stretch := list(islice(pieces, _AT_ONCE)):
        part.write("".join(stretch).encode())
        done += len(stretch)
        yield done
