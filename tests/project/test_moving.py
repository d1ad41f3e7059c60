"""The file of an entity that was renamed becomes the file of its new name, with the team's edits in it."""

from __future__ import annotations

import os
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from stackgen.artifacts.contract import Artifact
from stackgen.model.evolving.renaming import Renaming
from stackgen.model.names import entity_names
from stackgen.project import write as writing
from stackgen.project.plan import Plan
from stackgen.project.spelling import Spelling
from stackgen.report import diffs, lines, refusal
from tests.project.builds import actions, artifacts, build, contents, own, planned, renamed
from tests.project.test_write import killed_at_every_step

OLD, NEW = "app/services/customer.py", "app/services/client.py"
TO_CLIENT = renamed(("Customer", "Client"), others=("CustomerGroup", "Order"))


def module(name: str) -> str:
    """What might be generated for an entity."""
    names = entity_names(name)
    return f'''"""{names.plural.capitalize()}: rules and queries."""

from app.db import Queries
from app.models.{names.module} import {name}
from app.schemas.{names.module} import {name}Read


class {name}Service:
    """What can be done with {names.plural}."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    def get(self, {names.snake}_id: int) -> {name}Read:
        """Return a {names.title}."""
        return {name}Read(self.db.one({name}, {names.snake}_id))

    def delete(self, {names.snake}_id: int) -> None:
        """Delete a {names.title}."""
        self.db.delete({name}, {names.snake}_id)
'''


BEFORE = {OLD: module("Customer"), "tests/test_customer.py": "import customer\n", "app/main.py": "# Customer\n"}
AFTER = {NEW: module("Client"), "tests/test_client.py": "import client\n", "app/main.py": "# Client\n"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    build(tmp_path / "shop", BEFORE)
    return tmp_path / "shop"


def rename(root: Path, *, adopt: bool = False) -> Plan:
    return build(root, AFTER, renaming=TO_CLIENT, adopt=adopt)


def edit(root: Path, before: str, after: str, path: str = OLD) -> None:
    text = (root / path).read_text()
    assert before in text
    (root / path).write_text(text.replace(before, after, 1))


def test_a_file_that_nobody_edited_is_as_generated(root: Path) -> None:
    done = rename(root)
    assert actions(done) == {NEW: "move", "tests/test_client.py": "move", "app/main.py": "update"}
    assert own(root) == AFTER
    assert not [path for path in contents(root) if "customer" in path]
    assert planned(root, artifacts(AFTER)).is_up_to_date
    assert ("move", f"{OLD} -> {NEW}") in lines(done)


METHOD = '''
    def greet(self, customer_id: int, note: str) -> str:
        """Say hello to a customer."""
        found = self.get(customer_id)  # a customer
        return f"{CustomerRead.__name__} customer: {found} {CustomerGroup} {note}"
'''


def test_a_method_of_the_team_comes_along_with_what_is_certain_renamed(root: Path) -> None:
    (root / OLD).write_text(BEFORE[OLD] + METHOD)
    done = rename(root)
    # Its own parameter, its own words, and the other entity stay what they are.
    assert (root / NEW).read_text() == AFTER[NEW] + METHOD.replace("CustomerRead", "ClientRead")
    assert ("move", f"{OLD} -> {NEW} (with your edits)") in lines(done)
    assert f"{NEW}: lines of yours still say customer, customer_id" in done.notes
    assert planned(root, artifacts(AFTER)).is_up_to_date


def test_a_line_of_the_team_in_a_generated_function_speaks_of_its_parameters(root: Path) -> None:
    edit(
        root,
        "        return CustomerRead",
        '        log("customer", customer_id, x.customer_id)\n        return CustomerRead',
    )
    rename(root)
    assert 'log("customer", client_id, x.customer_id)' in (root / NEW).read_text()


def test_a_change_of_the_team_wins_over_the_words_of_the_name(root: Path) -> None:
    edit(root, '"""Return a customer."""', '"""Return who buys."""')
    edit(root, "def delete(self, customer_id: int)", "def delete(self, customer_id: int, force: bool = False)")
    rename(root)
    expected = AFTER[NEW].replace("Return a client.", "Return who buys.")
    assert (root / NEW).read_text() == expected.replace("_id: int) -> None", "_id: int, force: bool = False) -> None")


def test_a_method_that_the_team_deleted_stays_deleted(root: Path) -> None:
    start = BEFORE[OLD].index("\n    def delete")
    (root / OLD).write_text(BEFORE[OLD][:start])
    rename(root)
    assert (root / NEW).read_text() == AFTER[NEW][: AFTER[NEW].index("\n    def delete")]


def test_a_file_that_does_not_move_follows_as_well(tmp_path: Path) -> None:
    root, main = tmp_path / "shop", "app/main.py"
    build(root, {OLD: module("Customer"), main: "x = 1\n"})
    (root / main).write_text("from app.services.customer import CustomerService\n\nx = CustomerService\n")
    done = build(root, {NEW: module("Client"), main: "x = 1\n"}, renaming=TO_CLIENT)
    assert actions(done)[main] == "merge"
    assert (root / main).read_text() == "from app.services.client import ClientService\n\nx = ClientService\n"


def test_a_conflict_is_in_the_file_at_its_new_place(root: Path) -> None:
    edit(root, "self.db.one(Customer, customer_id)", "self.db.two(Customer)")
    other = AFTER | {NEW: AFTER[NEW].replace("self.db.one(Client, client_id)", "self.db.three(Client)")}
    done = build(root, other, renaming=TO_CLIENT)
    assert actions(done)[NEW] == "conflict"
    assert not (root / OLD).exists()
    text = (root / NEW).read_text()
    assert "self.db.two(Client)" in text
    assert "self.db.three(Client)" in text
    (root / NEW).write_text(other[NEW])
    assert build(root, other).is_empty is False  # it takes note of it
    assert planned(root, artifacts(other)).is_up_to_date


def test_a_file_that_the_team_deleted_stays_deleted(root: Path) -> None:
    (root / OLD).unlink()
    assert actions(rename(root))[NEW] == "keep-deleted"
    assert not (root / NEW).exists()
    assert f".stackgen/base/{NEW}" in contents(root)
    assert f".stackgen/base/{OLD}" not in contents(root)
    assert planned(root, artifacts(AFTER)).is_up_to_date


def test_a_file_that_is_not_ours_at_the_new_place_refuses_the_build(root: Path) -> None:
    (root / NEW).write_text("theirs\n")
    for adopt in (False, True):
        before = contents(root)
        done = rename(root, adopt=adopt)
        assert [change.path for change in done.stops] == [NEW]
        assert contents(root) == before


def test_a_file_that_the_team_has_moved_itself_is_merged_if_it_is_asked_for(root: Path) -> None:
    (root / OLD).rename(root / NEW)
    (root / NEW).write_text(BEFORE[OLD].replace("Customer", "Client").replace(".customer", ".client") + METHOD)
    assert [change.path for change in rename(root).stops] == [NEW]
    assert actions(rename(root, adopt=True))[NEW] == "merge"
    assert (root / NEW).read_text() == AFTER[NEW] + METHOD.replace("CustomerRead", "ClientRead")


def test_a_file_that_is_as_it_would_be_generated_is_adopted(root: Path) -> None:
    (root / OLD).unlink()
    (root / NEW).write_text(AFTER[NEW])
    assert actions(rename(root))[NEW] == "adopt"
    assert planned(root, artifacts(AFTER)).is_up_to_date


def test_a_conflict_that_is_open_refuses_the_build(root: Path) -> None:
    (root / OLD).write_text(f"<<<<<<< yours\n1\n=======\n2\n>>>>>>> stackgen\n{BEFORE[OLD]}")
    before = contents(root)
    done = rename(root)
    assert [(change.path, change.action) for change in done.stops] == [(OLD, "unsettled")]
    assert "a conflict in them is not resolved yet" in refusal(done)
    assert OLD in refusal(done)
    assert contents(root) == before


def test_a_conflict_that_was_resolved_comes_along(root: Path) -> None:
    edit(root, '"""Return a customer."""', '"""Return who buys."""')
    build(root, BEFORE | {OLD: BEFORE[OLD].replace("Return a customer.", "Return one.")})
    assert "<<<<<<<" in (root / OLD).read_text()
    (root / OLD).write_text(BEFORE[OLD].replace("Return a customer.", "Return who buys."))
    build(root, AFTER | {NEW: AFTER[NEW].replace("Return a client.", "Return one.")}, renaming=TO_CLIENT)
    assert "Return who buys." in (root / NEW).read_text()
    assert not (root / ".stackgen/pending").exists()


def test_what_the_team_put_beside_it_stays(root: Path) -> None:
    (root / "app/services/customer_reports.py").write_text("from app.services.customer import CustomerService\n")
    done = rename(root)
    assert (root / "app/services/customer_reports.py").read_text().startswith("from app.services.customer")
    assert done.notes[0].startswith("Customer is Client now; files that stackgen did not write were not read")


def test_a_link_is_not_moved(root: Path) -> None:
    (root / OLD).rename(root / "elsewhere.py")
    (root / OLD).symlink_to(root / "elsewhere.py")
    done = rename(root)
    assert actions(done)[OLD] == "orphan"
    assert (root / OLD).is_symlink()
    assert (root / NEW).read_text() == AFTER[NEW]


def test_the_old_name_may_be_taken_by_a_new_entity(root: Path) -> None:
    (root / OLD).write_text(BEFORE[OLD] + METHOD)
    files = {**AFTER, OLD: module("Customer") + "# another\n"}
    build(root, files, renaming=renamed(("Customer", "Client"), others=("CustomerGroup",)))
    assert (root / OLD).read_text() == files[OLD]
    assert METHOD[:20] in (root / NEW).read_text()
    assert planned(root, artifacts(files)).is_up_to_date


@pytest.mark.parametrize("pairs", [(("Ant", "Bee"), ("Bee", "Cat")), (("Ant", "Bee"), ("Bee", "Ant"))])
def test_names_may_go_round(tmp_path: Path, pairs: tuple[tuple[str, str], ...]) -> None:
    root = tmp_path / "shop"
    build(root, {"app/ant.py": module("Ant"), "app/bee.py": module("Bee")})
    for name in ("ant", "bee"):
        edit(root, '"""Return', f'"""Once {name}. Return', f"app/{name}.py")
    after = {f"app/{now.lower()}.py": module(now) for _, now in pairs}
    build(root, after, renaming=renamed(*pairs))
    for before, now in pairs:
        assert f"Once {before.lower()}." in (root / f"app/{now.lower()}.py").read_text()
    assert sorted(own(root)) == sorted(after)
    assert planned(root, artifacts(after)).is_up_to_date


def test_an_entity_that_only_begins_alike_is_another(tmp_path: Path) -> None:
    root = tmp_path / "shop"
    build(root, {"app/customer.py": module("Customer"), "app/customer_group.py": module("CustomerGroup")})
    (root / "app/customer_group.py").write_text("edited\n")
    both = replace(TO_CLIENT, now=(*TO_CLIENT.now, entity_names("ClientGroup")))
    done = build(root, {"app/client.py": module("Client"), "app/client_group.py": "new\n"}, renaming=both)
    assert actions(done) == {
        "app/client.py": "move",
        "app/client_group.py": "create",
        "app/customer_group.py": "orphan",
    }


def test_folders_may_be_named_after_it_too(tmp_path: Path) -> None:
    root = tmp_path / "shop"
    build(root, {"src/customers/customer-list.ts": "export const customerList = 1\n"})
    (root / "src/customers/customer-list.ts").write_text("export const customerList = 1\n// ours\n")
    build(root, {"src/clients/client-list.ts": "export const clientList = 1\n"}, renaming=TO_CLIENT)
    assert own(root) == {"src/clients/client-list.ts": "export const clientList = 1\n// ours\n"}
    assert not (root / "src/customers").exists()


@pytest.mark.parametrize("written", [b"\xef\xbb\xbfa = 1\r\nb = 2\r\n", b"a = 1\r\nb = 2", b"a = 1\nb = 2\n# ours"])
def test_the_way_in_which_it_is_written_stays(tmp_path: Path, written: bytes) -> None:
    root = tmp_path / "shop"
    build(root, {OLD: "a = 1\nb = 1\n"})
    (root / OLD).write_bytes(written)
    (root / OLD).chmod(0o755)
    build(root, {NEW: "a = 2\nb = 1\n"}, renaming=TO_CLIENT)
    assert (root / NEW).read_bytes() == written.replace(b"a = 1", b"a = 2")
    assert os.access(root / NEW, os.X_OK)


def test_the_difference_is_one_that_git_applies(root: Path) -> None:
    (root / OLD).write_text(BEFORE[OLD] + METHOD)
    patch = "".join(diffs(planned(root, artifacts(AFTER), renaming=TO_CLIENT)))
    assert f"rename from {OLD}\nrename to {NEW}\n" in patch
    copy = root.parent / "copy"
    subprocess.run(["cp", "-r", root, copy], check=True)
    subprocess.run(["git", "init", "--quiet"], cwd=copy, check=True)
    subprocess.run(["git", "apply", "-"], cwd=copy, input=patch, text=True, check=True)
    rename(root)
    assert {path: text for path, text in own(copy).items() if not path.startswith(".git/")} == own(root)


def test_it_is_all_or_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def prepare(root: Path) -> None:
        build(root, BEFORE)
        (root / OLD).write_text(BEFORE[OLD] + METHOD)

    def run(root: Path) -> None:
        writing.write(planned(root, artifacts(AFTER), renaming=TO_CLIENT))

    prepare(tmp_path / "old")
    prepare(tmp_path / "new")
    run(tmp_path / "new")
    old, new = contents(tmp_path / "old"), contents(tmp_path / "new")
    found = []
    for root in killed_at_every_step(tmp_path, monkeypatch, prepare, run):
        writing.recover(root)
        assert contents(root) in (old, new)
        found.append(contents(root) == new)
    assert found == sorted(found)
    assert set(found) == {False, True}


def test_history_does_not_move(tmp_path: Path) -> None:
    from stackgen.artifacts.contract import Ownership

    root = tmp_path / "shop"
    build(root, {"db/customer.sql": "1\n"}, ownership=Ownership.APPEND_ONLY)
    build(root, {"db/client.sql": "2\n"}, ownership=Ownership.APPEND_ONLY, renaming=TO_CLIENT)
    assert own(root) == {"db/customer.sql": "1\n", "db/client.sql": "2\n"}


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("CustomerRead", "ClientRead"),
        ("list_customers", "list_clients"),
        ("CUSTOMER_LIMIT", "CLIENT_LIMIT"),
        ("customerList", "clientList"),
        ("Customers: rules", "Clients: rules"),
        ("CustomerGroup", "CustomerGroup"),
        ("customer_group_id", "customer_group_id"),
        ("customerless", "customerless"),
        ("ordered", "ordered"),
    ],
)
def test_what_is_named_after_an_entity(before: str, now: str) -> None:
    assert Spelling(TO_CLIENT).now(before) == now
    assert Spelling(TO_CLIENT).before(now) == before


def test_of_several_words(tmp_path: Path) -> None:
    root, two = tmp_path / "shop", renamed(("Customer", "KeyAccount"))
    build(root, {OLD: 'PATH = "/customers"\ncustomers = 1\n\n\nclass Customer:\n    """A customer."""\n'})
    edit(root, '"""A customer."""', '"""A customer."""\n\n    path = "/customers", customers, Customer')
    new = 'PATH = "/key-accounts"\nkey_accounts = 1\n\n\nclass KeyAccount:\n    """A key account."""\n'
    build(root, {"app/services/key_account.py": new}, renaming=two)
    line = '\n    path = "/key-accounts", key_accounts, KeyAccount\n'
    assert (root / "app/services/key_account.py").read_text() == new + line


def test_without_a_rename_it_is_another_file(root: Path) -> None:
    (root / OLD).write_text(BEFORE[OLD] + METHOD)
    done = build(root, AFTER, renaming=Renaming())
    assert actions(done)[OLD] == "orphan"
    assert isinstance(artifacts(AFTER)[0], Artifact)


def test_a_name_that_changes_in_case_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, letters = tmp_path / "shop", renamed(("Sku", "SKU"))
    build(root, {"src/Sku.ts": "export class Sku {}\n"})
    (root / "src/Sku.ts").write_text("export class Sku {}\n// ours\n")
    with monkeypatch.context() as patch:  # as on a file system that ignores it, where both are one file
        patch.setattr(os.path, "samefile", lambda one, other: str(one).lower() == str(other).lower())
        build(root, {"src/SKU.ts": "export class SKU {}\n"}, renaming=letters)
    assert (root / "src/SKU.ts").read_text() == "export class SKU {}\n// ours\n"
    assert sorted(own(root)) == ["src/SKU.ts"]
    assert planned(root, artifacts({"src/SKU.ts": "export class SKU {}\n"})).is_up_to_date
