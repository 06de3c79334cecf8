"""The places for signatures, as a table whose header says what each signer did."""

from collections.abc import Iterable, Iterator

from db.domain.blocks import ParagraphStyle, Signature, Signatures
from desktop.documents.signing_places import heading, signed_lines, signing_rows
from desktop.documents.word.looks import Looks
from desktop.documents.word.markup import paragraph, text_run
from desktop.documents.word.signature_lines import line_run

_TITLE = "Miejsca na podpisy"
_ROOM = 1134  # twips, 2 cm, for the signature by hand above the name, and above it all
_POINT = 20  # twips
_MARGINS = 16  # points: those of a cell, and some more for a template whose are wider
_HEIGHT = f'<w:trHeight w:val="{_ROOM}" w:hRule="atLeast"/>'
_HEADER = f"<w:trPr><w:cantSplit/>{_HEIGHT}<w:tblHeader/></w:trPr>"
_BODY = f"<w:trPr><w:cantSplit/>{_HEIGHT}</w:trPr>"
_LOOK = (
    '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
    'w:noHBand="1" w:noVBand="1"/>'
)


def signature_tables(block: Signatures, looks: Looks, text_width: int, picture: str) -> Iterator[str]:
    """Whole tables, each with the places that stand side by side; `picture` is that of an empty line."""
    style = looks.paragraphs[ParagraphStyle.SIGNATURE]
    for row in signing_rows(block):
        width = text_width // len(row)
        heads = _cells(([text_run(heading(each))] for each in row), style, width)
        places = _cells((_place(each, picture, width) for each in row), style, width)
        columns = f'<w:gridCol w:w="{width}"/>' * len(row)
        yield (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{looks.signatures}"/>'
            f'<w:tblW w:w="{width * len(row)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{_LOOK}'
            f'<w:tblCaption w:val="{_TITLE}"/></w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid><w:tr>{_HEADER}{heads}</w:tr><w:tr>{_BODY}{places}</w:tr></w:tbl>"
        )


def _place(signature: Signature, picture: str, width: int) -> Iterator[str]:
    """The runs of a place, one a paragraph: a line that a signature fills if there is one, then who signs."""
    if signature.line_id:
        yield line_run(signature, picture, width // _POINT - _MARGINS)
    yield from map(text_run, signed_lines(signature))


def _cells(contents: Iterable[Iterable[str]], style: str, width: int) -> str:
    opening = f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="bottom"/></w:tcPr>'
    return "".join(f"{opening}{''.join(paragraph(style, run) for run in runs)}</w:tc>" for runs in contents)
