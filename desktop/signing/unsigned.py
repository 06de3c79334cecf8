"""A Word document ready to be signed: without signatures of before and what they would not cover."""


def unsigned(docx: bytes) -> bytes:
    """The document without signatures and thumbnail, its relationships written without white space.

    Everything else stays as it was, byte for byte; one that needs nothing comes back the same. Raises
    RecordError NO_WORD_DOCUMENT with an empty subject.
    """
    raise NotImplementedError
