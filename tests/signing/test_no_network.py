"""Closing, issuing, signing and verifying ask nobody outside, though certificates name whom to ask."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import kielce
from signing import end_of_year, pki
from signing.softhsm import Put, soft_card

ROOT = Path(__file__).parents[2]

# Python runs it at the start of every process of the tree. Pairs of sockets within the computer are pipes.
WATCH = """
import os, sys, socket

def watch(event, arguments):
    inner = event == "socket.__new__" and arguments[1] == socket.AF_UNIX
    if event.startswith("socket.") and not inner:
        os.write(2, f"network: {event}\\n".encode())
        os._exit(99)

sys.addaudithook(watch)
"""


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A Python that ends at once when it, or a process it starts, opens a socket."""
    (folder / "sitecustomize.py").write_text(WATCH)
    paths = os.pathsep.join(map(str, (folder, ROOT, ROOT / "tests")))
    environment = os.environ | {
        "PYTHONPATH": paths,
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder / "data"),
    }
    return subprocess.run(
        [*cut_off(), sys.executable, *words], env=environment, capture_output=True, text=True, cwd=folder
    )


def cut_off() -> list[str]:
    """A namespace of its own without any network, where the system lets one have it: that sees C, too."""
    command = ["unshare", "--map-root-user", "--net"]
    try:
        return command if subprocess.run([*command, "true"], capture_output=True).returncode == 0 else []
    except FileNotFoundError:
        return []


def test_the_end_of_a_year_needs_no_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kielce.build(tmp_path / "kielce.spr")
    (tmp_path / "issuers.pem").write_bytes(pki.authority().pem)
    (tmp_path / "key.p12").write_bytes(pki.p12(pki.leaf("rsa-3072"), "hasło"))
    soft_card(tmp_path, monkeypatch, [Put(pki.leaf("p-256"))])
    done = run(tmp_path, "-W", "error", end_of_year.__file__, str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    endings = (".docx", ".docx.xades", ".asice")
    assert all((tmp_path / f"{by}{ending}").is_file() for by in ("file", "card") for ending in endings)


def test_a_process_that_opens_a_socket_is_found(tmp_path: Path) -> None:
    asking = "import socket; socket.create_connection(('127.0.0.1', 9), 1)"
    spawned = f"""
from multiprocessing import get_context
child = get_context("spawn").Process(target=exec, args=({asking!r},))
child.start()
child.join()
raise SystemExit(child.exitcode)
"""
    assert run(tmp_path, "-c", asking).returncode == 99
    assert run(tmp_path, "-c", spawned).returncode == 99
