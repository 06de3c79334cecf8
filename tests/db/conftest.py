"""The worked sample, opened once for each file of tests that look into it."""

from collections.abc import Iterator

import pytest

from db import dump, store
from db.store import Store
from sample_record import SAMPLE


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample as it comes with the program."""
    path = tmp_path_factory.mktemp("sample") / "sample.spr"
    dump.load(SAMPLE.read_text(encoding="utf-8"), path)
    with store.open_store(path) as opened:
        yield opened
