"""The log: events and ids, never what the user entered; one that has grown is set aside at the start."""

import logging
from pathlib import Path

_SIZE = 500_000


def start(folder: Path) -> Path:
    """Begin to log into the folder; the file's path. A folder that cannot be written costs only the log."""
    path = folder / "sprawozdawca.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _SIZE:
            path.replace(path.with_suffix(".old.log"))
        handler: logging.Handler = logging.FileHandler(path, encoding="utf-8")
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    return path
