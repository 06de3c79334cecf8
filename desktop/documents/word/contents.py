"""The table of contents."""

from collections.abc import Iterator

from db.domain.blocks import Contents, Document
from desktop.documents.listed_headings import listed_headings, lists_attachment
from desktop.documents.word.looks import Looks
from desktop.documents.word.markup import ATTACHED, anchor, paragraph, text_run

_DEEPEST = 3
_MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format


def contents(block: Contents, document: Document, looks: Looks) -> str:
    """The contents as links to the headings, inside the field that Word renews („Aktualizuj spis”).

    Without page numbers until then: only Word knows them, and both ways to make it count on opening
    (`w:updateFields`, `w:dirty`) greet the reader with a question about fields and other files.
    """
    entries = list(_entries(block, document, looks))
    if not entries:
        return ""
    levels = f'TOC \\o "1-{min(block.depth, _DEEPEST)}" \\h \\z \\u'
    if lists_attachment(block, document):
        levels += f" \\b {ATTACHED}"
    if lists_attachment(block, document):
        levels += f" \\b {ATTACHED}"
    begin = (
        f'{_MARK("begin")}<w:r><w:instrText xml:space="preserve"> {levels} </w:instrText></w:r>'
        f"{_MARK('separate')}"
    )
    entries[0] = (entries[0][0], begin + entries[0][1])
    entries[-1] = (entries[-1][0], entries[-1][1] + _MARK("end"))
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{paragraph(looks.contents_title, text_run(block.title))}"
        f"{''.join(paragraph(style, content) for style, content in entries)}</w:sdtContent></w:sdt>"
    )


def _entries(block: Contents, document: Document, looks: Looks) -> Iterator[tuple[str, str]]:
    """Style and content of each entry."""
    for number, heading in listed_headings(block, document):
        if heading.level <= _DEEPEST:
            text = text_run(heading.text)
            link = f'<w:hyperlink w:anchor="{anchor(number)}" w:history="1">{text}</w:hyperlink>'
            yield looks.contents[heading.level - 1], link
