"""The commands that show: a spec, a document or a file in, an answer out, and nothing is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from stackgen.cli.options import AllowHosts, Drawing, Form, OutPath, SpecPath, Stage
from stackgen.cli.statuses import DONE, NOT_UP_TO_DATE, WRONG_SPEC, WRONG_USAGE
from stackgen.cli.terminal import pretty, say


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A spec, or git:REV:PATH.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="A spec, or git:REV:PATH.")],
    fail_on: Annotated[
        str, typer.Option("--fail-on", metavar="MARKS", help="Marks that end it with status 2: breaking,destructive …")
    ] = "",
    form: Annotated[Form, typer.Option("--format", help="How to answer.")] = Form.TEXT,
) -> int:
    """Say what changes between two specs."""
    from stackgen import difference

    wanted = {mark.strip() for mark in fail_on.split(",")} - {""}
    if unknown := sorted(wanted - difference.MARKS):
        say(f"error: --fail-on knows {', '.join(sorted(difference.MARKS))}, and not {', '.join(unknown)}")
        return WRONG_USAGE
    items = difference.difference(old, new)
    failing = [item for item in items if item.mark in wanted]
    if form is Form.JSON:
        print(pretty(difference.as_json(items)), end="")
    else:
        shown = {Form.TEXT: difference.as_text, Form.MARKDOWN: difference.as_markdown}
        for line in shown[form](items) if form in shown else difference.as_annotations(items, wanted):
            print(line)
    return NOT_UP_TO_DATE if failing else DONE


def inspect(
    stage: Annotated[Stage, typer.Argument(help="Which stage to show.")],
    spec: SpecPath,
    out: OutPath = None,
    hosts: AllowHosts = None,
) -> int:
    """Print a stage of the pipeline as JSON."""
    from stackgen import pipeline, report
    from stackgen.model.stored import to_json

    passes = pipeline.Passes(spec, out, hosts=tuple(hosts or ()))
    stages: dict[Stage, Callable[[], str]] = {
        Stage.SPEC: lambda: passes.spec.model_dump_json(indent=2, by_alias=True, exclude_defaults=True) + "\n",
        Stage.MODEL: lambda: to_json(passes.model),
        Stage.PLAN: lambda: pretty(report.as_json(passes.plan())),
    }
    print(stages[stage](), end="")
    return DONE


def graph(
    spec: SpecPath,
    form: Annotated[Drawing, typer.Option("--format", help="What to draw with.")] = Drawing.MERMAID,
    hosts: AllowHosts = None,
) -> int:
    """Print the entity-relationship diagram."""
    from stackgen.model.front import source_at
    from stackgen.model.graph import dot, mermaid, svg
    from stackgen.model.graph.boxes import graph_of
    from stackgen.model.resolve import model_of

    draw = {Drawing.MERMAID: mermaid.mermaid, Drawing.SVG: svg.svg, Drawing.DOT: dot.dot}
    print(draw[form](graph_of(model_of(source_at(spec, hosts or ())))), end="")
    return DONE


def explain(
    place: Annotated[str, typer.Argument(metavar="FILE[:LINE]", help="A file of a project; or the code of an error.")],
    out: Annotated[Path | None, typer.Option("-o", "--out", metavar="DIR", help="The project's folder.")] = None,
    spec: Annotated[Path | None, typer.Option("--spec", metavar="SPEC", help="The spec, if it is not found.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
) -> int:
    """Say which line of the spec and which generator made a line."""
    from stackgen.model.codes import CATALOGUE

    if place in CATALOGUE and not Path(place).exists():
        rule = CATALOGUE[place]
        print(f"{rule.code}\n\n{rule.means}\n\nWhy: {rule.why}\n\nMend: {rule.mend}")
        return DONE
    from stackgen import explain as explaining
    from stackgen import report
    from stackgen.project.places import ProjectError

    name, _, number = place.rpartition(":")
    file, line = (Path(name), int(number)) if name and number.isdecimal() else (Path(place), None)
    try:
        found = explaining.explain(file, line, out, spec)
    except ProjectError as error:
        say(f"error: {error}")
        return WRONG_SPEC
    print(pretty(found.as_json()) if as_json else report.explained(found), end="")
    return DONE


def schema() -> int:
    """Print the JSON Schema of the spec, for editors."""
    from stackgen.reading.schema import json_schema

    print(pretty(json_schema()), end="")
    return DONE


def generators(as_json: Annotated[bool, typer.Option("--json", help="Print them as JSON.")] = False) -> int:
    """List the generators that are installed."""
    from stackgen.artifacts.generators import installed

    rows = [(one.generator.name, one.generator.writes, f"{one.package} {one.version}") for one in installed()]
    if as_json:
        print(pretty([dict(zip(("name", "writes", "package"), row, strict=True)) for row in rows]), end="")
        return DONE
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    return DONE
