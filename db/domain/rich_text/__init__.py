"""Prose with living numbers: what it is made of, and the markup in which it is kept.

One line is one block. `*` turns bold on and off, `_` italic; a backslash takes the meaning from the sign
after it. Lines that begin with „- ”, „– ”, „1) ”, „1. ” or „a) ” are items of lists, two spaces deeper for
each level; lines of cells between `|` are a table, whose first row heads it. Numbers and letters of a list
follow one another from the first: a line numbered out of order is a paragraph as it was typed. A blank
line says nothing but where a table ends.

    {value 12}  {value 12 back=1 unit=no}  {previous 12}  {change 12}  {percent 12}  {trend 12}  {target 12}
    {share 12 of=3}  {word 12 skorzystała|skorzystały|skorzystało}  {period}  {period back=1}
    {see table 5}  {see chart 2}   in a line of their own:  {table 5}  {chart 2}
"""

from db.domain.rich_text.mapping import mapped
from db.domain.rich_text.model import (
    Field,
    Inline,
    Inserted,
    Reference,
    RichText,
    Span,
    TextBlock,
    TextItem,
    TextList,
    TextParagraph,
    TextTable,
)
from db.domain.rich_text.plain import exhibits, inlines, named, plain, said
from db.domain.rich_text.reading import read
from db.domain.rich_text.writing import from_plain, write

__all__ = [
    "Field",
    "Inline",
    "Inserted",
    "Reference",
    "RichText",
    "Span",
    "TextBlock",
    "TextItem",
    "TextList",
    "TextParagraph",
    "TextTable",
    "exhibits",
    "from_plain",
    "inlines",
    "mapped",
    "named",
    "plain",
    "read",
    "said",
    "write",
]
