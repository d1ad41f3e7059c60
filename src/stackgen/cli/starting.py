"""The commands that write a spec to start from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from stackgen.cli.options import AllowHosts
from stackgen.cli.statuses import DONE, REFUSED
from stackgen.cli.terminal import pretty, say


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to; made if it is not there.")] = Path(),
) -> int:
    """Write a commented spec.yaml to start from."""
    from stackgen.project.write import write_new_file
    from stackgen.reading.schema import json_schema
    from stackgen.starter import SCHEMA, starter

    spec, schema = folder / "spec.yaml", folder / SCHEMA
    if spec.exists():
        say(f"{spec} is already there; nothing was written")
        return REFUSED
    if not schema.exists():
        write_new_file(schema, pretty(json_schema()))
    write_new_file(spec, starter(folder))
    say(f"wrote {spec}; next: stackgen build {spec}")
    return DONE


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
        say(f"{out} is already there; nothing was written")
        return REFUSED
    text = imported(document, hosts or ())
    if is_printed:
        print(text, end="")
        return DONE
    write_new_file(out, text)
    say(f"wrote {out}; next: stackgen build {out}")
    return DONE
