"""What reading a damaged or hostile .docx may raise."""

import zlib
from zipfile import BadZipFile

from lxml import etree

UNREADABLE = (
    BadZipFile,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    etree.LxmlError,
    zlib.error,
)
