"""The text of a .docx line by line: headings, paragraphs, rows of tables, notes, what stands around a page.

It reads the file and nothing else, so that it also holds for what was changed in Word. Tables of contents are
left out: they repeat the headings, with page numbers that differ from one machine to the next.
"""

from desktop.documents.word_text.package import word_lines

__all__ = ["word_lines"]
