"""XML of strangers is read as far as there is an end of it, in encodings that all readers share."""

import pytest

from db.domain.signatures import Fault
from desktop.signing.faults import FaultError
from desktop.signing.strict_xml import parse


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "us-ascii"])
def test_the_usual_encodings_are_read_and_their_endless_elements_refused(encoding: str) -> None:
    declared = f'<?xml version="1.0" encoding="{encoding}"?><a>%s</a>'
    assert len(parse((declared % ("<b/>" * 100_000)).encode(encoding))) == 100_000
    with pytest.raises(FaultError) as refused:
        parse((declared % ("<b/>" * 1_000_000)).encode(encoding), "b.xml")
    assert (refused.value.fault, refused.value.place) == (Fault.NOT_READABLE, "b.xml")
