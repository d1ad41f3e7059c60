"""What went wrong in: said in a way that helps, and the exit status out."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from stackgen.cli.options import Report
from stackgen.cli.statuses import BUSY, INTERNAL_ERROR, NOT_WRITTEN, REFUSED, WRONG_SPEC
from stackgen.cli.terminal import print_findings, say


def explained(error: Exception) -> int:
    """Show what went wrong, and choose the exit status."""
    from stackgen.model.evolving.evolve import DataLoss
    from stackgen.project.places import Busy, ProjectError, WriteError
    from stackgen.reading.problems import MOST, SpecError

    if isinstance(error, SpecError):
        say(error.show().rstrip("\n"))
        count = len(error.problems)
        more = ", and there may be more" if count >= MOST else ""
        say(f"{count} problem{'s' * (count != 1)} found{more}; nothing was written")
        return REFUSED if isinstance(error, DataLoss) else WRONG_SPEC
    if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        error = WriteError(f"cannot write a temporary file: {error.strerror}; nothing was changed")
    statuses = {ProjectError: REFUSED, WriteError: NOT_WRITTEN, Busy: BUSY}
    if type(error) in statuses:
        say(f"error: {error}")
        return statuses[type(error)]
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    say(f"internal error: {what} (run again with --debug for the traceback; please report)")
    return INTERNAL_ERROR


def show_usage(error: typer.TyperException) -> None:
    show = getattr(error, "show", None)
    if show:
        show()
    else:
        say(f"error: {error}")


@contextmanager
def shown_as(form: Report, spec: Path) -> Iterator[None]:
    """What is wrong in the spec or the project, in the form that was asked for as well."""
    from stackgen.project.places import ProjectError
    from stackgen.reading.problems import SpecError

    try:
        yield
    except (SpecError, ProjectError) as error:
        if form in {Report.GITHUB, Report.SARIF}:
            from stackgen import findings

            found = findings.of_problems(error.problems) if isinstance(error, SpecError) else []
            print_findings(found or findings.of_refusal(spec, error), form)
        raise
