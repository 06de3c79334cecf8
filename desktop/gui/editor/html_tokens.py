"""HTML taken apart into tags and words in one pass, whatever it is like: what is left open ends the page."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import NamedTuple

_TAG = re.compile(
    r"""<(?P<end>/?)(?P<tag>[a-z][^\s/>]*+)"""
    r"""(?P<rest>(?:[^>"'=]|=\s*+(?:"[^"]*+"|'[^']*+')?+|["'])*+)>""",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([^\s=/>"']++)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s"']*+))?+""")
_BEGUN = re.compile(r"</?[a-z]", re.IGNORECASE)
_RAW = {tag: re.compile(f"</{tag}", re.IGNORECASE) for tag in ("script", "style")}
_LONGEST_VALUE = 2_000
"""Characters of an attribute that are read: styles are short, and pictures may stand in one."""


class Begin(NamedTuple):
    """The beginning of an element."""

    tag: str
    attributes: Mapping[str, str]


class End(NamedTuple):
    """The end of an element."""

    tag: str


Token = Begin | End | str


def tokens(html: str) -> Iterator[Token]:
    """Beginnings and ends of elements, and the words between them; no comments, scripts or styles."""
    place = 0
    while place < len(html):
        opened = html.find("<", place)
        if opened != place:
            yield unescape(html[place : opened if opened >= 0 else len(html)])
        if opened < 0:
            return
        tag = _TAG.match(html, opened)
        if tag is not None:
            yield from _told(tag)
            place = _behind(html, tag)
        elif html.startswith(("<!", "<?", "</"), opened):
            close = "-->" if html.startswith("<!--", opened) else ">"
            end = html.find(close, opened + 2)
            place = end + len(close) if end >= 0 else len(html)
        elif _BEGUN.match(html, opened):
            return
        else:
            yield "<"
            place = opened + 1


def _told(tag: re.Match[str]) -> Iterator[Token]:
    name = tag["tag"].lower()
    if tag["end"]:
        yield End(name)
        return
    yield Begin(name, {found[1].lower(): _value(found[2]) for found in _ATTRIBUTE.finditer(tag["rest"])})
    if tag["rest"].endswith("/") or name in _RAW:
        yield End(name)


def _value(written: str | None) -> str:
    """What an attribute says, without its quotes."""
    value = (written or "")[:_LONGEST_VALUE]
    return unescape(value.strip(value[:1]) if value[:1] in ('"', "'") else value)


def _behind(html: str, tag: re.Match[str]) -> int:
    """Where to go on behind a tag: what a script or style says is no text."""
    raw = None if tag["end"] else _RAW.get(tag["tag"].lower())
    if raw is None:
        return tag.end()
    closed = raw.search(html, tag.end())
    return closed.start() if closed is not None else len(html)
