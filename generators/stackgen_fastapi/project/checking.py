"""What checks every change: the workflow of GitHub, and the hook for commits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from stackgen.artifacts.contract import Artifact, Request
from stackgen.artifacts.templates import Templates

templates = Templates(__package__)


@dataclass(frozen=True)
class CheckView:
    """All that ci.yml.j2 and pre-commit-config.yaml.j2 may see."""

    black: bool
    needs: str  # stackgen with its version, as a requirement
    run: str  # the command that runs it without its being installed
    spec: str  # its path from the project
    in_project: bool
    spec_here: str  # its path, were it in the project


def checking(request: Request) -> Iterator[Artifact]:
    """Both compare the project with its spec, the former only once that is in the project's repository."""
    spec = PurePosixPath(request.spec)
    inside = ".." not in spec.parts
    here = str(spec) if inside else spec.name
    black = request.model.app.formatter == "black"
    needs = f"stackgen{'[black]' if black else ''}=={request.version}"
    run = f"uvx --from '{needs}' stackgen" if black else f"uvx stackgen@{request.version}"
    view = CheckView(black, needs, run, str(spec), inside, here)
    yield templates.render("ci.yml.j2", PurePosixPath(".github/workflows/ci.yml"), view)
    yield templates.render("pre-commit-config.yaml.j2", PurePosixPath(".pre-commit-config.yaml"), view)
