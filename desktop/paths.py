"""Where things are: what ships with the program, and where the user's files go."""

from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_documents_path, user_log_path

_PROGRAM = "Sprawozdawca"
SUFFIX = ".spr"


def resources() -> Path:
    """The folder of what ships with the program."""
    return Path(__file__).resolve().parent.parent / "resources"


def default_file() -> Path:
    """The file that opens when none is named."""
    return user_data_path(_PROGRAM, appauthor=False) / f"programy{SUFFIX}"


def settings_file() -> Path:
    """The file of what the program remembers about its user."""
    return user_config_path(_PROGRAM, appauthor=False) / "settings.json"


def logs() -> Path:
    """The folder of the log."""
    return user_log_path(_PROGRAM, appauthor=False)


def documents() -> Path:
    """Where documents are first looked for and saved; at home where there is no folder of documents."""
    folder = user_documents_path()
    return folder if folder.is_dir() else Path.home()
