"""The numbers of captions, and what references to them say."""

from collections import Counter
from collections.abc import Iterator

from db.domain.blocks import Caption, Document


def captions(document: Document) -> Iterator[Caption]:
    """The document's captions in reading order."""
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, Caption):
                yield block


def references(document: Document) -> dict[str, str]:
    """„Tabela 5” by anchor, for every caption that has one; of two with the same anchor the first counts.

    The space in it does not break: a line that ends in „Tabela” says nothing.
    """
    counted: Counter[str] = Counter()
    found: dict[str, str] = {}
    for caption in captions(document):
        counted[caption.label] += 1
        if caption.anchor:
            found.setdefault(caption.anchor, f"{caption.label}\u00a0{counted[caption.label]}")
    return found
