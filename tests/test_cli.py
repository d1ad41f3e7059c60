"""The command line, as a process: what it prints, where to, and the exit status."""

from __future__ import annotations

import json
import os
import pty
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import stacks
from tests.stacks import SPEC, stackgen

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return stacks.install(tmp_path_factory.mktemp("stack"))


@pytest.fixture
def run(tmp_path: Path, environment: dict[str, str]) -> Run:
    (tmp_path / "spec.yaml").write_text(SPEC)
    return lambda *arguments, **more: stackgen(*arguments, cwd=tmp_path, env={**environment, **more})


def edit(path: Path, before: str, after: str) -> None:
    text = path.read_text()
    assert before in text
    path.write_text(text.replace(before, after))


def test_help_lists_the_commands_and_goes_to_stdout(run: Run) -> None:
    done = run("--help")
    assert (done.returncode, done.stderr) == (0, "")
    for command in ("init", "build", "check", "inspect", "graph", "schema", "generators"):
        assert f"\n  {command} " in done.stdout


def test_version(run: Run) -> None:
    done = run("--version")
    assert (done.returncode, done.stdout) == (0, "stackgen 0.1.0\n")


@pytest.mark.parametrize(
    "arguments", [(), ("bild",), ("build",), ("build", "spec.yaml", "--nope"), ("inspect", "x", "y")]
)
def test_a_wrong_command_line_has_a_status_of_its_own(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (64, "")
    assert "Usage: stackgen" in done.stderr


def test_build_prints_a_line_for_every_file_that_changed(run: Run, tmp_path: Path) -> None:
    done = run("build", "spec.yaml")
    *lines, summary = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (0, "")
    assert lines == ["create  README.md", "create  app/order.py", "create  app/tag.py"]
    assert summary.startswith("shop: 3 created (")
    assert (tmp_path / "shop/app/tag.py").read_text().startswith('"""tag."""\n\nid = "uuid"\n')
    edit(tmp_path / "spec.yaml", "  Tag:\n    fields: {label: string}\n", "")
    edit(tmp_path / "spec.yaml", "number", "no")
    done = run("build", "spec.yaml")
    *lines, summary = done.stderr.splitlines()
    assert lines == ["update  app/order.py", "delete  app/tag.py"]
    assert summary.startswith("shop: 1 updated, 1 deleted, 1 unchanged (")


def test_build_into_another_folder(run: Run, tmp_path: Path) -> None:
    assert run("build", "spec.yaml", "-o", "deep/er").returncode == 0
    assert (tmp_path / "deep/er/app/order.py").exists()
    assert not (tmp_path / "shop").exists()


def test_the_spec_says_where_to_from_its_own_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "specs").mkdir()
    (tmp_path / "spec.yaml").rename(tmp_path / "specs/spec.yaml")
    assert run("build", "specs/spec.yaml").returncode == 0
    assert (tmp_path / "specs/shop/app/order.py").exists()


def test_build_in_the_folder_of_the_spec(run: Run, tmp_path: Path) -> None:
    assert run("build", "spec.yaml", "-o", ".").returncode == 0
    assert (tmp_path / "app/order.py").exists()
    assert run("check", "spec.yaml", "-o", ".").returncode == 0


def test_a_second_build_has_nothing_to_do(run: Run) -> None:
    run("build", "spec.yaml")
    done = run("build", "spec.yaml")
    assert done.returncode == 0
    assert done.stderr.startswith("shop: nothing to do, 3 files are up to date")


def test_very_many_files_are_shown_by_folder(run: Run, tmp_path: Path) -> None:
    entities = "".join(f"  E{n}:\n    fields: {{x: int}}\n" for n in range(210))
    (tmp_path / "spec.yaml").write_text(f"stackgen: 1\napp: {{name: shop}}\nentities:\n{entities}")
    lines = run("build", "spec.yaml").stderr.splitlines()
    assert lines[:2] == ["create  README.md", "create  app/ (210 files)"]
    assert lines[2].startswith("shop: 211 created")


def test_dry_run_writes_nothing(run: Run, tmp_path: Path) -> None:
    done = run("build", "spec.yaml", "--dry-run")
    assert done.returncode == 0
    assert "create  app/order.py" in done.stderr
    assert "shop: 3 to create (" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["spec.yaml"]


def test_build_as_json(run: Run) -> None:
    done = run("build", "spec.yaml", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert found["counts"] == {"create": 3}
    assert found["changes"][0] == {"path": "README.md", "action": "create"}
    again = json.loads(run("build", "spec.yaml", "--json").stdout)
    assert (again["up_to_date"], again["changes"]) == (True, [])


def test_open_doors_are_warned_of(run: Run, tmp_path: Path) -> None:
    auth = "\nauth: {user: User, roles: [admin]}\nentities:\n"
    user = "  User: {fields: {email: email unique, password: password}}\n"
    order = "  Order: {fields: {n: int}, access: {update: role(admin)}, actions: {pay: {}}}\n"
    (tmp_path / "spec.yaml").write_text(f"stackgen: 1\napp: {{name: shop}}{auth}{user}{order}")
    warning = "`pay` of Order is open to every signed-in user, while `update` is for role(admin)"
    for command in ("check", "build"):
        lines = run(command, "spec.yaml").stderr.splitlines()
        assert f"warning: spec.yaml:6:29: open-door: {warning}" in lines
        assert "  = hint: say who may, for example `access: {pay: role(admin)}`" in lines
    [shown] = json.loads(run("build", "spec.yaml", "--json").stdout)["warnings"]
    assert (shown["line"], shown["column"], shown["message"]) == (6, 29, warning)


def test_a_wrong_spec_is_shown_with_its_problems(run: Run, tmp_path: Path) -> None:
    edit(tmp_path / "spec.yaml", "label: string", "label: strin, other: nt")
    for command in ("build", "check"):
        done = run(command, "spec.yaml")
        assert (done.returncode, done.stdout) == (1, "")
        assert "spec.yaml:7:21" in done.stderr
        assert "2 problems found; nothing was written" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["spec.yaml"]


def test_a_spec_that_is_not_there(run: Run) -> None:
    done = run("build", "nope.yaml")
    assert done.returncode == 1
    assert "nope.yaml" in done.stderr


def test_an_edit_and_a_change_are_merged(run: Run, tmp_path: Path) -> None:
    run("build", "spec.yaml")
    with (tmp_path / "shop/app/order.py").open("a") as file:
        file.write("\n\nmine = 1\n")
    edit(tmp_path / "spec.yaml", "number", "no")
    shown = run("check", "spec.yaml")
    assert "-number" in shown.stdout
    assert "+no" in shown.stdout
    assert "mine" not in [line.lstrip("+-") for line in shown.stdout.splitlines() if line[0] in "+-"]
    done = run("build", "spec.yaml")
    assert (done.returncode, done.stderr.splitlines()[0]) == (0, "merge  app/order.py")
    text = (tmp_path / "shop/app/order.py").read_text()
    assert 'no = "string"' in text
    assert "mine = 1" in text
    assert run("check", "spec.yaml").returncode == 0


def test_what_was_merged_is_formatted_if_it_was_before(run: Run, tmp_path: Path) -> None:
    run("build", "spec.yaml")
    edit(tmp_path / "shop/app/order.py", 'number = "string"\n', 'number = dict(a="string", mine=1)\n')
    fields = ", ".join(f"field_{number}: string" for number in range(3))
    edit(tmp_path / "spec.yaml", "{number: string}", f"{{number: string, {fields}}}")
    run("build", "spec.yaml")
    text = (tmp_path / "shop/app/order.py").read_text()
    assert 'field_2 = "string"' in text
    formatting = [sys.executable, "-m", "ruff", "format", "--check", "--line-length=100", "shop/app/order.py"]
    subprocess.run(formatting, cwd=tmp_path, check=True, capture_output=True)


def test_an_edit_that_meets_a_change_of_the_same_is_left_to_the_user(run: Run, tmp_path: Path) -> None:
    run("build", "spec.yaml")
    edit(tmp_path / "shop/app/order.py", "number", "nummer")
    assert run("build", "spec.yaml").returncode == 0
    edit(tmp_path / "spec.yaml", "number", "no")
    assert run("build", "spec.yaml", "--dry-run").returncode == 3
    assert run("check", "spec.yaml").returncode == 2
    for _ in range(2):
        done = run("build", "spec.yaml")
        assert done.returncode == 3
        assert "\n  app/order.py:" in done.stderr
        assert "remove the markers" in done.stderr
        text = (tmp_path / "shop/app/order.py").read_text()
        assert text.count("<<<<<<< yours\n") == 1
        assert "nummer" in text
    found = json.loads(run("build", "spec.yaml", "--json").stdout)
    assert [one["path"] for one in found["conflicts"]] == ["app/order.py"]
    assert not found["up_to_date"]


def test_a_file_that_is_not_ours_stops_the_build_by_name(run: Run, tmp_path: Path) -> None:
    (tmp_path / "shop/app").mkdir(parents=True)
    (tmp_path / "shop/app/tag.py").write_text("mine\n")
    done = run("build", "spec.yaml")
    assert done.returncode == 4
    assert "\n  app/tag.py\n" in done.stderr
    assert "--adopt" in done.stderr
    assert not (tmp_path / "shop/.stackgen").exists()
    assert run("build", "spec.yaml", "--adopt").returncode == 0
    assert "\nmine\n" in (tmp_path / "shop/app/tag.py").read_text()


def test_an_output_folder_that_is_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "shop").write_text("")
    done = run("build", "spec.yaml")
    assert (done.returncode, done.stderr) == (4, "error: shop is not a folder\n")


def test_a_damaged_lock_is_explained(run: Run, tmp_path: Path) -> None:
    run("build", "spec.yaml")
    (tmp_path / "shop/.stackgen/lock.json").write_text("<<<<<<< HEAD\n")
    for command in ("build", "check"):
        done = run(command, "spec.yaml")
        assert done.returncode == 4
        assert "lock.json cannot be read" in done.stderr
        assert "git has left a conflict" in done.stderr


def test_check_prints_the_difference_and_writes_nothing(run: Run, tmp_path: Path) -> None:
    run("build", "spec.yaml")
    assert run("check", "spec.yaml").returncode == 0
    edit(tmp_path / "spec.yaml", "number", "no")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    done = run("check", "spec.yaml")
    assert done.returncode == 2
    assert "--- a/app/order.py\n+++ b/app/order.py\n" in done.stdout
    assert '\n-number = "string"\n+no = "string"\n' in done.stdout
    assert "not up to date: 1 to update" in done.stderr
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_the_difference_that_check_prints_is_a_patch(run: Run, tmp_path: Path) -> None:
    run("build", "spec.yaml")
    edit(tmp_path / "spec.yaml", "number", "no")
    edit(tmp_path / "spec.yaml", "  Tag:\n", "  Label:\n")
    patch = run("check", "spec.yaml").stdout
    subprocess.run(["git", "apply"], input=patch, cwd=tmp_path / "shop", text=True, check=True)
    run("build", "spec.yaml", "-o", "expected")
    for path in ("app/order.py", "app/label.py", "README.md"):
        assert (tmp_path / "shop" / path).read_text() == (tmp_path / "expected" / path).read_text()
    assert not (tmp_path / "shop/app/tag.py").exists()


def test_check_as_json(run: Run, tmp_path: Path) -> None:
    run("build", "spec.yaml")
    edit(tmp_path / "spec.yaml", "number", "no")
    done = run("check", "spec.yaml", "--format", "json")
    found = json.loads(done.stdout)
    assert (done.returncode, found["up_to_date"]) == (2, False)
    assert [change["path"] for change in found["changes"]] == ["app/order.py"]
    assert "+no" in found["changes"][0]["diff"]


def test_check_annotates_on_github(run: Run, tmp_path: Path) -> None:
    run("build", "spec.yaml")
    assert run("check", "spec.yaml", "--format", "github").stdout == ""
    edit(tmp_path / "shop/app/order.py", '"string"', '"mine"')
    edit(tmp_path / "spec.yaml", "number: string", "number: int")
    edit(tmp_path / "spec.yaml", "label: string", "label: int")
    done = run("check", "spec.yaml", "--format", "github")
    assert done.returncode == 2
    first, second = done.stdout.splitlines()
    assert first.startswith("::error file=shop/app/order.py,line=4,title=stackgen%3A conflict::app/order.py was edited")
    assert second.startswith("::error file=shop/app/tag.py,line=4,title=stackgen%3A update::app/tag.py is not")
    run("build", "spec.yaml")
    assert "title=stackgen%3A unresolved::" in run("check", "spec.yaml", "--format", "github").stdout
    edit(tmp_path / "spec.yaml", "label: int", "label: it")
    done = run("check", "spec.yaml", "--format", "github")
    assert (done.returncode, done.stdout.count("\n")) == (1, 1)
    assert done.stdout.startswith("::error file=spec.yaml,line=7,title=stackgen%3A unknown-type::")


def test_check_annotates_refusals(run: Run, tmp_path: Path) -> None:
    run("build", "spec.yaml")
    edit(tmp_path / "shop/.stackgen/lock.json", "{", "}")
    done = run("check", "spec.yaml", "--format", "github")
    assert done.returncode == 4
    assert done.stdout.startswith("::error file=")
    assert "title=stackgen%3A refused::" in done.stdout
    log = json.loads(run("check", "spec.yaml", "--format", "sarif").stdout)
    assert log["runs"][0]["results"][0]["ruleId"] == "refused"


def test_check_as_sarif(run: Run, tmp_path: Path) -> None:
    run("build", "spec.yaml")
    assert json.loads(run("check", "spec.yaml", "--format", "sarif").stdout)["runs"][0]["results"] == []
    edit(tmp_path / "spec.yaml", "label: string", "label: int")
    done = run("check", "spec.yaml", "--format", "sarif")
    log = json.loads(done.stdout)
    assert (done.returncode, log["version"]) == (2, "2.1.0")
    assert log["runs"][0]["tool"]["driver"]["rules"] == [{"id": "update"}]
    result = log["runs"][0]["results"][0]
    assert result["ruleId"] == "update"
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "shop/app/tag.py"},
        "region": {"startLine": 4},
    }


def test_what_is_remembered_alone_is_also_not_up_to_date(run: Run, tmp_path: Path) -> None:
    run("build", "spec.yaml")
    edit(tmp_path / "spec.yaml", "title: Shop", "title: Shoe shop")
    done = run("check", "spec.yaml")
    assert done.returncode == 2
    assert "+++ b/.stackgen/model.json" in done.stdout
    run("build", "spec.yaml")
    assert run("check", "spec.yaml").returncode == 0


def test_every_stage_can_be_shown(run: Run) -> None:
    assert json.loads(run("inspect", "spec", "spec.yaml").stdout)["app"]["name"] == "shop"
    assert "Order" in run("inspect", "model", "spec.yaml").stdout
    assert json.loads(run("inspect", "plan", "spec.yaml").stdout)["counts"] == {"create": 3}


@pytest.mark.parametrize(
    ("form", "start"), [((), "erDiagram\n"), (("--format", "svg"), "<svg "), (("--format", "dot"), 'digraph "')]
)
def test_the_diagram(run: Run, form: tuple[str, ...], start: str) -> None:
    done = run("graph", "spec.yaml", *form)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(start)


def test_the_schema_is_json(run: Run) -> None:
    assert "$schema" in json.loads(run("schema").stdout)


def test_generators_are_listed_with_what_they_write(run: Run) -> None:
    assert run("generators").stdout == (
        "tables  app/*.py: one table each  stackgen 0.1.0\nreadme  README.md: a first one    stackgen 0.1.0\n"
    )
    assert json.loads(run("generators", "--json").stdout)[0] == {
        "name": "tables",
        "writes": "app/*.py: one table each",
        "package": "stackgen 0.1.0",
    }


def test_a_generator_can_be_switched_off(run: Run, tmp_path: Path) -> None:
    with (tmp_path / "spec.yaml").open("a") as spec:
        spec.write("generators: {readme: false}\n")
    run("build", "spec.yaml")
    assert not (tmp_path / "shop/README.md").exists()
    assert (tmp_path / "shop/app/tag.py").exists()


def test_an_option_for_a_generator_that_is_not_there(run: Run, tmp_path: Path) -> None:
    with (tmp_path / "spec.yaml").open("a") as spec:
        spec.write("generators: {tabels: false}\n")
    done = run("build", "spec.yaml")
    assert done.returncode == 1
    assert 'spec.yaml:8:14: unknown-generator: no generator "tabels" is installed' in done.stderr
    assert 'did you mean "tables"?' in done.stderr


def test_init_writes_a_spec_that_builds(run: Run, tmp_path: Path) -> None:
    done = run("init", "My shop!")
    assert done.returncode == 0
    text = (tmp_path / "My shop!/spec.yaml").read_text()
    assert text.startswith("# yaml-language-server: $schema=./.stackgen/spec.schema.json\n")
    assert json.loads((tmp_path / "My shop!/.stackgen/spec.schema.json").read_text())["$schema"]
    assert run("build", "My shop!/spec.yaml").returncode == 0
    assert (tmp_path / "My shop!/my_shop/app/article.py").exists()


def test_init_never_overwrites(run: Run, tmp_path: Path) -> None:
    done = run("init")
    assert done.returncode == 4
    assert "spec.yaml is already there" in done.stderr
    assert (tmp_path / "spec.yaml").read_text() == SPEC
    assert not (tmp_path / ".stackgen").exists()


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("def tables(request):\n    raise KeyError('secret')\n", "KeyError: 'secret'"),
        ("def tables(request):\n    yield Artifact(PurePosixPath('a.py'), 'def f(:')\n", "a.py:1 is not valid Python"),
        ("def tables(request):\n    yield Artifact(PurePosixPath('../a'), '')\n", "not a path inside the project"),
    ],
)
def test_a_bug_is_one_line_unless_the_traceback_is_asked_for(tmp_path: Path, broken: str, said: str) -> None:
    stack = stacks.STACK.replace("GENERATORS =", f"{broken}\n\nGENERATORS =")
    environment = stacks.install(tmp_path / "stack", stack)
    (tmp_path / "spec.yaml").write_text(SPEC)
    done = stackgen("build", "spec.yaml", cwd=tmp_path, env=environment)
    assert done.returncode == 70
    assert done.stderr.startswith("internal error: ")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert "--debug" in done.stderr
    for arguments in (("build", "spec.yaml", "--debug"), ("--debug", "build", "spec.yaml")):
        assert "Traceback" in stackgen(*arguments, cwd=tmp_path, env=environment).stderr
    assert not (tmp_path / "shop").exists()


def test_a_disk_that_will_not_have_it_is_explained(run: Run) -> None:
    done = run("build", "spec.yaml", "-o", "/proc/shop")
    assert done.returncode == 74
    assert done.stderr.startswith("error: cannot write /proc/shop: ")
    assert "nothing was changed" in done.stderr


def test_a_disk_that_is_full_before_the_build_begins_to_write_is_explained(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    (tmp_path / "spec.yaml").write_text(SPEC)
    command = f"ulimit -f 0; {sys.executable} -B -m stackgen build spec.yaml"
    done = subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, env=environment, stderr=subprocess.PIPE, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (
        74,
        "error: cannot write a temporary file: File too large; nothing was changed\n",
    )


def test_a_reader_that_goes_away_is_no_error(run: Run, tmp_path: Path, environment: dict[str, str]) -> None:
    command = f"{sys.executable} -m stackgen schema | head -c 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    assert done.stdout in {"{141\n", "{0\n"}


# Where the tests run in the background of a shell, interrupts are ignored, and a child inherits that.
HEARD = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)}


def test_an_interrupt_ends_it_quietly(tmp_path: Path) -> None:
    stack = stacks.STACK.replace("def tables(request):", "def tables(request):\n    import time; time.sleep(60)")
    environment = stacks.install(tmp_path / "stack", f"print('ready', flush=True)\n{stack}")
    (tmp_path / "spec.yaml").write_text(SPEC)
    command = [sys.executable, "-m", "stackgen", "build", "spec.yaml"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=tmp_path, env=environment, text=True, **pipes, **HEARD) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (130, "")


def test_diff_says_what_changes(run: Run, tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    subprocess.run(["git", "add", "spec.yaml"], cwd=tmp_path, check=True)
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *who, "commit", "--quiet", "-m", "spec"], cwd=tmp_path, check=True)
    edit(tmp_path / "spec.yaml", "number: string", "no: string?")
    edit(tmp_path / "spec.yaml", "  Tag:", "  Label:")
    done = run("diff", "git:HEAD:spec.yaml", "spec.yaml")
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [line for line in lines if " " not in line] == ["spec", "api", "database"]
    assert "removed entity Tag" in lines
    assert "breaking GET /tags: is gone" in lines
    assert "compatible GET /labels: is new" in lines
    assert "destructive Order.number is gone, with all that it held" in lines
    assert run("diff", "git:HEAD:spec.yaml", "spec.yaml", "--fail-on", "breaking").returncode == 2
    assert run("diff", "spec.yaml", "spec.yaml", "--fail-on", "breaking,destructive").returncode == 0
    assert run("diff", "spec.yaml", "spec.yaml", "--fail-on", "nothing").returncode == 64
    marked = run("diff", "git:HEAD:spec.yaml", "spec.yaml", "--format", "github", "--fail-on", "destructive").stdout
    assert "::error title=stackgen%3A database%2C destructive::Order.number is gone" in marked
    found = json.loads(run("diff", "git:HEAD:spec.yaml", "spec.yaml", "--format", "json").stdout)
    assert {"area": "spec", "mark": "added", "where": "entity", "text": "Label"} in found
    assert "### Api" in run("diff", "git:HEAD:spec.yaml", "spec.yaml", "--format", "markdown").stdout


@pytest.mark.parametrize("old", ["git:HEAD:spec.yaml", "git:--output=x:spec.yaml", "git:HEAD:nope.yaml"])
def test_diff_of_what_git_does_not_have(run: Run, old: str) -> None:
    done = run("diff", old, "spec.yaml")
    assert (done.returncode, done.stdout) == (4, "")
    assert done.stderr.startswith("error: ")


def test_watching_builds_at_every_change(tmp_path: Path, environment: dict[str, str]) -> None:
    spec = tmp_path / "spec.yaml"
    spec.write_text(SPEC)
    command = [sys.executable, "-m", "stackgen", "build", "spec.yaml", "--watch"]
    pipes = {"stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=tmp_path, env=environment, text=True, **pipes, **HEARD) as process:
        assert process.stderr is not None

        def line(start: str) -> str:
            return next(line for line in process.stderr or () if line.startswith(start))

        assert "3 created" in line("shop: ")
        edit(spec, "number", "no")
        assert "1 updated" in line("shop: ")
        edit(spec, "no: string", "no: strin")
        assert "nothing was written" in line("1 problem")
        edit(spec, "no: strin", "no: string, more: int")
        assert "1 updated" in line("shop: ")
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130


def on_a_terminal(*arguments: str, cwd: Path, env: dict[str, str]) -> str:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "stackgen", *arguments]
    subprocess.run(command, cwd=cwd, env=env, stdout=theirs, stderr=theirs, check=True)
    os.close(theirs)
    text = b""
    try:
        while piece := os.read(ours, 65536):
            text += piece
    except OSError:  # the end of a terminal
        pass
    os.close(ours)
    return text.decode()


def test_colour_is_for_terminals_that_want_it(run: Run, tmp_path: Path, environment: dict[str, str]) -> None:
    plain = {name: value for name, value in environment.items() if name != "NO_COLOR"} | {"TERM": "xterm"}
    assert "\x1b[32mcreate\x1b[0m" in on_a_terminal("build", "spec.yaml", cwd=tmp_path, env=plain)
    shutil.rmtree(tmp_path / "shop")
    shown = on_a_terminal("build", "spec.yaml", cwd=tmp_path, env={**plain, "NO_COLOR": "1"})
    assert "create" in shown
    assert "\x1b" not in shown


def test_black_formats_as_well(run: Run, tmp_path: Path) -> None:
    run("build", "spec.yaml", "-o", "ruff")
    edit(tmp_path / "spec.yaml", "name: shop,", "name: shop, formatter: black,")
    run("build", "spec.yaml", "-o", "black")
    for path in ("app/order.py", "app/tag.py"):
        assert (tmp_path / "black" / path).read_text() == (tmp_path / "ruff" / path).read_text()


def test_a_formatter_that_is_not_installed_is_a_problem_of_the_spec(
    run: Run, tmp_path: Path, environment: dict[str, str]
) -> None:
    edit(tmp_path / "spec.yaml", "name: shop,", "name: shop, formatter: black,")
    (tmp_path / "hidden").mkdir()
    (tmp_path / "hidden/black.py").write_text("import sys; sys.exit('No module named black')")
    search = os.pathsep.join([str(tmp_path / "hidden"), environment["PYTHONPATH"]])
    done = run("build", "spec.yaml", PYTHONPATH=search)
    assert done.returncode == 1
    assert "missing-formatter" in done.stderr
    assert "stackgen[black]" in done.stderr
