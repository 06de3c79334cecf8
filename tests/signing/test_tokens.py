"""Cards through PKCS#11: what is seen of them before the PIN, and what signs after it."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from pkcs11 import Attribute

from db.domain.errors import RecordError, Refusal
from db.domain.signatures import CertificateFlaw
from desktop.signing.tokens import PinState, Token, TokenCertificate, look, token_key
from signing import pki
from signing.faulty_module import PAD, faulty_module
from signing.softhsm import LABEL, PIN, Put, certificate, soft_card

DATA = "Sprawozdanie za 2023 r. — zażółć".encode()


def signs(
    module: Path, card: Token, holder: pki.Holder, own: TokenCertificate | None = None, pin: str = PIN
) -> bool:
    """Whether the certificate, without a word the card's first, signs twice in a row as the holder's."""
    with token_key(module, card, own or card.certificates[0], pin) as key:
        verify(holder, key.sign(DATA))
        verify(holder, key.sign(DATA))
        return key.chain[0] == holder.certificate


def verify(holder: pki.Holder, signature: bytes) -> None:
    """Raise InvalidSignature unless it is one, laid out as XML signatures want it."""
    public = holder.certificate.public_key()
    if isinstance(public, rsa.RSAPublicKey):
        public.verify(signature, DATA, padding.PKCS1v15(), hashes.SHA256())
    elif isinstance(public, ec.EllipticCurvePublicKey):
        half = (public.key_size + 7) // 8
        assert len(signature) == 2 * half
        r, s = int.from_bytes(signature[:half]), int.from_bytes(signature[half:])
        public.verify(encode_dss_signature(r, s), DATA, ec.ECDSA(hashes.SHA256()))


def refused(module: Path, card: Token, place: int = 0, pin: str = PIN) -> tuple[Refusal, str]:
    """Why the card's certificate does not sign, and of what that is said."""
    with (
        pytest.raises(RecordError) as caught,
        token_key(module, card, card.certificates[place], pin) as key,
    ):
        key.sign(DATA)
    return caught.value.refusal, caught.value.subject


@pytest.mark.parametrize("kind", ["rsa-2048", "rsa-3072", "p-256", "p-384"])
def test_a_card_signs_with_keys_that_want_the_pin_once_or_every_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: pki.Kind
) -> None:
    holders = {b"\x01": pki.leaf(kind), b"\x02": pki.leaf(kind, name="Jan Drugi")}
    puts = [Put(holder, key_id, every_time=key_id == b"\x02") for key_id, holder in holders.items()]
    module = soft_card(tmp_path, monkeypatch, puts)
    (card,) = look(module)
    assert all(signs(module, card, holders[one.id], one) for one in card.certificates)
    assert len(card.certificates) == 2


@pytest.mark.parametrize("every_time", [False, True])
def test_a_reader_with_a_pad_asks_for_the_pin_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, every_time: bool
) -> None:
    holder = pki.leaf("p-256")
    soft_card(tmp_path, monkeypatch, [Put(holder, every_time=every_time)])
    module = faulty_module(tmp_path, flags=PAD).path
    (card,) = look(module)
    assert card.pad
    assert signs(module, card, holder, pin="")


def test_a_look_shows_whose_certificates_are_on_the_card(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = pki.leaf("p-256", CertificateFlaw.EXPIRED, CertificateFlaw.NOT_QUALIFIED)
    puts = [Put(pki.leaf("rsa-2048"), b"\x01"), Put(old, b"\x02", "Dawny")]
    (card,) = look(soft_card(tmp_path, monkeypatch, puts))
    assert (card.label, card.pin, card.pad, bool(card.serial)) == (LABEL, PinState.GOOD, False, True)
    seen = {one.label: one for one in card.certificates}
    assert seen["Podpis kwalifikowany"].signer.name == pki.SIGNER
    assert seen["Podpis kwalifikowany"].flaws(pki.TODAY) == ()
    assert set(seen["Dawny"].flaws(pki.TODAY)) == {CertificateFlaw.EXPIRED, CertificateFlaw.NOT_QUALIFIED}
    assert all(one.has_key for one in card.certificates)


def test_the_certificates_above_come_from_the_card_and_have_no_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    holder = pki.leaf("p-256")
    module = soft_card(tmp_path, monkeypatch, [Put(holder, with_chain=True)])
    (card,) = look(module)
    (own,) = [one for one in card.certificates if one.has_key]
    with token_key(module, card, own, PIN) as key:
        assert key.chain == holder.chain
    assert len(card.certificates) == 3


def test_all_tokens_of_a_module_are_seen_and_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    holders = {"Profil standardowy": pki.leaf("p-256"), "Profil bezpieczny": pki.leaf("p-384")}
    for label, holder in holders.items():
        module = soft_card(tmp_path, monkeypatch, [Put(holder)], label)
    cards = look(module)
    assert {card.label for card in cards} == set(holders)
    assert all(signs(module, card, holders[card.label]) for card in cards)


def test_without_a_card_there_is_nothing_to_see(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = soft_card(tmp_path, monkeypatch, [])
    for token in (tmp_path / "tokens").iterdir():
        token.rename(tmp_path / "taken out")
    assert look(module) == ()


def test_what_is_no_certificate_is_passed_by(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    holder = pki.leaf("p-256")
    rubbish = {**certificate(holder.certificate, b"\x07", "Nic"), Attribute.VALUE: b"\x30\x03nic"}
    module = soft_card(tmp_path, monkeypatch, [Put(holder)], others=[rubbish])
    (card,) = look(module)
    assert [one.label for one in card.certificates] == ["Podpis kwalifikowany"]


def test_a_certificate_without_its_key_does_not_sign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    puts = [Put(pki.leaf("p-256"), b"\x01", "Bez klucza", with_key=False)]
    puts += [Put(pki.leaf("p-384"), b"\x02"), Put(pki.leaf("rsa-2048"), b"\x03")]
    module = soft_card(tmp_path, monkeypatch, puts)
    (card,) = look(module)
    place = [one.label for one in card.certificates].index("Bez klucza")
    assert refused(module, card, place) == (Refusal.KEY_MISSING, "Bez klucza")


def test_a_signature_that_does_not_fit_the_certificate_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    puts = [Put(pki.leaf("p-256", name="Jan Inny")), Put(pki.leaf("p-256"), b"\x02", with_key=False)]
    module = soft_card(tmp_path, monkeypatch, puts)  # whose only key is then taken for that of both
    (card,) = look(module)
    place = [one.id for one in card.certificates].index(b"\x02")
    assert refused(module, card, place) == (Refusal.SIGNING_NOT_POSSIBLE, LABEL)


def test_a_key_that_is_too_weak_costs_no_try(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    soft_card(tmp_path, monkeypatch, [Put(pki.leaf("rsa-1024"))])
    module = faulty_module(tmp_path)
    (card,) = look(module.path)
    assert refused(module.path, card) == (Refusal.KEY_NOT_SUPPORTED, "RSA 1024")
    assert module.tries == 0
