"""The signs with which a list is typed by hand."""

import re

_MARKS = (
    ("-", re.compile(r"[-–—](?:\s+\S|[^\W\d_])")),
    ("•", re.compile(r"[•·▪▫◦●○■□◆◇►▶➢→⇒✓✔✗✘☐☑\uf000-\uf0ff]\s*\S|[*o]\s+\S")),
    ("1", re.compile(r"\d{1,3}(?:\.\d{1,3})*[.)]\s+\S")),
    ("(1)", re.compile(r"\(\d{1,3}\)\s+\S")),
    ("a", re.compile(r"[a-z]{1,2}\)\s+\S")),
    ("(a)", re.compile(r"\([a-z]{1,2}\)\s+\S")),
    ("I", re.compile(r"[IVX]{1,5}[.)]\s+\S")),
    ("A", re.compile(r"[A-Z]\)\s+\S")),
    ("§", re.compile(r"§\s*\d{1,3}[a-z]{0,2}\.?\s+\S")),
    ("Ad", re.compile(r"[Aa]d\.?\s*\d{1,3}[.):]?\s+\S")),
)


def typed_mark(text: str) -> str:
    """The kind of list that a paragraph seems to begin an item of; empty: of none."""
    return next((kind for kind, sign in _MARKS if sign.match(text)), "")
