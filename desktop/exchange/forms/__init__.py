"""Forms for figures as workbooks: written for a realizer, and read when they come back."""

from desktop.exchange.forms.reader import looks_like_form, read_form
from desktop.exchange.forms.writer import write_form

__all__ = ["looks_like_form", "read_form", "write_form"]
