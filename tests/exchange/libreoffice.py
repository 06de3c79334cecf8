"""Files saved again by LibreOffice, as the other half of all offices would."""

import subprocess
from pathlib import Path


def saved_again(path: Path, ending: str, folder: Path) -> Path:
    """The file in the format of the ending, in a folder of its own; the profile is the folder's, too."""
    target = folder / f"as-{ending}"
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", ending, "--outdir", str(target), str(path)],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return target / f"{path.stem}.{ending}"
