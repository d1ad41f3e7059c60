"""The command line: `extras --help`."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from pkgutil import resolve_name
from typing import Annotated

import typer
import uvicorn
from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy.exc import DBAPIError
from taskiq.cli.worker.cmd import WorkerCMD

from app.commands import note
from app.commands.inspection import check_database, print_routes
from app.commands.printing import always_json
from app.commands.runner import check_settings, fail
from app.commands.transfer import export_rows, import_rows
from app.config import get_settings

ALEMBIC_INI = Path(__file__).resolve().parent.parent / "alembic.ini"

app = typer.Typer(help="Extras", no_args_is_help=True, add_completion=False, rich_markup_mode=None)
db = typer.Typer(help="The tables of the database.", no_args_is_help=True)

app.add_typer(db, name="db")
app.command("import")(import_rows)
app.command("export")(export_rows)
app.add_typer(note.group, name="notes")


@app.callback()
def configure(
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON at a terminal too.")] = False,
) -> None:
    """Set what holds for all commands."""
    always_json.set(as_json)


@app.command()
def serve(
    *,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65_535)] = 8000,
    workers: Annotated[int, typer.Option(min=1, help="How many processes.")] = 1,
    reload: Annotated[bool, typer.Option("--reload", help="Restart when code changes.")] = False,
) -> None:
    """Run the web server."""
    check_settings()
    uvicorn.run(
        "app.main:app",
        host=host,
        port=port,
        workers=workers,
        reload=reload,
        access_log=False,
        timeout_graceful_shutdown=get_settings().shutdown_timeout,
    )


@app.command()
def worker(
    *, processes: Annotated[int, typer.Option(min=1, help="How many processes.")] = 1
) -> None:
    """Do the jobs that wait in Redis; what is begun is finished when it is told to stop."""
    check_settings()
    if not get_settings().jobs_url:
        fail("JOBS_URL: names no Redis where jobs could wait")
    timeout = get_settings().shutdown_timeout
    words = f"app.jobs:broker --workers {processes} --wait-tasks-timeout {timeout}"
    raise typer.Exit(WorkerCMD().exec(words.split()) or 0)


@app.command("check")
def check_all() -> None:
    """Fail if the settings are wrong, the database does not answer, or it lacks migrations."""
    with migrations() as config:
        check_database(config)
    typer.echo("The application is ready to run.")


@app.command()
def routes() -> None:
    """List the routes."""
    check_settings()
    print_routes(resolve_name("app.main:app"))


@db.command()
def upgrade(revision: Annotated[str, typer.Argument()] = "head") -> None:
    """Bring the tables up to a revision."""
    with migrations() as config:
        command.upgrade(config, revision)


@db.command()
def downgrade(revision: Annotated[str, typer.Argument(help="`base`: no tables.")]) -> None:
    """Take the tables back to a revision."""
    with migrations() as config:
        command.downgrade(config, revision)


@db.command()
def current() -> None:
    """Show the revision of the tables."""
    with migrations() as config:
        command.current(config)


@db.command()
def check() -> None:
    """Fail if the models and the revisions differ."""
    with migrations() as config:
        command.check(config)


@contextmanager
def migrations() -> Generator[Config, None, None]:
    """Give Alembic's configuration to a command, and say in a line what goes wrong."""
    check_settings()
    try:
        yield Config(ALEMBIC_INI)
    except (CommandError, DBAPIError, OSError) as error:
        fail(str(error))
