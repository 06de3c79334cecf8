"""The signs with which a list is typed by hand."""

import re

_MARKS = (
    ("-", r"[-–—](?:\s+\S|[^\W\d_])"),
    ("•", r"[•·▪▫◦●○■□◆◇►▶➢→⇒✓✔✗✘☐☑\uf000-\uf0ff]\s*\S|[*o]\s+\S"),
    ("1", r"\d{1,3}(?:\.\d{1,3})*[.)]\s+\S"),
    ("(1)", r"\(\d{1,3}\)\s+\S"),
    ("a", r"[a-z]{1,2}\)\s+\S"),
    ("(a)", r"\([a-z]{1,2}\)\s+\S"),
    ("I", r"[IVX]{1,5}[.)]\s+\S"),
    ("A", r"[A-Z]\)\s+\S"),
    ("§", r"§\s*\d{1,3}[a-z]{0,2}\.?\s+\S"),
    ("Ad", r"[Aa]d\.?\s*\d{1,3}[.):]?\s+\S"),
)
# One expression for all: most texts begin no item, and are asked once.
_TYPED = re.compile("|".join(f"({sign})" for _, sign in _MARKS))


def typed_mark(text: str) -> str:
    """The kind of list that a paragraph seems to begin an item of; empty: of none."""
    found = _TYPED.match(text)
    return _MARKS[(found.lastindex or 1) - 1][0] if found else ""
