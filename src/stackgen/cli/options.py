"""What commands are given: arguments and options that several share, and the choices of one."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

SpecPath = Annotated[Path, typer.Argument(metavar="SPEC", help="The spec, such as spec.yaml.")]
OutPath = Annotated[
    Path | None,
    typer.Option("-o", "--out", metavar="DIR", help="The project's folder, if not where the spec says."),
]
AllowHosts = Annotated[
    list[str] | None,
    typer.Option("--allow-ref-host", metavar="HOST", help="Fetch references of an OpenAPI document from this host."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print what was done as JSON.")]


class Report(StrEnum):
    """How `check` answers."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"


class Form(StrEnum):
    """How `diff` answers."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    GITHUB = "github"


class Drawing(StrEnum):
    """What `graph` draws with."""

    MERMAID = "mermaid"
    SVG = "svg"
    DOT = "dot"


class Stage(StrEnum):
    """What `inspect` can show."""

    SPEC = "spec"
    MODEL = "model"
    PLAN = "plan"
