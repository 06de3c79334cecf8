"""Whatever of a clerk's ways are put together, the Kielce report comes in whole."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings

from desktop.exchange.understanding import understand
from desktop.exchange.word import read_word
from exchange.drafts import body, write_word
from exchange.kielce_mixtures import Mixture, document, facts_of, mixtures
from exchange.measure import Fact, found_facts, kielce_facts, measured


@cache
def all_facts() -> list[Fact]:
    return kielce_facts("")


@settings(max_examples=60)
@given(mixtures())
def test_any_mixture_comes_in(mixture: Mixture) -> None:
    with TemporaryDirectory() as folder:
        document_read = read_word(write_word(Path(folder) / "report.docx", body(document(mixture))))
    found = measured(facts_of(mixture, all_facts()), found_facts(understand(document_read)))
    assert (found.missed, found.invented) == ((), ())
