"""Polish values read as people type them and written in the house style, exactly and without loss.

`read(edit_text(content, kind), kind).content == content` for whatever `read` gives, and the same with
`plain`, and with `write` but for what is left empty on purpose, which it shows empty.
"""

from db.domain.numbers.reading import Reading, read
from db.domain.numbers.writing import edit_text, plain, write

__all__ = ["Reading", "edit_text", "plain", "read", "write"]
