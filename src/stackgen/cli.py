"""Commands: words on a command line in, an exit status out. The only module that prints or exits."""

from __future__ import annotations

import errno
import gc
import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from stackgen import __version__

if TYPE_CHECKING:
    from stackgen.findings import Finding
    from stackgen.pipeline import Passes
    from stackgen.project.plan import Plan

# Exit statuses. Those from 64 on are what sysexits.h means by them.
DONE, WRONG_SPEC, NOT_UP_TO_DATE, CONFLICTS, REFUSED = 0, 1, 2, 3, 4
WRONG_USAGE, INTERNAL_ERROR, NOT_WRITTEN, BUSY = 64, 70, 74, 75
INTERRUPTED, BROKEN_PIPE = 130, 141

_COLOURS = {
    "create": 32,
    "update": 33,
    "merge": 33,
    "move": 33,
    "conflict": 31,
    "delete": 31,
    "leave": 35,
    "adopt": 36,
    "+": 32,
    "-": 31,
    "@": 36,
}

app = typer.Typer(
    help="From one spec to a complete FastAPI and SQLModel application, and again whenever the spec changes.",
    rich_markup_mode=None,  # plain help; it also appears five times sooner
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)

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


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"stackgen {__version__}")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", is_eager=True, callback=_show_version, help="Print the version and exit.")
]
Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback of an error; allowed anywhere.")]


@app.callback()
def _options(version: Version = False, debug: Debug = False) -> None:
    pass


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to; made if it is not there.")] = Path(),
) -> int:
    """Write a commented spec.yaml to start from."""
    from stackgen.project.write import write_new_file
    from stackgen.reading.schema import json_schema
    from stackgen.starter import SCHEMA, starter

    spec, schema = folder / "spec.yaml", folder / SCHEMA
    if spec.exists():
        _say(f"{spec} is already there; nothing was written")
        return REFUSED
    if not schema.exists():
        write_new_file(schema, _pretty(json_schema()))
    write_new_file(spec, starter(folder))
    _say(f"wrote {spec}; next: stackgen build {spec}")
    return DONE


@app.command()
def build(
    spec: SpecPath,
    out: OutPath = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be done.")] = False,
    adopt: Annotated[bool, typer.Option("--adopt", help="Merge files that stackgen did not write.")] = False,
    as_json: AsJson = False,
    allow_data_loss: Annotated[
        bool, typer.Option("--allow-data-loss", help="Drop what the spec no longer has, without `removed`.")
    ] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Build again at every change of the spec.")] = False,
    hosts: AllowHosts = None,
) -> int:
    """Make the project match the spec."""

    def passes() -> Passes:
        from stackgen import pipeline

        return pipeline.Passes(spec, out, adopt, allow_data_loss, tuple(hosts or ()))

    once = partial(_build, spec, out, passes, dry_run=dry_run, as_json=as_json)
    if not watch:
        return once()
    from stackgen.watching import changes

    for _ in changes(spec):
        try:
            once()
        except Exception as error:
            if _explained(error) == INTERNAL_ERROR:
                raise
        sys.stdout.flush()
        gc.collect()
    return DONE


def _build(spec: Path, out: Path | None, made: Callable[[], Passes], *, dry_run: bool, as_json: bool) -> int:
    from stackgen.project.settled import settled

    started = time.perf_counter()
    if not as_json and (known := settled(spec, out)):
        _say(f"{_relative(known.root)}: nothing to do, {len(known.files):,} files are up to date{_since(started)}")
        return DONE
    from stackgen import pipeline, report, understood

    passes = made()
    plan = passes.plan() if dry_run else pipeline.built(passes)
    if as_json:
        shown = {"dry_run": dry_run, **report.as_json(plan), **understood.as_json(passes.source)}
        print(_pretty(shown), end="")
    elif not plan.stops:
        for line in understood.lines(passes.source):
            _say(line)
    return _told(plan, started, dry_run=dry_run, quiet=as_json)


@app.command("import")
def import_document(
    document: Annotated[Path, typer.Argument(metavar="FILE", help="An OpenAPI document.")],
    out: Annotated[Path, typer.Option("-o", "--out", metavar="SPEC", help="The spec to write; - prints it.")] = Path(
        "spec.yaml"
    ),
    hosts: AllowHosts = None,
) -> int:
    """Write the spec that is equivalent to an OpenAPI document."""
    from stackgen.importing import imported
    from stackgen.project.write import write_new_file

    is_printed = str(out) == "-"
    if not is_printed and out.exists():
        _say(f"{out} is already there; nothing was written")
        return REFUSED
    text = imported(document, hosts or ())
    if is_printed:
        print(text, end="")
        return DONE
    write_new_file(out, text)
    _say(f"wrote {out}; next: stackgen build {out}")
    return DONE


@app.command()
def check(
    spec: SpecPath,
    out: OutPath = None,
    form: Annotated[Report, typer.Option("--format", help="How to answer.")] = Report.TEXT,
    hosts: AllowHosts = None,
) -> int:
    """Print what a build would change."""
    from stackgen.project.settled import settled

    if form is Report.TEXT and (known := settled(spec, out)):
        _say(f"{_relative(known.root)}: up to date")
        return DONE
    from stackgen import pipeline, report

    with _shown(form, spec):
        plan = pipeline.Passes(spec, out, hosts=tuple(hosts or ())).plan()
    if form is Report.JSON:
        print(_pretty(report.as_json(plan, with_diffs=True)), end="")
    elif form is Report.TEXT:
        _print_diff(report.diffs(plan))
    else:
        from stackgen import findings

        _print_findings(findings.of_plan(plan), form)
    for note in plan.notes:
        _say(f"note: {note}")
    if plan.stops:
        _say(f"a build would be refused; {report.refusal(plan)}")
    if plan.conflicts:
        _say(report.conflicts(plan))
    state = "up to date" if plan.is_up_to_date else "not up to date: " + report.summary(plan, done=False)
    _say(f"{_relative(plan.root)}: {state}")
    return DONE if plan.is_up_to_date else NOT_UP_TO_DATE


@app.command()
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
        _say(f"error: --fail-on knows {', '.join(sorted(difference.MARKS))}, and not {', '.join(unknown)}")
        return WRONG_USAGE
    items = difference.difference(old, new)
    failing = [item for item in items if item.mark in wanted]
    if form is Form.JSON:
        print(_pretty(difference.as_json(items)), end="")
    else:
        shown = {Form.TEXT: difference.as_text, Form.MARKDOWN: difference.as_markdown}
        for line in shown[form](items) if form in shown else difference.as_annotations(items, wanted):
            print(line)
    return NOT_UP_TO_DATE if failing else DONE


@app.command()
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
        Stage.PLAN: lambda: _pretty(report.as_json(passes.plan())),
    }
    print(stages[stage](), end="")
    return DONE


@app.command()
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


@app.command()
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
        _say(f"error: {error}")
        return WRONG_SPEC
    print(_pretty(found.as_json()) if as_json else report.explained(found), end="")
    return DONE


@app.command()
def schema() -> int:
    """Print the JSON Schema of the spec, for editors."""
    from stackgen.reading.schema import json_schema

    print(_pretty(json_schema()), end="")
    return DONE


@app.command()
def generators(as_json: Annotated[bool, typer.Option("--json", help="Print them as JSON.")] = False) -> int:
    """List the generators that are installed."""
    from stackgen.artifacts.generators import installed

    rows = [(one.generator.name, one.generator.writes, f"{one.package} {one.version}") for one in installed()]
    if as_json:
        print(_pretty([dict(zip(("name", "writes", "package"), row, strict=True)) for row in rows]), end="")
        return DONE
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    return DONE


def main() -> None:
    """The command `stackgen`."""
    gc.disable()  # nearly all that a build makes lives until its end: looking for what does not takes long
    status = run(sys.argv[1:])
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)  # to give all of it back piece by piece takes long, too


def run(arguments: list[str]) -> int:
    """Run one command and return its exit status; no error leaves here but a bug with `--debug`."""
    debug = "--debug" in arguments
    try:
        status = app([word for word in arguments if word != "--debug"], prog_name="stackgen", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever was reading has gone. Python would complain once more when it closes the pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    except typer.TyperException as error:
        _show_usage(error)
        return WRONG_USAGE
    except Exception as error:
        if debug:
            raise
        return _explained(error)
    return status or DONE


def _explained(error: Exception) -> int:
    """Show what went wrong, and choose the exit status."""
    from stackgen.model.evolving.evolve import DataLoss
    from stackgen.project.places import Busy, ProjectError, WriteError
    from stackgen.reading.problems import MOST, SpecError

    if isinstance(error, SpecError):
        _say(error.show().rstrip("\n"))
        count = len(error.problems)
        more = ", and there may be more" if count >= MOST else ""
        _say(f"{count} problem{'s' * (count != 1)} found{more}; nothing was written")
        return REFUSED if isinstance(error, DataLoss) else WRONG_SPEC
    if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        error = WriteError(f"cannot write a temporary file: {error.strerror}; nothing was changed")
    statuses = {ProjectError: REFUSED, WriteError: NOT_WRITTEN, Busy: BUSY}
    if type(error) in statuses:
        _say(f"error: {error}")
        return statuses[type(error)]
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    _say(f"internal error: {what} (run again with --debug for the traceback; please report)")
    return INTERNAL_ERROR


def _show_usage(error: typer.TyperException) -> None:
    show = getattr(error, "show", None)
    if show:
        show()
    else:
        _say(f"error: {error}")


def _told(plan: Plan, started: float, *, dry_run: bool, quiet: bool) -> int:
    """Say what a build did, or why it did nothing."""
    from stackgen import report

    if plan.stops:
        _say(f"{_relative(plan.root)}: {report.refusal(plan)}")
        return REFUSED
    if not quiet:
        lines = list(report.lines(plan))
        width = max((len(word) for word, _ in lines), default=0)
        for word, what in lines:
            _say(f"{_painted(word.ljust(width), _COLOURS[word], sys.stderr)}  {what}")
        for note in plan.notes:
            _say(f"note: {note}")
        _say(f"{_relative(plan.root)}: {report.summary(plan, done=not dry_run)}{_since(started)}")
    if plan.conflicts:
        _say(report.conflicts(plan))
        return CONFLICTS
    return DONE


@contextmanager
def _shown(form: Report, spec: Path) -> Iterator[None]:
    """What is wrong in the spec or the project, in the form that was asked for as well."""
    from stackgen.project.places import ProjectError
    from stackgen.reading.problems import SpecError

    try:
        yield
    except (SpecError, ProjectError) as error:
        if form in {Report.GITHUB, Report.SARIF}:
            from stackgen import findings

            found = findings.of_problems(error.problems) if isinstance(error, SpecError) else []
            _print_findings(found or findings.of_refusal(spec, error), form)
        raise


def _print_findings(found: Sequence[Finding], form: Report) -> None:
    from stackgen import findings

    if form is Report.SARIF:
        print(_pretty(findings.sarif(found)), end="")
    else:
        for line in findings.github(found):
            print(line)


def _print_diff(lines: Iterable[str]) -> None:
    for line in lines:
        colour = _COLOURS.get(line[0])
        text = line.removesuffix("\n")
        print(_painted(text, colour, sys.stdout) if colour else text)


def _painted(text: str, colour: int, stream: TextIO) -> str:
    coloured = stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return f"\x1b[{colour}m{text}\x1b[0m" if coloured else text


def _say(text: str) -> None:
    print(text, file=sys.stderr)


def _since(started: float) -> str:
    return f" ({time.perf_counter() - started:.2f} s)"


def _relative(root: str | Path) -> str:
    shown = os.path.relpath(root)
    return str(root) if shown.startswith("..") else shown


def _pretty(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"
