"""Cards through PKCS#11: what is seen before the PIN, what signs after it, what goes wrong plainly."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from desktop.signing.tokens import look, token_key
from signing import pki
from signing.softhsm import PIN, Put, soft_card

DATA = "Sprawozdanie za 2023 r. — zażółć".encode()


def verify(holder: pki.Holder, signature: bytes) -> None:
    public = holder.certificate.public_key()
    if isinstance(public, rsa.RSAPublicKey):
        public.verify(signature, DATA, padding.PKCS1v15(), hashes.SHA256())
    else:
        assert isinstance(public, ec.EllipticCurvePublicKey)
        half = (public.key_size + 7) // 8
        assert len(signature) == 2 * half
        r, s = int.from_bytes(signature[:half]), int.from_bytes(signature[half:])
        public.verify(encode_dss_signature(r, s), DATA, ec.ECDSA(hashes.SHA256()))


@pytest.mark.parametrize("kind", ["rsa-2048", "rsa-3072", "p-256", "p-384"])
@pytest.mark.parametrize("every_time", [False, True])
def test_a_card_signs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: pki.Kind, every_time: bool
) -> None:
    holder = pki.leaf(kind)
    module = soft_card(tmp_path, monkeypatch, [Put(holder, every_time=every_time)])
    (card,) = look(module)
    with token_key(module, card, card.certificates[0], PIN) as key:
        assert key.chain == (holder.certificate,)
        verify(holder, key.sign(DATA))
        verify(holder, key.sign(DATA))
