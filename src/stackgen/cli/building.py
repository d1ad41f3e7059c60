"""The commands that build, or say what a build would do: a spec in, a project in step with it out."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stackgen.cli.failures import explained, shown_as
from stackgen.cli.options import AllowHosts, AsJson, OutPath, Report, SpecPath
from stackgen.cli.statuses import CONFLICTS, DONE, INTERNAL_ERROR, NOT_UP_TO_DATE, REFUSED
from stackgen.cli.terminal import COLOURS, painted, pretty, print_diff, print_findings, relative, say, since

if TYPE_CHECKING:
    from stackgen.pipeline import Passes
    from stackgen.project.plan import Plan


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
            if explained(error) == INTERNAL_ERROR:
                raise
        sys.stdout.flush()
        gc.collect()
    return DONE


def _build(spec: Path, out: Path | None, made: Callable[[], Passes], *, dry_run: bool, as_json: bool) -> int:
    from stackgen.project.settled import settled

    started = time.perf_counter()
    if not as_json and (known := settled(spec, out)):
        say(f"{relative(known.root)}: nothing to do, {len(known.files):,} files are up to date{since(started)}")
        return DONE
    from stackgen import pipeline, report, understood

    passes = made()
    plan = passes.plan() if dry_run else pipeline.built(passes)
    if as_json:
        shown = {"dry_run": dry_run, **report.as_json(plan), **understood.as_json(passes.source, passes.warnings)}
        print(pretty(shown), end="")
    elif not plan.stops:
        for line in (*understood.warned(passes.warnings), *understood.lines(passes.source)):
            say(line)
    return tell(plan, started, dry_run=dry_run, quiet=as_json)


def tell(plan: Plan, started: float, *, dry_run: bool, quiet: bool) -> int:
    """Say what a build did, or why it did nothing."""
    from stackgen import report

    if plan.stops:
        say(f"{relative(plan.root)}: {report.refusal(plan)}")
        return REFUSED
    if not quiet:
        lines = list(report.lines(plan))
        width = max((len(word) for word, _ in lines), default=0)
        for word, what in lines:
            say(f"{painted(word.ljust(width), COLOURS[word], sys.stderr)}  {what}")
        for note in plan.notes:
            say(f"note: {note}")
        say(f"{relative(plan.root)}: {report.summary(plan, done=not dry_run)}{since(started)}")
    if plan.conflicts:
        say(report.conflicts(plan))
        return CONFLICTS
    return DONE


def check(
    spec: SpecPath,
    out: OutPath = None,
    form: Annotated[Report, typer.Option("--format", help="How to answer.")] = Report.TEXT,
    hosts: AllowHosts = None,
) -> int:
    """Print what a build would change."""
    from stackgen.project.settled import settled

    if form is Report.TEXT and (known := settled(spec, out)):
        say(f"{relative(known.root)}: up to date")
        return DONE
    from stackgen import pipeline, report, understood

    with shown_as(form, spec):
        passes = pipeline.Passes(spec, out, hosts=tuple(hosts or ()))
        plan = passes.plan()
    for line in understood.warned(passes.warnings):
        say(line)
    if form is Report.JSON:
        print(pretty(report.as_json(plan, with_diffs=True)), end="")
    elif form is Report.TEXT:
        print_diff(report.diffs(plan))
    else:
        from stackgen import findings

        print_findings(findings.of_plan(plan), form)
    for note in plan.notes:
        say(f"note: {note}")
    if plan.stops:
        say(f"a build would be refused; {report.refusal(plan)}")
    if plan.conflicts:
        say(report.conflicts(plan))
    state = "up to date" if plan.is_up_to_date else "not up to date: " + report.summary(plan, done=False)
    say(f"{relative(plan.root)}: {state}")
    return DONE if plan.is_up_to_date else NOT_UP_TO_DATE
