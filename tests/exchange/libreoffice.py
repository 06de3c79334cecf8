"""Files saved again by LibreOffice, as the other half of all offices would."""

import subprocess
from collections.abc import Sequence
from pathlib import Path


def saved_again(path: Path, ending: str, folder: Path) -> Path:
    """The file in the format of the ending, in a folder of its own; the profile is the folder's, too."""
    return all_saved_again([path], ending, folder)[0]


def all_saved_again(paths: Sequence[Path], ending: str, folder: Path) -> list[Path]:
    """The same for many files in one run."""
    target = folder / f"as-{ending}"
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", ending, "--outdir", str(target), *map(str, paths)],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return [target / f"{path.stem}.{ending}" for path in paths]
