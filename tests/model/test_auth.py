"""Who signs in: what `auth` means, and what it adds to the entities."""

from __future__ import annotations

import pytest

from stackgen.model.entities import Auth, Model
from stackgen.model.resolve import model_of
from stackgen.model.stored import from_json, to_json
from stackgen.reading.problems import SpecError
from stackgen.reading.source import source_of
from tests.model.specs import model

USER = """
entities:
  User:
    fields: {email: email unique, password: password}
  Note:
    fields: {title: string}
"""


def secured(auth: str) -> Model:
    return model(f"auth: {auth}\n{USER}")


def test_the_shortest() -> None:
    found = secured("{user: User}")
    assert found.auth == Auth("User", "email", "password", None, (), ("password",))
    assert [entity.name for entity in found.entities] == ["User", "Note", "RefreshSession"]
    assert [entity.name for entity in found.served] == ["User", "Note"]
    assert found.enums == ()


def test_all_of_it() -> None:
    found = secured("{user: User, roles: [admin, clerk], methods: [password, api_key]}")
    assert [entity.name for entity in found.entities if entity.internal] == ["RefreshSession", "ApiKey"]
    role = found.entity("User").column_by_name["role"]
    assert role in found.entity("User").fields
    assert [member.value for member in found.enum("Role").members] == ["admin", "clerk"]
    assert from_json(to_json(found)) == found


def test_clients_change_neither_role_nor_password() -> None:
    fields = {field.name: field for field in secured("{user: User, roles: [admin]}").entity("User").fields}
    assert fields["role"].readonly
    assert fields["role"].optional
    assert fields["password"].immutable


def test_sessions_and_keys_go_with_their_user() -> None:
    found = secured("{user: User, methods: [password, api_key]}")
    for name in ("RefreshSession", "ApiKey"):
        [reference] = found.entity(name).references
        assert (reference.target, reference.on_delete, reference.inverse) == ("User", "cascade", None)
        assert found.entity(name).api is None


def test_keys_alone_need_no_password() -> None:
    auth = secured("{user: User, methods: [api_key]}").auth
    assert auth is not None
    assert auth.password is None
    assert not {field.name for field in secured("{user: User, methods: [api_key]}").entity("User").fields} & {"role"}


def test_a_user_that_is_kept_when_it_is_deleted() -> None:
    kept = model(f"auth: {{user: User}}\n{USER}".replace("  Note:", "    soft_delete: true\n  Note:"))
    assert kept.entity("User").soft_delete


def test_without_auth_nothing_is_added() -> None:
    found = model(USER)
    assert found.auth is None
    assert found.served == found.entities
    assert not {field.name for field in found.entity("User").fields if field.immutable} - {"id"}


def test_a_name_of_a_table_is_free_where_there_is_no_such_table() -> None:
    own = USER + "  ApiKey:\n    fields: {name: string}\n"
    assert not model(f"auth: {{user: User}}\n{own}").entity("ApiKey").internal
    with pytest.raises(SpecError):
        model(f"auth: {{user: User, methods: [api_key]}}\n{own}")


@pytest.mark.parametrize("auth", ["1", "[User]", "{user: 1}", "{user: User, roles: 1}", "{user: User, methods: {}}"])
def test_other_shapes_are_problems_of_auth_alone(auth: str) -> None:
    text = f"stackgen: 1\napp: {{name: shop}}\nauth: {auth}\n{USER}"
    with pytest.raises(SpecError) as caught:
        model_of(source_of(text, "spec.yaml"))
    assert {problem.span.line for problem in caught.value.problems} == {3}
