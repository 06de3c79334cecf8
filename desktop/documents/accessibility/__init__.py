"""The check of a finished .docx: whether a screen reader can read it to the end and in order.

It reads the file and nothing else, so that it also holds for what was changed in Word. The body is read as a
stream: how long it is does not matter.
"""

from desktop.documents.accessibility.package import check

__all__ = ["check"]
