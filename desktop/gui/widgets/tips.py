"""Tooltips whose words come from elsewhere."""

from html import escape


def as_it_stands(words: str) -> str:
    """A tooltip with these words and lines, broken where they are long.

    Qt takes for markup what looks like it, and would load the pictures that a document names.
    """
    return f'<p style="white-space:pre-wrap">{escape(words)}</p>' if words else ""
