"""The parts of the file that are checked, and what the file says of itself."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

from db.domain.accessibility import Barrier, Finding
from db.domain.errors import RecordError, Refusal
from desktop.documents.accessibility.colors import read_theme
from desktop.documents.accessibility.names import DC
from desktop.documents.accessibility.story import Story
from desktop.documents.accessibility.styles import Styles, read_styles
from desktop.documents.unreadable import UNREADABLE

_MAIN = "word/document.xml"
_CORE = "docProps/core.xml"
_STYLES = "word/styles.xml"
_THEME = "word/theme/theme1.xml"
_LANGUAGE = "pl"
_AROUND = ("word/header", "word/footer")


def check(file: Path | bytes) -> tuple[Finding, ...]:
    """What stands in a reader's way: of the whole document first, then in reading order.

    Raises RecordError: FILE_MISSING, FILE_DAMAGED.
    """
    subject = str(file) if isinstance(file, Path) else ""
    try:
        with ZipFile(BytesIO(file) if isinstance(file, bytes) else file) as package:
            return tuple(_findings(package))
    except FileNotFoundError as error:
        raise RecordError(Refusal.FILE_MISSING, subject) from error
    except UNREADABLE as error:
        raise RecordError(Refusal.FILE_DAMAGED, subject) from error


def _findings(package: ZipFile) -> Iterator[Finding]:
    names = set(package.namelist())
    theme = read_theme(_root(package, _THEME)) if _THEME in names else {}
    styles = read_styles(_root(package, _STYLES), theme) if _STYLES in names else Styles({}, "")
    if not (_CORE in names and _title(_root(package, _CORE))):
        yield Finding(Barrier.TITLE_MISSING)
    if styles.language.casefold().partition("-")[0] != _LANGUAGE:
        yield Finding(Barrier.LANGUAGE_MISSING)
    yield from _read(package, _MAIN, Story(styles))
    for name in sorted(name for name in names if name.startswith(_AROUND)):
        around = _read(package, name, Story(styles))
        yield from (each for each in around if each.barrier in _EVERYWHERE)


# Around the text there are no headings, and an empty paragraph is read to nobody.
_EVERYWHERE = {Barrier.ALTERNATIVE_MISSING, Barrier.TEXT_IN_PICTURE, Barrier.CONTRAST_LOW}


def _read(package: ZipFile, name: str, story: Story) -> list[Finding]:
    with package.open(name) as part:
        return story.read(part)


def _root(package: ZipFile, name: str) -> etree._Element:
    return etree.fromstring(package.read(name), etree.XMLParser(resolve_entities=False))


def _title(core: etree._Element) -> str:
    return (core.findtext(f"{DC}title") or "").strip()
