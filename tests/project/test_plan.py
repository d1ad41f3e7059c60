"""The truth table: what is generated, what was generated last, and what is on disk decide what happens."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from stackgen.artifacts.contract import Ownership
from stackgen.project.places import ProjectError
from stackgen.project.plan import Plan
from tests.project.builds import actions, artifacts, build, contents, own, planned

FILE = "app/order.py"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "shop"


def test_a_new_file_is_created(root: Path) -> None:
    assert actions(build(root, {FILE: "1\n"})) == {FILE: "create"}
    assert own(root) == {FILE: "1\n"}


def test_a_file_that_is_there_with_the_same_text_is_adopted(root: Path) -> None:
    (root / "app").mkdir(parents=True)
    (root / FILE).write_text("1\n")
    assert actions(build(root, {FILE: "1\n"})) == {FILE: "adopt"}
    assert actions(build(root, {FILE: "2\n"})) == {FILE: "update"}


def test_a_file_that_is_there_with_another_text_refuses_the_build(root: Path) -> None:
    (root / "app").mkdir(parents=True)
    (root / FILE).write_text("theirs\n")
    done = build(root, {"new.py": "", FILE: "1\n"})
    assert [change.path for change in done.stops] == [FILE]
    assert contents(root) == {FILE: "theirs\n"}


def test_an_unedited_file_is_updated(root: Path) -> None:
    build(root, {FILE: "1\n"})
    assert actions(build(root, {FILE: "2\n"})) == {FILE: "update"}
    assert own(root) == {FILE: "2\n"}


def test_an_edit_is_kept_while_the_generated_text_stays_the_same(root: Path) -> None:
    build(root, {FILE: "1\n"})
    (root / FILE).write_text("edited\n")
    done = build(root, {FILE: "1\n"})
    assert actions(done) == {FILE: "keep"}
    assert done.is_empty
    assert own(root) == {FILE: "edited\n"}


def test_an_edit_to_a_file_that_changes_is_merged(root: Path) -> None:
    build(root, {FILE: "1\n2\n3\n"})
    (root / FILE).write_text("1\n2\n3\nedited\n")
    assert actions(build(root, {FILE: "new\n2\n3\n"})) == {FILE: "merge"}
    assert own(root) == {FILE: "new\n2\n3\nedited\n"}
    assert build(root, {FILE: "new\n2\n3\n"}).is_up_to_date
    build(root, {FILE: "newer\n2\n3\n"})
    assert own(root) == {FILE: "newer\n2\n3\nedited\n"}


CONFLICT = "1\n<<<<<<< yours\nours\n=======\nnew\n>>>>>>> stackgen\n3\n"


@pytest.fixture
def conflict(root: Path) -> Plan:
    """A build in which both sides changed the same line."""
    build(root, {FILE: "1\n2\n3\n", "b.py": "1\n"})
    (root / FILE).write_text("1\nours\n3\n")
    return build(root, {FILE: "1\nnew\n3\n", "b.py": "2\n"})


def test_what_both_sides_changed_is_marked_and_everything_else_is_built(root: Path, conflict: Plan) -> None:
    assert actions(conflict) == {FILE: "conflict", "b.py": "update"}
    assert [(change.path, change.conflicts) for change in conflict.conflicts] == [(FILE, (2,))]
    assert own(root) == {FILE: CONFLICT, "b.py": "2\n"}
    assert (root / ".stackgen/base" / FILE).read_text() == "1\n2\n3\n"
    assert (root / ".stackgen/pending" / FILE).read_text() == "1\nnew\n3\n"


def test_a_conflict_is_named_until_it_is_resolved_and_never_merged_again(root: Path, conflict: Plan) -> None:
    before = contents(root)
    for text in ("1\nnew\n3\n", "1\nnewer\n3\n"):
        done = build(root, {FILE: text, "b.py": "2\n"})
        assert actions(done) == {FILE: "unresolved", "b.py": "unchanged"}
        assert not done.is_up_to_date
        assert contents(root) == before


@pytest.mark.parametrize("resolved", ["1\nours\n3\n", "1\nnew\n3\n", "1\n2\n3\n", "1\nours\nnew\n3\n"])
def test_a_resolved_conflict_does_not_come_back(root: Path, conflict: Plan, resolved: str) -> None:
    (root / FILE).write_text(resolved)
    done = build(root, {FILE: "1\nnew\n3\n", "b.py": "2\n"})
    assert not done.conflicts
    assert own(root)[FILE] == resolved
    assert not (root / ".stackgen/pending").exists()
    assert build(root, {FILE: "1\nnew\n3\n", "b.py": "2\n"}).is_up_to_date
    build(root, {FILE: "newer\nnew\n3\n", "b.py": "2\n"})
    assert own(root)[FILE] == "newer" + resolved[1:]


def test_a_conflict_may_be_resolved_after_the_spec_has_moved_on(root: Path, conflict: Plan) -> None:
    (root / FILE).write_text("1\nours\n3\n")
    build(root, {FILE: "newer\nnew\n3\n", "b.py": "2\n"})
    assert own(root)[FILE] == "newer\nours\n3\n"


def test_a_file_in_conflict_that_is_no_longer_generated_is_the_teams(root: Path, conflict: Plan) -> None:
    assert actions(build(root, {"b.py": "2\n"}))[FILE] == "orphan"
    assert own(root)[FILE] == CONFLICT
    assert not (root / ".stackgen/pending").exists()


def test_a_file_in_conflict_that_the_team_deleted_stays_deleted(root: Path, conflict: Plan) -> None:
    (root / FILE).unlink()
    assert actions(build(root, {FILE: "1\nnewer\n3\n", "b.py": "2\n"}))[FILE] == "keep-deleted"
    assert build(root, {FILE: "1\nnewer\n3\n", "b.py": "2\n"}).is_up_to_date


def test_what_git_left_in_a_file_is_a_conflict_as_well(root: Path) -> None:
    build(root, {FILE: "1\n"})
    (root / FILE).write_text("<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> branch\n")
    assert actions(build(root, {FILE: "2\n"})) == {FILE: "unresolved"}


def test_an_edit_that_is_what_the_spec_now_says_needs_no_merge(root: Path) -> None:
    build(root, {FILE: "1\n2\n3\n"})
    (root / FILE).write_text("new\n2\n3\nedited\n")
    assert actions(build(root, {FILE: "new\n2\n3\n"})) == {FILE: "keep"}
    assert build(root, {FILE: "new\n2\n3\n"}).is_up_to_date


def test_a_file_that_is_not_ours_is_merged_if_it_is_asked_for(root: Path) -> None:
    (root / "app").mkdir(parents=True)
    (root / FILE).write_text("import os\n\n\ndef theirs() -> int:\n    return 1\n")
    wanted = {FILE: "import sys\n\n\ndef ours() -> int:\n    return 2\n"}
    assert actions(build(root, wanted, adopt=True)) == {FILE: "merge"}
    text = (root / FILE).read_text()
    assert all(part in text for part in ("import os", "import sys", "def theirs", "def ours"))
    assert build(root, wanted).is_up_to_date


def test_a_file_that_is_not_ours_may_be_in_conflict(root: Path) -> None:
    (root / "app").mkdir(parents=True)
    (root / FILE).write_text("x = 1\n")
    assert actions(build(root, {FILE: "x = 2\n"}, adopt=True)) == {FILE: "conflict"}
    assert own(root)[FILE] == "<<<<<<< yours\nx = 1\n=======\nx = 2\n>>>>>>> stackgen\n"
    assert build(root, {FILE: "x = 2\n"}).conflicts
    (root / FILE).write_text("x = 1\n")
    build(root, {FILE: "x = 2\n"})
    assert build(root, {FILE: "x = 2\n"}).is_up_to_date
    assert own(root)[FILE] == "x = 1\n"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (b"1\r\n2\r\n3\r\n", b"new\r\n2\r\n3\r\n"),
        (b"\xef\xbb\xbf1\n2\n3\n", b"\xef\xbb\xbfnew\n2\n3\n"),
        (b"1\n2\n3", b"new\n2\n3"),
        (b"1\r\n2\r\n3\r\nedited", b"new\r\n2\r\n3\r\nedited"),
        (b"1\n2\n3\n\xff\n", b"new\n2\n3\n\xff\n"),
    ],
)
def test_the_way_in_which_a_file_is_written_stays(root: Path, written: bytes, expected: bytes) -> None:
    build(root, {FILE: "1\n2\n3\n"})
    (root / FILE).write_bytes(written)
    build(root, {FILE: "new\n2\n3\n"})
    assert (root / FILE).read_bytes() == expected
    assert build(root, {FILE: "new\n2\n3\n"}).is_up_to_date


@pytest.mark.parametrize("written", [b"x = [1,\r\n  2]\r\n", b"x = [\n    1,\n    2,\n]\n", b"\xef\xbb\xbfx = [1, 2]"])
def test_a_change_of_the_layout_alone_is_no_edit(root: Path, written: bytes) -> None:
    build(root, {FILE: "x = [1, 2]\n", "b.py": ""})
    (root / FILE).write_bytes(written)
    assert actions(build(root, {"b.py": ""}))[FILE] == "delete"


def test_a_conflict_of_git_in_what_is_remembered_heals_itself(root: Path) -> None:
    build(root, {FILE: "1\n2\n", "b.py": "1\n"})
    lock, base = root / ".stackgen/lock.json", root / ".stackgen/base" / FILE
    line = next(line for line in lock.read_text().splitlines() if FILE in line)
    other = line.replace(line[-67:-3], "0" * 64)
    lock.write_text(lock.read_text().replace(line, f"<<<<<<< HEAD\n{line}\n=======\n{other}\n>>>>>>> branch"))
    base.write_text("<<<<<<< HEAD\n1\n=======\n7\n>>>>>>> branch\n2\n")
    (root / FILE).write_text("1\n2\nedited\n")
    assert actions(build(root, {FILE: "new\n2\n", "b.py": "1\n"})) == {FILE: "merge", "b.py": "unchanged"}
    assert own(root)[FILE] == "new\n2\nedited\n"
    assert base.read_text() == "new\n2\n"
    assert "<<<<" not in lock.read_text()
    assert build(root, {FILE: "new\n2\n", "b.py": "1\n"}).is_up_to_date


def test_an_edit_that_makes_what_would_be_generated_is_adopted(root: Path) -> None:
    build(root, {FILE: "1\n"})
    (root / FILE).write_text("2\n")
    assert actions(build(root, {FILE: "2\n"})) == {FILE: "adopt"}
    assert build(root, {FILE: "2\n"}).is_empty


def test_a_file_that_the_team_deleted_stays_deleted(root: Path) -> None:
    build(root, {FILE: "1\n", "b.py": ""})
    (root / FILE).unlink()
    assert actions(build(root, {FILE: "2\n", "b.py": ""})) == {FILE: "keep-deleted", "b.py": "unchanged"}
    assert own(root) == {"b.py": ""}


def test_a_file_that_is_no_longer_generated_goes_with_its_empty_folder(root: Path) -> None:
    build(root, {FILE: "1\n", "b.py": ""})
    (root / "app/__pycache__").mkdir()
    (root / "app/__pycache__/order.cpython-311.pyc").write_bytes(b"")
    assert actions(build(root, {"b.py": ""})) == {"b.py": "unchanged", FILE: "delete"}
    assert own(root) == {"b.py": ""}
    assert not (root / "app").exists()


def test_a_folder_that_holds_anything_else_stays(root: Path) -> None:
    build(root, {FILE: "1\n", "b.py": ""})
    (root / "app/theirs.py").write_text("")
    build(root, {"b.py": ""})
    assert own(root) == {"app/theirs.py": "", "b.py": ""}


def test_an_edited_file_that_is_no_longer_generated_is_left_to_the_team(root: Path) -> None:
    build(root, {FILE: "1\n", "b.py": ""})
    (root / FILE).write_text("edited\n")
    assert actions(build(root, {"b.py": ""}))[FILE] == "orphan"
    assert own(root)[FILE] == "edited\n"
    assert build(root, {"b.py": ""}).is_empty


def test_a_deleted_file_that_is_no_longer_generated_is_forgotten(root: Path) -> None:
    build(root, {FILE: "1\n", "b.py": ""})
    (root / FILE).unlink()
    assert actions(build(root, {"b.py": ""}))[FILE] == "forget"
    assert build(root, {"b.py": ""}).is_empty


@pytest.mark.parametrize("ownership", [Ownership.ONCE, Ownership.APPEND_ONLY])
def test_some_files_are_written_once_and_never_again(root: Path, ownership: Ownership) -> None:
    build(root, {FILE: "1\n"}, ownership=ownership)
    assert build(root, {FILE: "2\n"}, ownership=ownership).is_empty
    (root / FILE).write_text("edited\n")
    assert build(root, {FILE: "3\n"}, ownership=ownership).is_empty
    assert own(root) == {FILE: "edited\n"}


HISTORY = "alembic/versions/0001.py"


@pytest.fixture
def history(root: Path) -> Path:
    """A file of a build before the last one, that no build generates any more."""
    build(root, {HISTORY: "1\n"}, ownership=Ownership.APPEND_ONLY)
    build(root, {"alembic/versions/0002.py": "2\n"}, ownership=Ownership.APPEND_ONLY)
    return root / HISTORY


def test_history_stays_when_it_is_no_longer_generated(root: Path, history: Path) -> None:
    done = build(root, {"b.py": ""})
    assert actions(done) == {"b.py": "create", HISTORY: "unchanged", "alembic/versions/0002.py": "unchanged"}
    assert own(root) == {HISTORY: "1\n", "alembic/versions/0002.py": "2\n", "b.py": ""}


def test_history_that_the_team_edited_is_theirs(root: Path, history: Path) -> None:
    history.write_text("edited\n")
    assert actions(build(root, {"b.py": ""}))[HISTORY] == "keep"
    assert actions(build(root, {HISTORY: "3\n"}, ownership=Ownership.APPEND_ONLY))[HISTORY] == "keep"
    assert history.read_text() == "edited\n"


def test_history_that_the_team_deleted_is_made_again_if_nothing_else_leads_there(root: Path, history: Path) -> None:
    history.unlink()
    assert actions(build(root, {"b.py": ""}, ownership=Ownership.APPEND_ONLY))[HISTORY] == "keep-deleted"
    assert not history.exists()
    assert actions(build(root, {HISTORY: "1\n"}, ownership=Ownership.APPEND_ONLY))[HISTORY] == "create"
    assert history.read_text() == "1\n"


def test_of_history_no_copy_is_kept(root: Path, history: Path) -> None:
    assert not (root / ".stackgen/base").exists()


def test_a_starting_point_that_is_no_longer_generated_goes_unless_it_was_edited(root: Path) -> None:
    build(root, {FILE: "1\n", "b.py": "1\n"}, ownership=Ownership.ONCE)
    (root / FILE).write_text("edited\n")
    assert actions(build(root, {})) == {FILE: "orphan", "b.py": "delete"}
    assert own(root) == {FILE: "edited\n"}


def test_two_builds_of_the_same_change_nothing(root: Path) -> None:
    build(root, {FILE: "1\n"})
    before = contents(root)
    assert build(root, {FILE: "1\n"}).is_empty
    assert contents(root) == before


def test_what_is_remembered_does_not_depend_on_the_order_of_the_files(tmp_path: Path) -> None:
    build(tmp_path / "one", {"a.py": "1", "b.py": "2"})
    build(tmp_path / "two", {"b.py": "2", "a.py": "1"})
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_a_changed_model_is_remembered_even_if_no_file_shows_it(root: Path) -> None:
    build(root, {FILE: "1\n"})
    done = build(root, {FILE: "1\n"}, model='{"doc": ""}\n')
    assert not done.is_empty
    assert contents(root)[".stackgen/model.json"] == '{"doc": ""}\n'


def test_copies_of_what_was_generated_are_made_again_if_they_are_lost(root: Path) -> None:
    build(root, {FILE: "1\n"})
    (root / ".stackgen/base" / FILE).unlink()
    build(root, {FILE: "1\n"})
    assert (root / ".stackgen/base" / FILE).read_text() == "1\n"


def test_copies_of_files_that_are_gone_go_as_well(root: Path) -> None:
    build(root, {FILE: "1\n", "b.py": ""})
    build(root, {"b.py": ""})
    assert sorted(path for path in contents(root) if "base" in path) == [".stackgen/base/b.py"]


@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo, lambda path: os.symlink("b.py", path)])
def test_what_is_no_ordinary_file_is_in_the_way(root: Path, make: object) -> None:
    root.mkdir()
    make(root / "a.py")  # type: ignore[operator]
    assert actions(planned(root, artifacts({"a.py": ""}))) == {"a.py": "refuse"}


def test_a_file_where_a_folder_is_needed_is_in_the_way(root: Path) -> None:
    root.mkdir()
    (root / "app").write_text("")
    assert actions(planned(root, artifacts({FILE: ""}))) == {FILE: "refuse"}


def test_a_link_that_leads_out_of_the_project_is_not_followed(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    root.mkdir()
    (root / "app").symlink_to(outside)
    assert [change.path for change in build(root, {FILE: ""}).stops] == [FILE]
    assert not list(outside.iterdir())


def test_a_folder_that_became_a_link_is_not_deleted_from(root: Path, tmp_path: Path) -> None:
    build(root, {FILE: "1\n", "b.py": ""})
    (root / "app").rename(tmp_path / "elsewhere")
    (root / "app").symlink_to(tmp_path / "elsewhere")
    build(root, {"b.py": ""})
    assert (tmp_path / "elsewhere/order.py").read_text() == "1\n"


def test_a_project_may_be_reached_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "link"
    link.symlink_to("real")
    build(link, {FILE: "1\n2\n3\n"})
    (link / FILE).write_text("1\n2\n3\nedited\n")
    build(link, {FILE: "new\n2\n3\n"})
    assert own(tmp_path / "real") == {FILE: "new\n2\n3\nedited\n"}
    assert link.is_symlink()


def test_a_file_that_became_a_link_is_neither_merged_nor_replaced(root: Path) -> None:
    build(root, {FILE: "1\n", "b.py": ""})
    (root / FILE).unlink()
    (root / FILE).symlink_to("../b.py")
    assert actions(planned(root, artifacts({FILE: "1\n", "b.py": ""})))[FILE] == "keep"
    assert actions(planned(root, artifacts({FILE: "2\n", "b.py": ""})))[FILE] == "refuse"


def test_a_link_inside_the_project_is_followed(root: Path) -> None:
    build(root, {FILE: "1\n"})
    (root / "app").rename(root / "source")
    (root / "app").symlink_to("source")
    build(root, {FILE: "2\n"})
    assert (root / "source/order.py").read_text() == "2\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"format": 1, "files": []}',
        '{"format": 1, "files": {"a.py": {"ownership": "?", "sha256": ""}}}',
        "<<<<<<< ours\n",
        '<<<<<<< ours\n  "format": 2,\n  "a.py": {"ownership": "merged", "sha256": ""}\n',
        '<<<<<<< ours\n  "../a.py": {"ownership": "merged", "sha256": ""}\n',
        '{"format": 2, "files": {}}',
        '{"format": 1, "files": {"../a.py": {"ownership": "merged", "sha256": ""}}}',
        '{"format": 1, "files": {"/etc/passwd": {"ownership": "merged", "sha256": ""}}}',
    ],
)
def test_a_lock_that_cannot_be_trusted_is_an_error_that_names_it(root: Path, text: str) -> None:
    build(root, {FILE: "1\n"})
    (root / ".stackgen/lock.json").write_text(text)
    with pytest.raises(ProjectError, match=r"lock\.json"):
        planned(root, artifacts({FILE: "1\n"}))


def test_the_folder_of_what_is_remembered_must_not_be_a_link(root: Path, tmp_path: Path) -> None:
    build(root, {FILE: "1\n"})
    (root / ".stackgen").rename(tmp_path / "state")
    (root / ".stackgen").symlink_to(tmp_path / "state")
    with pytest.raises(ProjectError, match="link"):
        planned(root, artifacts({FILE: "1\n"}))


def test_the_lock_has_one_line_for_every_file(root: Path) -> None:
    build(root, {"b.py": "", 'a"é.py': ""})
    lines = (root / ".stackgen/lock.json").read_text().splitlines()
    assert [line.split(":")[0].strip() for line in lines if "sha256" in line] == ['"a\\"\\u00e9.py"', '"b.py"']


def test_git_is_told_what_not_to_keep(root: Path) -> None:
    build(root, {FILE: ""})
    assert (root / ".stackgen/.gitignore").read_text().split() == ["/build.lock", "/cache/", "/journal", "/staging/"]


@pytest.mark.parametrize("path", [".stackgen/lock.json", ".stackgen/model.json"])
def test_a_folder_in_the_place_of_what_is_remembered_is_an_error(root: Path, path: str) -> None:
    build(root, {FILE: "1\n"})
    (root / path).unlink()
    (root / path).mkdir()
    with pytest.raises(ProjectError, match="not an ordinary file"):
        planned(root, artifacts({FILE: "1\n"}))
