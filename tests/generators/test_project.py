"""The files around the code: whatever an application is called, each still parses and says it."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from configparser import RawConfigParser
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from stackgen.artifacts.contract import Request
from stackgen.model.entities import Model
from stackgen_fastapi.project.deploying import kubernetes
from stackgen_fastapi.project.emitter import emit
from stackgen_fastapi.project.escaping import markdown, one_line, toml
from stackgen_fastapi.project.escaping import yaml as scalar
from tests.model.specs import model

HOSTILE = [
    'It\'s a "shop"',
    'back\\slash \\n \\" \\',
    "two\nlines\r\nand\ta tab",
    "{{ jinja }} {% raw %} {# no #}",
    "${{ secrets.TOKEN }} ${HOME} $(date) `date`",
    "--> <script> <!-- # = : - | > & * ! % @",
    "'''\"\"\"",
    "\x00\x7f\x85\u2028\ufeff\U0001f600",
    "# heading",
    "1. one",
    "- [link](http://x)",
    "",
]


def project(title: str, **app: str) -> dict[str, str]:
    lines = "".join(f"  {key}: {scalar(value)}\n" for key, value in app.items())
    head = f"stackgen: 1\napp:\n  name: shop\n  title: PLACE\n{lines}"
    spec = model("entities: {Order: {fields: {number: string}}}", head)
    spec = replaced(spec, title)
    return {str(artifact.path): artifact.text for artifact in emit(Request(spec))}


def replaced(spec: Model, title: str) -> Model:
    from dataclasses import replace

    return replace(spec, app=replace(spec.app, title=title, description=title))


@pytest.mark.parametrize("title", HOSTILE)
def test_files_parse(title: str) -> None:
    files = project(title)
    for path, text in files.items():
        if path.endswith(".py"):
            ast.parse(text)
        elif path.endswith((".yaml", ".yml")):
            assert all(isinstance(document, dict) for document in yaml.safe_load_all(text))
    assert tomllib.loads(files["pyproject.toml"])["project"]["description"] == (one_line(title) or "shop")
    assert files["README.md"].startswith("# ")
    RawConfigParser().read_string(files["alembic.ini"])


@pytest.mark.parametrize("text", HOSTILE)
def test_toml(text: str) -> None:
    assert tomllib.loads(f"value = {toml(one_line(text))}")["value"] == one_line(text)


@pytest.mark.parametrize("text", [*HOSTILE, "no", "null", "true", "on", "shop", "a: b", "1e3", "0o7"])
def test_yaml(text: str) -> None:
    assert yaml.safe_load(f"value: {scalar(text)}")["value"] == text


def test_yaml_is_plain_where_it_can_be() -> None:
    assert scalar("shop") == "shop"
    assert scalar("no") == '"no"'


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("# not a heading", "\\# not a heading"),
        ("1. not a list", "1\\. not a list"),
        ("- not a list", "\\- not a list"),
        ("a `tick` and <b>", "a \\`tick\\` and \\<b\\>"),
        ("one\n\n```\ntwo", "one\n\n\\`\\`\\` two"),
        ("snake_case", "snake\\_case"),
    ],
)
def test_markdown(text: str, escaped: str) -> None:
    assert markdown(text) == escaped


def test_main_says_the_title() -> None:
    title = HOSTILE[0]
    tree = ast.parse(project(title)["app/main.py"])
    assert title in {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}


def test_a_name_of_something_it_depends_on() -> None:
    spec = model("entities: {Order: {fields: {number: string}}}", "stackgen: 1\napp: {name: fastapi}\n")
    files = {str(artifact.path): artifact.text for artifact in emit(Request(spec))}
    packaging = tomllib.loads(files["pyproject.toml"])["project"]
    assert packaging["name"] == "fastapi-app"
    assert list(packaging["scripts"]) == ["fastapi"]


def test_passwords_need_a_library() -> None:
    head = "stackgen: 1\napp: {name: shop}\n"
    plain, secret = (
        {
            str(one.path): one.text
            for one in emit(Request(model(f"entities: {{User: {{fields: {{a: {kind}}}}}}}", head)))
        }
        for kind in ("string", "password")
    )
    assert "pwdlib" not in plain["pyproject.toml"]
    assert "pwdlib[argon2]" in secret["pyproject.toml"]


def test_linters_of_others_find_nothing(tmp_path: Path) -> None:
    files = project("Shop")
    (tmp_path / "Dockerfile").write_text(files["Dockerfile"])
    (tmp_path / "kubernetes.yaml").write_text(files["deploy/kubernetes.yaml"])
    for command in (["hadolint", "Dockerfile"], ["kubernetes-validate", "--strict", "kubernetes.yaml"]):
        found = Path(sys.executable).with_name(command[0])
        done = subprocess.run([found, *command[1:]], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert not done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("name", ["a", "on", "my_app", "x" * 80, "a_" * 40, "shop_"])
def test_names_in_a_cluster_are_labels(name: str) -> None:
    text = kubernetes(replace(model("entities: {Order: {fields: {number: string}}}").app, name=name)).text
    label = re.compile(r"[a-z]([-a-z0-9]*[a-z0-9])?")
    for document in yaml.safe_load_all(text):
        for word in (document["metadata"]["name"], *document["metadata"]["labels"].values()):
            assert label.fullmatch(word)
            assert len(word) <= 63


@pytest.mark.parametrize("formatter", ["ruff", "black"])
@pytest.mark.parametrize(
    ("spec", "hook", "here"),
    [
        ("spec.yaml", "spec.yaml", "spec.yaml"),
        ("specs/shop.yaml", "specs/shop.yaml", "specs/shop.yaml"),
        ("../shop.yaml", "../shop.yaml", "shop.yaml"),
    ],
)
def test_what_checks_every_change(formatter: str, spec: str, hook: str, here: str) -> None:
    app = model("entities: {A: {fields: {x: int}}}", f"stackgen: 1\napp: {{name: shop, formatter: {formatter}}}\n")
    files = {str(one.path): one.text for one in emit(Request(app, spec=spec, version="1.2.3"))}
    [repo] = yaml.safe_load(files[".pre-commit-config.yaml"])["repos"]
    assert repo["hooks"][0]["entry"] == f"stackgen check {hook} --out ."
    extra = "[black]" if formatter == "black" else ""
    assert repo["hooks"][0]["additional_dependencies"] == [f"stackgen{extra}==1.2.3"]
    steps = yaml.safe_load(files[".github/workflows/ci.yml"])["jobs"]["check"]["steps"]
    [step] = [step for step in steps if "stackgen" in step.get("run", "")]
    assert step["run"].endswith(f" check {here} --out . --format github")
    assert step.get("if") == (None if here == spec else f"hashFiles('{here}') != ''")
