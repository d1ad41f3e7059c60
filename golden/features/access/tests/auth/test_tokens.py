"""Tokens: which are accepted, and which are not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
import pytest
from pydantic import SecretStr, ValidationError

from app.auth.principal import OPERATOR, Principal
from app.auth.tokens import Purpose, Tokens
from app.config import Settings
from app.errors import UnauthorizedError
from app.models.enums import Role
from tests.auth.conftest import KEYS, SETTINGS

TOKENS = Tokens(SETTINGS)
KEY = KEYS["new"].get_secret_value()
CLAIMS = {"sub": "00000000-0000-4000-8000-000000000000"}


def forged(*, key: str = KEY, algorithm: str = "HS256", headers: Any = None, **changes: Any) -> str:
    """A token that is ours but for what is given; a claim that is None is left out."""
    now = datetime.now(UTC)
    claims = {
        **CLAIMS,
        "iss": SETTINGS.auth_issuer,
        "aud": SETTINGS.auth_audience,
        "iat": now,
        "exp": now + timedelta(minutes=1),
        "jti": "1",
        **changes,
    }
    kept = {name: value for name, value in claims.items() if value is not None}
    return jwt.encode(
        kept, key, algorithm, headers={"kid": "new", "typ": "at+jwt"} | (headers or {})
    )


def test_a_token_is_read() -> None:
    assert TOKENS.read(Purpose.ACCESS, forged())["sub"] == CLAIMS["sub"]
    token = TOKENS.sign(Purpose.ACCESS, 60, CLAIMS)
    assert TOKENS.read(Purpose.ACCESS, token).items() >= CLAIMS.items()
    assert jwt.get_unverified_header(token) == {"alg": "HS256", "kid": "new", "typ": "at+jwt"}


@pytest.mark.parametrize(
    "token",
    [
        "",
        "a.b.c",
        forged()[:-2],
        forged() + "x",
        forged(key="x" * 32),
        forged(key="x" * 64, algorithm="HS512"),
        forged(key=KEY * 2, algorithm="HS512"),
        forged(key="", algorithm="none"),
        forged(headers={"kid": "other"}),
        forged(headers={"kid": "../../etc/passwd"}),
        forged(headers={"typ": "refresh+jwt"}),
        forged(headers={"typ": "JWT"}),
        forged(iss="someone"),
        forged(aud="others"),
        forged(exp=datetime.now(UTC) - timedelta(seconds=1)),
        forged(iat=datetime.now(UTC) + timedelta(minutes=1)),
        forged(sub=None),
        forged(iss=None),
        forged(aud=None),
        forged(iat=None),
        forged(exp=None),
        forged(jti=None),
    ],
)
def test_any_other_token_is_refused(token: str) -> None:
    with pytest.raises(UnauthorizedError):
        TOKENS.read(Purpose.ACCESS, token)


def test_a_token_whose_claims_were_changed_is_refused() -> None:
    header, _, signature = forged().split(".")
    _, claims, _ = forged(sub="someone").split(".")
    with pytest.raises(UnauthorizedError):
        TOKENS.read(Purpose.ACCESS, f"{header}.{claims}.{signature}")


@pytest.mark.parametrize("purpose", Purpose)
def test_a_token_is_good_for_one_purpose(purpose: Purpose) -> None:
    token = TOKENS.sign(purpose, 60, CLAIMS)
    for other in set(Purpose) - {purpose}:
        with pytest.raises(UnauthorizedError):
            TOKENS.read(other, token)


def test_keys_are_changed_one_after_the_other() -> None:
    before = Tokens(SETTINGS.model_copy(update={"auth_keys": {"old": KEYS["old"]}}))
    afterwards = Tokens(SETTINGS.model_copy(update={"auth_keys": {"new": KEYS["new"]}}))
    token = before.sign(Purpose.ACCESS, 60, CLAIMS)
    assert TOKENS.read(Purpose.ACCESS, token)["sub"] == CLAIMS["sub"]
    with pytest.raises(UnauthorizedError):
        afterwards.read(Purpose.ACCESS, token)


def test_in_development_each_process_has_a_key_of_its_own(caplog: pytest.LogCaptureFixture) -> None:
    settings = Settings(environment="development", auth_keys={})
    token = Tokens(settings).sign(Purpose.ACCESS, 60, CLAIMS)
    with pytest.raises(UnauthorizedError):
        Tokens(settings).read(Purpose.ACCESS, token)
    assert "AUTH_KEYS" in caplog.text


def test_a_role_that_there_is_no_longer_is_refused() -> None:
    with pytest.raises(UnauthorizedError):
        Principal.of(CLAIMS | {"role": "no such role"})


def test_what_a_token_says_of_a_user_is_read_again() -> None:
    principal = replace(Principal.of(CLAIMS), scopes=frozenset({"a", "b"}), role=next(iter(Role)))
    assert Principal.of(principal.claims()) == principal
    assert not Principal.of(OPERATOR.claims() | {"trusted": True}).trusted


def test_production_needs_a_key() -> None:
    with pytest.raises(ValidationError, match="auth_keys"):
        Settings(environment="production", auth_keys={})
    with pytest.raises(ValidationError, match="32 bytes"):
        Settings(auth_keys={"short": SecretStr("x" * 31)})
    assert "nnnn" not in repr(SETTINGS)
    assert "nnnn" not in SETTINGS.model_dump_json()
