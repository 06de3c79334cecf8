"""Word: a document's blocks as a .docx file.

python-docx opens the template and makes what there is once: properties, footer, numbering. The body, whose
size has no bound, is streamed as text into the package, so neither memory nor time grows more than it must.
"""

from desktop.documents.word.writer import write_docx

__all__ = ["write_docx"]
