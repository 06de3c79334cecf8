"""Polish values read as people type them and written in the house style, exactly and without loss.

`read(write(content, kind), kind).content == content` for whatever `read` gives, and the same with
`edit_text` and `plain`.
"""

from db.domain.numbers.reading import Reading, read
from db.domain.numbers.writing import edit_text, plain, write

__all__ = ["Reading", "edit_text", "plain", "read", "write"]
