"""The few elements of WordprocessingML that everything is made of."""

from collections.abc import Iterable

from db.domain.blocks import Run
from desktop.documents.word.escape import escaped


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


def runs(stretches: Iterable[Run]) -> str:
    """Stretches of text, each in its look."""
    return "".join(map(_run, stretches))


def bookmark(number: int, content: str) -> str:
    """The content as the target of the contents' links."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{anchor(number)}"/>'
    return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'


def anchor(number: int) -> str:
    """The name of a heading's bookmark, as Word names them itself."""
    return f"_Toc{number:08}"


def _run(run: Run) -> str:
    look = "<w:b/>" * run.bold + "<w:i/>" * run.italic
    if not look:
        return text_run(run.text)
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escaped(run.text)}</w:t></w:r>'
