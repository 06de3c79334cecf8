"""Setting up: only what is missing is installed, and what cannot be installed is said, not fatal."""

import subprocess
from pathlib import Path

import pytest

from house.sources import ROOT

DPKG = """#!/bin/sh
echo 'installed libgl1  '
echo 'installed libglib2.0-0t64 libglib2.0-0 (= 2.80), other '
echo 'config-files libegl1  '
"""
NOT_ROOT = "#!/bin/sh\necho 1000\n"
RECORDER = '#!/bin/sh\nprintf "%s\\n" "$*" >>"$LOG"\n'


def commands(folder: Path, **scripts: str) -> None:
    """Put stand-ins for the system's commands into a folder."""
    for name, script in scripts.items():
        path = folder / name.replace("_", "-")
        path.write_text(script, encoding="utf-8")
        path.chmod(0o755)


def set_up(folder: Path, call: str, path: str) -> subprocess.CompletedProcess[str]:
    """Call a part of setup.sh in a folder, with commands found only on the given path."""
    script = f"set -eu\n. '{ROOT}/packaging/setup.sh'\n{call}"
    environment = {"PATH": path, "LOG": str(folder / "log")}
    return subprocess.run(
        ["/bin/sh", "-c", script], cwd=folder, env=environment, capture_output=True, text=True
    )


def test_packages_that_are_absent_are_missing_and_provided_ones_are_not(tmp_path: Path) -> None:
    commands(tmp_path, dpkg_query=DPKG)
    done = set_up(tmp_path, "missing_packages libgl1 libglib2.0-0 libegl1 xvfb", f"{tmp_path}:/usr/bin:/bin")
    assert done.stdout.split() == ["libegl1", "xvfb"]


def test_the_package_lists_are_renewed_before_what_is_missing_is_installed(tmp_path: Path) -> None:
    commands(tmp_path, dpkg_query=DPKG, apt_get=RECORDER, id="#!/bin/sh\necho 0\n")
    set_up(tmp_path, "install_packages libgl1 xvfb", f"{tmp_path}:/usr/bin:/bin").check_returncode()
    update, install = (tmp_path / "log").read_text().splitlines()
    assert "update" in update
    assert install.split()[-2:] == ["install", "xvfb"]
    assert "--no-install-recommends" in install


def test_a_user_who_is_not_root_installs_through_sudo(tmp_path: Path) -> None:
    commands(tmp_path, dpkg_query=DPKG, sudo=RECORDER, id=NOT_ROOT)
    set_up(tmp_path, "install_packages xvfb", f"{tmp_path}:/usr/bin:/bin").check_returncode()
    assert [line.split()[:3] for line in (tmp_path / "log").read_text().splitlines()] == [
        ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"],
    ] * 2


def test_nothing_is_installed_when_nothing_is_missing(tmp_path: Path) -> None:
    commands(tmp_path, dpkg_query=DPKG, apt_get=RECORDER)
    set_up(tmp_path, "install_packages libgl1", f"{tmp_path}:/usr/bin:/bin").check_returncode()
    assert not (tmp_path / "log").exists()


@pytest.mark.parametrize("debian", [True, False])
def test_without_rights_or_outside_debian_it_says_what_is_needed_and_goes_on(
    tmp_path: Path, debian: bool
) -> None:
    sed, tr = '#!/bin/sh\n/usr/bin/sed "$@"\n', '#!/bin/sh\n/usr/bin/tr "$@"\n'
    if debian:
        commands(tmp_path, dpkg_query=DPKG, id=NOT_ROOT, sed=sed, tr=tr)
    done = set_up(tmp_path, "install_packages xvfb; echo on", str(tmp_path))
    assert done.stdout == "on\n"
    assert "xvfb" in done.stderr


def test_libraries_are_installed_once_and_again_when_the_lock_changes(tmp_path: Path) -> None:
    (tmp_path / ".venv/bin").mkdir(parents=True)
    commands(tmp_path / ".venv/bin", python=RECORDER)
    lock = tmp_path / "some.lock"
    for text in ("a==1", "a==1", "a==2"):
        lock.write_text(text)
        set_up(tmp_path, "install_lock some.lock", "/usr/bin:/bin").check_returncode()
    calls = (tmp_path / "log").read_text().splitlines()
    assert len(calls) == 2
    assert all("--require-hashes" in call and call.endswith("some.lock") for call in calls)


def test_an_environment_of_another_python_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / ".venv/bin").mkdir(parents=True)
    commands(tmp_path / ".venv/bin", python="#!/bin/sh\necho Python 3.11.2\n", activate=f"{tmp_path}/.venv")
    python = '#!/bin/sh\n[ "$1" = -VV ] && echo Python {} || printf "%s\\n" "$*" >>"$LOG"\n'
    for version in ("3.11.2", "3.12.1"):
        commands(tmp_path, python3=python.format(version))
        set_up(tmp_path, "make_environment", f"{tmp_path}:/usr/bin:/bin").check_returncode()
    assert (tmp_path / "log").read_text().splitlines()[-1] == "-m venv --clear .venv"
    assert len((tmp_path / "log").read_text().splitlines()) == 2


def test_the_scripts_are_plain_shell() -> None:
    for script in sorted((ROOT / "packaging").glob("*.sh")):
        subprocess.run(["/bin/sh", "-n", script], check=True)
