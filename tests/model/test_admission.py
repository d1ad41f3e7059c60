"""What changes of who may do what: named in words, and breaking where somebody is kept out who was not before."""

from __future__ import annotations

import pytest

from stackgen.model.api.compatibility import api_changes
from tests.model.specs import model

ENTITIES = """
entities:
  User: {fields: {email: email unique, name: string unique, password: password}}
  Order:
    fields: {number: int}
    relations: {buyer: User, seller: {to: User, inverse: null}}
"""
AUTH = "auth: {user: User, roles: [admin, clerk], methods: [password, api_key]}"
CLERKS = "owner (buyer) | role(clerk)"
OWNED = f"{AUTH}{ENTITIES}    owner: buyer\n    access: {{get: owner | role(clerk)}}\n"

CHANGES = {
    "more roles": (
        ("role(clerk)}", "role(clerk) | role(admin)}"),
        f"False: GET /orders/{{}}: wider: was for {CLERKS} and is for {CLERKS} | role(admin)",
    ),
    "everybody who signs in": (
        ("owner | role(clerk)}", "authenticated}"),
        "False: GET /orders/{}: wider: was for owner (buyer) | role(clerk) and is for authenticated",
    ),
    "fewer": (
        ("owner | role(clerk)}", "role(clerk)}"),
        "True: GET /orders/{}: narrower: was for owner (buyer) | role(clerk) and is for role(clerk)",
    ),
    "others": (
        ("role(clerk)}", "role(admin)}"),
        f"True: GET /orders/{{}}: for others: was for {CLERKS} and is for owner (buyer) | role(admin)",
    ),
    "another owner": (
        ("owner: buyer", "owner: seller"),
        f"True: GET /orders/{{}}: for others: was for {CLERKS} and is for owner (seller) | role(clerk)",
    ),
    "a default": (
        ("access: {", "access: {update: role(admin), "),
        "True: PATCH /orders/{}: narrower: was for authenticated and is for role(admin)",
    ),
    "a new role": (("clerk]", "clerk, guest]"), "False: auth: the role `guest` is new"),
    "a role less": (("[admin, ", "["), "True: auth: the role `admin` is gone"),
    "a method less": ((", api_key", ""), "True: auth: the method `api_key` is gone"),
    "another login": (("user: User,", "user: User, login: name,"), "True: auth: the login was `email` and is `name`"),
}


def shown(before: str, after: str) -> list[str]:
    return [f"{one.breaking}: {one.where}: {one.text}" for one in api_changes(model(before), model(after))]


@pytest.mark.parametrize("name", CHANGES)
def test_it_is_named(name: str) -> None:
    (was, now), said = CHANGES[name]
    assert OWNED.count(was) == 1
    assert said in shown(OWNED, OWNED.replace(was, now))


def test_an_owner_is_added() -> None:
    found = shown(f"{AUTH}{ENTITIES}", f"{AUTH}{ENTITIES}    owner: buyer\n")
    assert found == ["True: POST /orders: narrower: was for authenticated and is for owner (buyer)"]


def test_an_owner_is_removed() -> None:
    found = shown(f"{AUTH}{ENTITIES}    owner: buyer\n", f"{AUTH}{ENTITIES}")
    assert found == ["False: POST /orders: wider: was for owner (buyer) and is for authenticated"]


def test_auth_is_switched_on_and_off() -> None:
    found = shown(ENTITIES, f"{AUTH}{ENTITIES}")
    assert "True: GET /orders: narrower: was for public and is for authenticated" in found
    assert "True: PATCH /users/{}: narrower: was for public and is for owner (self)" in found
    assert "False: auth: User signs in" in found
    back = shown(f"{AUTH}{ENTITIES}", ENTITIES)
    assert "False: GET /orders: wider: was for authenticated and is for public" in back
    assert "True: auth: nobody signs in any longer" in back


def test_what_means_the_same_is_no_change() -> None:
    assert shown(OWNED, OWNED.replace("owner | role(clerk)", "role(clerk) | owner")) == []
    assert shown(OWNED, OWNED.replace("access: {", "access: {update: authenticated, ")) == []
