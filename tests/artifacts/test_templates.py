"""Templates see the fields of a view, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import jinja2
import pytest

from stackgen.artifacts.contract import Ownership
from stackgen.artifacts.templates import Templates

OUT = PurePosixPath("out.py")


@dataclass(frozen=True)
class Inner:
    word: str


@dataclass(frozen=True)
class View:
    name: str = "x"
    inner: Inner = Inner("y")
    names: tuple[str, ...] = ("a", "b")

    @property
    def hidden(self) -> str:
        return "not a field"


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Templates:
    package = tmp_path / "a_stack_for_templates"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "emitter.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, package.name, raising=False)
    return Templates(package.name)


def rendered(templates: Templates, folder: Path, text: str, view: View = View()) -> str:
    (folder / "a_stack_for_templates/t.j2").write_text(text)
    return templates.render("t.j2", OUT, view).text


def test_fields_are_names_in_the_template(templates: Templates, tmp_path: Path) -> None:
    assert rendered(templates, tmp_path, "{{ name }} {{ inner.word }}\n") == "x y\n"


def test_a_view_is_not_copied(templates: Templates, tmp_path: Path) -> None:
    class Counting(Inner):
        def __deepcopy__(self, memo: object) -> Inner:
            raise AssertionError("copied")

    assert rendered(templates, tmp_path, "{{ inner.word }}", View(inner=Counting("z"))) == "z"


@pytest.mark.parametrize("text", ["{{ nmae }}", "{{ hidden }}", "{{ inner.wrod }}", "{% for n in nmaes %}{% endfor %}"])
def test_a_name_that_is_not_there_is_an_error(templates: Templates, tmp_path: Path, text: str) -> None:
    with pytest.raises(jinja2.UndefinedError):
        rendered(templates, tmp_path, text)


def test_statements_leave_no_lines_behind(templates: Templates, tmp_path: Path) -> None:
    text = "class A:\n    {% for name in names %}\n    {{ name }} = 1\n    {% endfor %}\n"
    assert rendered(templates, tmp_path, text) == "class A:\n    a = 1\n    b = 1\n"


def test_nothing_is_escaped(templates: Templates, tmp_path: Path) -> None:
    assert rendered(templates, tmp_path, "{{ name }}", View("<'&'>")) == "<'&'>"


def test_the_ownership_goes_with_the_file(templates: Templates, tmp_path: Path) -> None:
    (tmp_path / "a_stack_for_templates/t.j2").write_text("")
    artifact = templates.render("t.j2", OUT, View(), Ownership.ONCE)
    assert (artifact.path, artifact.ownership) == (OUT, Ownership.ONCE)


def test_the_name_of_a_module_finds_the_templates_beside_it(templates: Templates, tmp_path: Path) -> None:
    (tmp_path / "a_stack_for_templates/t.j2").write_text("here")
    beside = Templates("a_stack_for_templates.emitter")
    assert beside.render("t.j2", OUT, View()).text == "here"


def test_importing_templates_does_not_import_jinja() -> None:
    script = "import sys, stackgen.artifacts.templates; sys.exit('jinja2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
