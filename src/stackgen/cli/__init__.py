"""Commands: words on a command line in, an exit status out. The only package that prints or exits."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Mapping
from typing import Annotated

import typer

from stackgen import __version__
from stackgen.cli.building import build, check
from stackgen.cli.failures import explained, show_usage
from stackgen.cli.showing import diff, explain, generators, graph, inspect, schema
from stackgen.cli.starting import import_document, init
from stackgen.cli.statuses import BROKEN_PIPE, DONE, INTERRUPTED, WRONG_USAGE

app = typer.Typer(
    help="From one spec to a complete FastAPI and SQLModel application, and again whenever the spec changes.",
    rich_markup_mode=None,  # plain help; it also appears five times sooner
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)

_COMMANDS: Mapping[str, Callable[..., int]] = {
    "init": init,
    "build": build,
    "import": import_document,
    "check": check,
    "diff": diff,
    "inspect": inspect,
    "graph": graph,
    "explain": explain,
    "schema": schema,
    "generators": generators,
}
for name, command in _COMMANDS.items():
    app.command(name)(command)


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
        show_usage(error)
        return WRONG_USAGE
    except Exception as error:
        if debug:
            raise
        return explained(error)
    return status or DONE
