"""The modules of cards that are found on this computer, and the catalogue of where they may be."""

import tomllib
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from desktop.paths import resources
from desktop.signing.modules import Module, known_modules

CATALOGUE = resources() / "catalogue" / "pkcs11.toml"


def catalogue(folder: Path, *paths: str) -> Path:
    listed = ", ".join(f"'{path}'" for path in paths)
    file = folder / "modules.toml"
    file.write_text(
        f"[[modules]]\nissuer = 'Próbny'\nwindows = [{listed}]\nlinux = [{listed}]\nmacos = [{listed}]\n"
    )
    return file


def test_modules_that_are_there_are_found_in_any_version(tmp_path: Path) -> None:
    for name in ("karta-1.0.so", "karta-2.0.so", "inna.so"):
        (tmp_path / name).touch()
    (tmp_path / "karta-3.0.so").mkdir()
    found = known_modules(catalogue(tmp_path, f"{tmp_path}/karta-*.so", f"{tmp_path}/brak.so"))
    assert found == tuple(Module("Próbny", tmp_path / f"karta-{n}.0.so") for n in (1, 2))


def test_one_module_under_two_names_stands_once(tmp_path: Path) -> None:
    (tmp_path / "karta.so").touch()
    (tmp_path / "ta-sama.so").symlink_to(tmp_path / "karta.so")
    found = known_modules(catalogue(tmp_path, f"{tmp_path}/karta.so", f"{tmp_path}/ta-sama.so"))
    assert [module.path.name for module in found] == ["karta.so"]


def test_a_variable_of_the_environment_is_filled_in_and_its_lack_borne(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "karta.so").touch()
    file = catalogue(tmp_path, "$WHERE_CARDS_ARE/karta.so", "$NOWHERE/karta.so")
    monkeypatch.setenv("WHERE_CARDS_ARE", str(tmp_path))
    monkeypatch.delenv("NOWHERE", raising=False)
    assert [module.path for module in known_modules(file)] == [tmp_path / "karta.so"]


def test_the_catalogue_says_whole_paths_for_every_system() -> None:
    for entry in tomllib.loads(CATALOGUE.read_text())["modules"]:
        assert entry.keys() == {"issuer", "windows", "linux", "macos"}
        assert all(PurePosixPath(path).is_absolute() for path in entry["linux"] + entry["macos"])
        assert all(
            path.startswith("%") and PureWindowsPath(path).suffix == ".dll" for path in entry["windows"]
        )


def test_the_catalogue_names_the_issuers_of_polish_cards() -> None:
    issuers = {entry["issuer"] for entry in tomllib.loads(CATALOGUE.read_text())["modules"]}
    assert issuers >= {"Certum", "KIR Szafir", "EuroCert", "CenCert", "Sigillum"}
    assert len(known_modules(CATALOGUE)) < len(issuers)  # it is read here, too, where hardly any is
