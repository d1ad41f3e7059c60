"""A small stack in the place of the real one, so that tests of the engine do not depend on what that writes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

STACK = '''
"""One module per entity, and two files that are written once."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from stackgen.artifacts.contract import Artifact, Generator, Ownership
from stackgen.artifacts.templates import Templates

templates = Templates(__name__)


@dataclass(frozen=True)
class TableView:
    entity: object


def tables(request):
    for entity in request.model.entities:
        yield templates.render("table.py.j2", PurePosixPath("app", f"{entity.names.module}.py"), TableView(entity))


def readme(request):
    yield Artifact(PurePosixPath("README.md"), f"# {request.model.app.title}\\n", Ownership.ONCE)


GENERATORS = (
    Generator("tables", "app/*.py: one table each", tables),
    Generator("readme", "README.md: a first one", readme),
)
'''

TABLE = '''\
"""{{ entity.names.title }}."""

{% for field in entity.fields %}
{{ field.attribute }} = '{{ field.type.kind }}'
{% endfor %}
'''

SPEC = """\
stackgen: 1
app: {name: shop, title: Shop}
entities:
  Order:
    fields: {number: string}
  Tag:
    fields: {label: string}
"""


def install(folder: Path, stack: str = STACK) -> dict[str, str]:
    """The environment of processes in which the small stack is the one that is found."""
    package = folder / "stackgen_fastapi"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(stack)
    (package / "table.py.j2").write_text(TABLE)
    path = [str(folder), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path)}


def stackgen(
    *arguments: str | Path, cwd: Path, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command as a process of its own."""
    command = [sys.executable, "-m", "stackgen", *map(str, arguments)]
    # A current folder of the module search path would be one that the command itself changes.
    environment = {**(env or os.environ), "PYTHONSAFEPATH": "1"}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
