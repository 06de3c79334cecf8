"""What several words of the command line ask for: the file, a programme in it, one of its periods."""

from pathlib import Path

from db.domain.entities import Programme
from db.domain.errors import RecordError, Refusal
from db.domain.periods import Period
from db.queries import programmes
from desktop.app.workspace import Workspace
from desktop.cli_parser import PolishParser


def takes_record(parser: PolishParser, help_text: str = "plik z programami") -> None:
    """Let a command ask for the file."""
    parser.takes("--db", type=Path, required=True, metavar="PLIK.spr", help=help_text)


def chosen_programme(workspace: Workspace, wanted: str) -> Programme:
    """The programme with this number, or the only one whose title has these words. Raises RecordError."""
    known = workspace.read(programmes.programmes)
    found = [each for each in known if wanted == str(each.id)] or [
        each for each in known if wanted.casefold() in each.title.casefold()
    ]
    if len(found) != 1:
        raise RecordError(Refusal.PROGRAMME_AMBIGUOUS if found else Refusal.PROGRAMME_UNKNOWN, wanted)
    return found[0]


def chosen_period(workspace: Workspace, programme: Programme, wanted: str) -> Period:
    """The period of a programme that is called so. Raises RecordError."""
    for period in workspace.read(programmes.periods, programme.id):
        if period.label.casefold() == wanted.strip().casefold():
            return period
    raise RecordError(Refusal.PERIOD_UNKNOWN, wanted)
