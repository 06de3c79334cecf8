"""The words `sign` and `verify`. A password or a PIN comes by the prompt or a pipe, never by an argument."""

from argparse import Namespace
from pathlib import Path

from db.domain.kinds import SignatureForm
from desktop.cli_parser import PolishParser, Words


def add_signing(words: Words) -> None:
    """Add both words and their options."""
    sign = words.add("sign", "podpisz plik", _sign)
    sign.takes("file", type=Path, metavar="PLIK", help=".docx; podpis obok (xades, asic) każdego pliku")
    sign.takes("--key", type=Path, metavar="PLIK.p12", help="plik z kluczem; o hasło program zapyta")
    sign.takes("--module", type=Path, metavar="STEROWNIK", help="zamiast pliku: karta przez moduł PKCS#11")
    sign.takes("--token", default="", metavar="NAZWA", help="która karta: część jej nazwy albo numeru")
    sign.takes("--certificate", default="", metavar="KTO", help="który certyfikat: część nazwiska")
    sign.takes(
        "--form",
        type=SignatureForm,
        choices=list(SignatureForm),
        metavar="package|xades|asic",
        help="w dokumencie, obok niego albo w kontenerze (.asice) z nim; bez tego tak, jak plik pozwala",
    )
    _take_statement(sign)
    sign.takes("-o", "--output", type=Path, metavar="PLIK", help="gdzie zapisać; bez tego obok pliku")
    sign.takes("--mimo-to", dest="agreed", action="store_true", help="podpisz mimo tego, co wątpliwe")

    verify = words.add("verify", "sprawdź podpisy pliku", _verify)
    verify.takes("file", type=Path, metavar="PLIK", help=".docx, .xades albo .asice")
    verify.takes("--of", type=Path, metavar="PLIK", help="plik, którego dotyczy podpis leżący obok")
    verify.takes("--json", action="store_true", help="w postaci dla maszyny")


def _take_statement(sign: PolishParser) -> None:
    sign.takes("--role", default="", metavar="ROLA", help="np. „Wójt Gminy”")
    sign.takes("--place", default="", metavar="MIEJSCE", help="gdzie podpisano")
    sign.takes("--comment", default="", metavar="TEKST", help="słowa dodane do podpisu")


def _sign(options: Namespace) -> None:
    from desktop.cli_signing_acts import sign

    sign(options)


def _verify(options: Namespace) -> None:
    from desktop.cli_signing_acts import verify

    verify(options)
