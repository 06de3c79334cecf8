"""The words `close` and `reopen`: a period's values and prose are frozen, or free again with a reason."""

from argparse import Namespace
from contextlib import closing as ended

from db.domain.entities import Programme
from db.domain.periods import Period
from db.queries.before_closing import BeforeClosing
from desktop.app import closing, files
from desktop.app.workspace import Workspace
from desktop.cli_choices import chosen_period, chosen_programme, takes_record
from desktop.cli_parser import PolishParser, Words


def add_closing(words: Words) -> None:
    """Add both words and their options."""
    close = words.add("close", "zamknij okres: wartości i opisy nie zmienią się więcej", _close)
    _takes_period(close)
    reopen = words.add("reopen", "otwórz zamknięty okres ponownie", _reopen)
    _takes_period(reopen)
    reopen.takes("--reason", required=True, metavar="POWÓD", help="zostanie w historii programu")


def _takes_period(parser: PolishParser) -> None:
    takes_record(parser)
    parser.takes("--programme", required=True, metavar="PROGRAM", help="numer albo część tytułu")
    parser.takes("--period", required=True, metavar="OKRES", help="np. 2024 albo „I półrocze 2024”")


def _close(options: Namespace) -> None:
    with ended(files.open_file(options.db)) as workspace:
        programme, period = _chosen(workspace, options)
        found = workspace.read(closing.before_closing, programme.id, period)
        closing.close_period(workspace, programme.id, period.id)
    print(f"Zamknięto: {period.label}, {programme.title}")
    for words in _left(found):
        print(f"  {words}")


def _reopen(options: Namespace) -> None:
    with ended(files.open_file(options.db)) as workspace:
        programme, period = _chosen(workspace, options)
        closing.reopen_period(workspace, programme.id, period.id, options.reason)
    print(f"Otwarto ponownie: {period.label}, {programme.title}")


def _chosen(workspace: Workspace, options: Namespace) -> tuple[Programme, Period]:
    programme = chosen_programme(workspace, options.programme)
    return programme, chosen_period(workspace, programme, options.period)


def _left(found: BeforeClosing) -> list[str]:
    """What was not settled when the period was closed."""
    counted = {
        f"bez wartości: {found.missing} z {found.expected}": found.missing,
        f"wątpliwe wartości: {found.doubtful}": found.doubtful,
        f"wartości nieoznaczone jako potwierdzone: {found.drafts}": found.drafts,
        f"opisy przeniesione i nieprzejrzane: {found.carried}": found.carried,
    }
    left = [words for words, number in counted.items() if number]
    return left if found.final else [*left, "nie wydano ostatecznego dokumentu"]
