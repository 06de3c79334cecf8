"""LibreOffice, which opens a document and writes it anew in a format."""

import subprocess
from collections.abc import Sequence
from pathlib import Path


def saved_by_libreoffice(paths: Sequence[Path], ending: str, folder: Path) -> list[Path]:
    """The documents as LibreOffice writes them in the format of that ending, all in one run."""
    command = [
        "soffice",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        ending,
        "--outdir",
        str(folder),
        *map(str, paths),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return [folder / f"{path.stem}.{ending}" for path in paths]
