"""The command line: `access --help`."""

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

from app.commands import api_keys, customer, order, order_line, post, product, user
from app.commands.inspection import check_database, print_routes
from app.commands.printing import always_json
from app.commands.runner import check_settings, fail
from app.commands.transfer import export_rows, import_rows
from app.config import get_settings

ALEMBIC_INI = Path(__file__).resolve().parent.parent / "alembic.ini"

app = typer.Typer(
    help="Who may do what", no_args_is_help=True, add_completion=False, rich_markup_mode=None
)
db = typer.Typer(help="The tables of the database.", no_args_is_help=True)

app.add_typer(db, name="db")
app.command("import")(import_rows)
app.command("export")(export_rows)
app.add_typer(user.group, name="users")
app.add_typer(customer.group, name="customers")
app.add_typer(product.group, name="products")
app.add_typer(order.group, name="orders")
app.add_typer(order_line.group, name="order-lines")
app.add_typer(post.group, name="posts")
app.add_typer(api_keys.group, name="api-keys")


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
