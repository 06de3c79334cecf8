"""Names for files that are written beside others: none that is taken, and whose signature it is."""

import re
from itertools import count
from pathlib import Path, PurePath

_LONGEST = 60  # letters of a person's name; the whole of a file's name has 255 bytes in most systems
_UNFIT = re.compile(r'[<>:"/\\|?*]')  # what Windows takes in no name
_BY = " – "


def free_name(path: Path) -> Path:
    """„Sprawozdanie (2).docx”: the first such name beside the path that nothing has yet."""
    names = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in count(2))
    return next(name for name in names if not name.exists())


def untaken(path: Path) -> Path:
    """The path itself, or the first free name beside it."""
    return free_name(path) if path.exists() else path


def named_by(name: str, signer: str) -> str:
    """„raport.docx – Jan Nowak.xades”: signatures of several people can lie side by side."""
    letters = (each if each.isprintable() else " " for each in _UNFIT.sub(" ", signer))
    who = " ".join("".join(letters).split())[:_LONGEST].rstrip(". ")
    path = PurePath(name)
    return f"{path.stem}{_BY}{who}{path.suffix}" if who else name


def names_without_signer(stem: str) -> tuple[str, ...]:
    """What „raport.docx – Jan Nowak” may be the signature of, the longest name first."""
    parts = stem.split(_BY)
    return tuple(_BY.join(parts[:end]) for end in range(len(parts), 0, -1))
