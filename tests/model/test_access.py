"""Who may do what: which of the rules that a spec gives an operation follows, and which doors are warned of."""

from __future__ import annotations

import pytest

from stackgen.model.resolve import resolved
from stackgen.reading.problems import Problem
from stackgen.reading.source import source_of
from tests.model.specs import HEAD, model

SPEC = """
auth: {{user: User, roles: [admin, clerk]}}
enums: {{Status: [draft, paid]}}
entities:
  User:
    fields: {{email: email unique, password: password}}
    access: {user}
  Order:
    soft_delete: true
    fields: {{status: Status = draft}}
    relations: {{buyer: User}}
    owner: buyer
    access: {order}
    api: {{operations: [list, get, create, update, delete, replace, restore, bulk_create, bulk_delete]}}
    states: {{field: status, transitions: {{pay: {{from: draft, to: paid{pay}}}}}}}
    actions:
      remind: {{}}
      tidy: {{scope: collection}}
"""


def text(order: str, user: str = "{}", pay: str = "") -> str:
    return SPEC.format(order=order, user=user, pay=pay)


def rule(operation: str, order: str, pay: str = "") -> str:
    found = {one.operation: one for one in model(text(order, pay=pay)).entity("Order").access}
    return found[operation].text


def warnings(order: str, user: str = "{}") -> list[Problem]:
    drafts, _ = resolved(source_of(HEAD + text(order, user), "spec.yaml"))
    return drafts.report.warnings


@pytest.mark.parametrize(
    ("operation", "order", "expected"),
    [
        # its key, then `read` or `write`, then `all`, then everybody who has signed in
        ("update", "{update: owner, write: role(clerk), all: role(admin)}", "owner"),
        ("update", "{write: role(clerk), all: role(admin)}", "role(clerk)"),
        ("update", "{all: role(admin)}", "role(admin)"),
        ("update", "{}", "authenticated"),
        ("list", "{read: role(clerk), all: role(admin)}", "role(clerk)"),
        ("list", "{write: role(clerk)}", "authenticated"),
        # what does the same is no rule for what nobody names
        ("replace", "{update: role(admin)}", "authenticated"),
        ("replace", "{update: role(admin), write: role(clerk)}", "role(clerk)"),
        ("restore", "{delete: role(admin)}", "authenticated"),
        ("restore", "{write: role(clerk)}", "role(clerk)"),
        ("bulk_create", "{create: role(admin)}", "owner"),  # of what has an owner: one's own
        ("bulk_create", "{write: role(clerk)}", "role(clerk)"),
        ("bulk_delete", "{delete: role(admin)}", "authenticated"),
        ("bulk_delete", "{write: role(clerk)}", "role(clerk)"),
        # transitions and actions are no `write`
        ("pay", "{pay: owner, all: role(admin)}", "owner"),
        ("pay", "{write: role(clerk), all: role(admin)}", "role(admin)"),
        ("pay", "{write: role(clerk), update: role(admin)}", "authenticated"),
        ("remind", "{write: role(clerk)}", "authenticated"),
        ("tidy", "{all: role(clerk)}", "role(clerk)"),
    ],
)
def test_the_most_specific_rule_wins(operation: str, order: str, expected: str) -> None:
    assert rule(operation, order) == expected


def test_what_stands_with_a_transition_wins() -> None:
    assert rule("pay", "{all: role(admin)}", pay=", access: role(clerk)") == "role(clerk)"


def test_a_user_is_changed_by_itself_alone() -> None:
    found = {one.operation: one.text for one in model(text("{}")).entity("User").access}
    assert (found["update"], found["delete"], found["list"]) == ("owner", "owner", "authenticated")


def test_a_user_is_changed_by_whom_a_rule_names() -> None:
    found = {one.operation: one.text for one in model(text("{}", "{write: authenticated}")).entity("User").access}
    assert (found["update"], found["delete"]) == ("authenticated", "authenticated")


def test_open_doors_are_warned_of() -> None:
    rules = "{update: role(admin), delete: owner, create: role(admin)}"
    found = [str(one) for one in warnings(rules)]
    assert [one.partition("of Order ")[2] for one in found] == [
        "are open to every signed-in user, while `update` is for role(admin)",
        "is open to every signed-in user, while `create` is for role(admin)",
        "are open to every signed-in user, while `delete` is for owner",
    ]
    assert found[0].startswith("spec.yaml:15:5: open-door: `replace`, `pay`, `remind`")
    assert found[2].startswith("spec.yaml:15:5: open-door: `bulk_delete`, `restore`")


def test_a_warning_says_what_to_write() -> None:
    [one] = warnings("{update: role(admin), replace: role(admin), remind: role(admin)}")
    assert one.hint == "say who may, for example `access: {pay: role(admin)}`"
    assert warnings("{update: role(admin), replace: role(admin), remind: role(admin), pay: role(admin)}") == []


@pytest.mark.parametrize(
    "order",
    [
        "{}",
        "{all: owner}",
        "{update: role(admin) | role(clerk), all: role(admin)}",  # fewer come in by what is not named
        "{update: role(admin), replace: authenticated, pay: public, remind: authenticated}",  # somebody said so
        "{read: role(admin)}",
    ],
)
def test_nothing_is_warned_of_that_is_closed_or_said(order: str) -> None:
    assert warnings(order) == []
