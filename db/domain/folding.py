"""Finding words as people type them: „zadluz” finds „Zadłużenie”."""

import unicodedata

# The stroke of ł is no accent that Unicode takes off, as it does those of ą and ó.
_STROKES = {0x0142: "l"}


def folded(text: str) -> str:
    """The text without case, diacritics and doubled blanks."""
    bare = unicodedata.normalize("NFKD", text.casefold().translate(_STROKES))
    return " ".join("".join(sign for sign in bare if not unicodedata.combining(sign)).split())
