"""The few elements of WordprocessingML that everything is made of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from db.domain.blocks import Run
from desktop.documents.word.escape import escaped

NO_BREAK = "\u00a0"
ATTACHED = "_Attached"  # the name of all that belongs to the document within the document


@dataclass(frozen=True, slots=True)
class CaptionPlace:
    """Where a caption's number stands, as a bookmark, and what references to it say: „Tabela 5”."""

    bookmark: str
    text: str


def paragraph(style: str, content: str, properties: str = "") -> str:
    """A paragraph; `properties` follow its style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def text_run(text: str) -> str:
    """A stretch of text in the look of its paragraph."""
    return f'<w:r><w:t xml:space="preserve">{escaped(text)}</w:t></w:r>'


def reference_run(mark: str) -> str:
    """The raised mark of a note; the space before it keeps a spoken „12 1)” from being a hundred and so."""
    look = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    return f'<w:r>{look}<w:t xml:space="preserve">\u00a0{escaped(mark)}</w:t></w:r>'


def runs(stretches: Iterable[Run], captions: Mapping[str, CaptionPlace]) -> str:
    """Stretches of text, each in its look; references to captions are fields that Word renews."""
    return "".join(_run(stretch, captions.get(stretch.anchor)) for stretch in stretches)


def bookmarked(number: int, name: str, content: str) -> str:
    """The content under a name."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'


def bookmark(number: int, content: str) -> str:
    """The content as the target of the contents' links."""
    return bookmarked(number, anchor(number), content)


def anchor(number: int) -> str:
    """The name of a heading's bookmark, as Word names them itself."""
    return f"_Toc{number:08}"


def _run(run: Run, caption: CaptionPlace | None) -> str:
    look = "<w:b/>" * run.bold + "<w:i/>" * run.italic
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return _reference(caption, properties) if caption else _stretch(run.text, properties)


def _stretch(text: str, properties: str) -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{escaped(text)}</w:t></w:r>'


def _reference(caption: CaptionPlace, properties: str) -> str:
    """A link of both words, of which the field renews the number.

    LibreOffice breaks lines also at the no-break spaces in fields: „Tabela” stays outside.
    """
    label, space, number = caption.text.rpartition(NO_BREAK)
    field = f'<w:fldSimple w:instr=" REF {caption.bookmark} ">{_stretch(number, properties)}</w:fldSimple>'
    link = f'<w:hyperlink w:anchor="{caption.bookmark}" w:history="1">'
    return f"{link}{_stretch(label + space, properties)}{field}</w:hyperlink>"
