"""Which kind a column of typed or copied cells looks like."""

from collections.abc import Iterable

from db.domain.kinds import Form, IndicatorKind
from db.domain.numbers import read

_SIGNS = {IndicatorKind.MONEY: ("zł", "zl", "pln"), IndicatorKind.PERCENT: ("%",)}
_NUMBERS = (Form.NUMBER, Form.RANGE, Form.MARK, Form.BLANK)


def likely_kind(texts: Iterable[str]) -> IndicatorKind:
    """The narrowest kind as which every text is a number, else text; whole numbers where nothing is said.

    Money and percents are only what says so somewhere.
    """
    said = [text for text in texts if text.strip()]
    for kind, signs in _SIGNS.items():
        if any(sign in text.casefold() for text in said for sign in signs) and _fits(said, kind):
            return kind
    for kind in (IndicatorKind.WHOLE, IndicatorKind.DECIMAL):
        if _fits(said, kind):
            return kind
    return IndicatorKind.TEXT


def _fits(texts: Iterable[str], kind: IndicatorKind) -> bool:
    contents = (read(text, kind).content for text in texts)
    return all(content is None or (content.form in _NUMBERS and not content.text) for content in contents)
