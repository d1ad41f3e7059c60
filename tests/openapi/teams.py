"""What a team wrote into an application that was generated: kept as `team.patch` beside the document.

python -m tests.openapi.teams begin specs/realworld FOLDER    the application with the team's code, to go on with
python -m tests.openapi.teams keep specs/realworld FOLDER     what has changed there since becomes the patch
python -m tests.openapi.teams count specs/realworld           how many lines the team wrote
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

PATCH = "team.patch"
OWN = "x-stackgen:"


def document_in(example: Path) -> Path:
    """The document of an example."""
    return next(path for path in sorted(example.glob("openapi.y*ml")))


def begin(example: Path, folder: Path) -> None:
    """Build the application and put the team's code into it."""
    generate(document_in(example), folder)
    _git(folder, "init", "--quiet")
    _commit(folder, "What was generated")
    _git(folder, "apply", "--index", "-C1", str((example / PATCH).resolve()))
    _commit(folder, "What the team wrote")


def keep(example: Path, folder: Path) -> None:
    """Make what has changed since the application was generated the team's patch."""
    _git(folder, "add", "--all")
    first = _git(folder, "rev-list", "--max-parents=0", "HEAD").strip()
    (example / PATCH).write_text(_git(folder, "diff", "--cached", first), encoding="utf-8")


def generate(document: Path, folder: Path) -> str:
    """Build a document, as one does on the command line."""
    return _run(Path.cwd(), sys.executable, "-m", "stackgen", "build", str(document), "-o", str(folder))


def added(example: Path) -> Iterator[tuple[str, str]]:
    """The lines that the team wrote, each with its file; empty ones are none."""
    path = ""
    for line in (example / PATCH).read_text(encoding="utf-8").splitlines():
        if header := re.match(r"\+\+\+ b/(.+)", line):
            path = header.group(1)
        elif line.startswith("+") and line[1:].strip():
            yield path, line[1:]


def count(example: Path) -> Counter[str]:
    """The lines that the team wrote: in the application, in its tests, in the document."""
    lines = Counter(path.partition("/")[0] if "/" in path else "app" for path, _ in added(example))
    _, _, own = document_in(example).read_text(encoding="utf-8").partition(f"\n{OWN}")
    lines["document"] = len([line for line in own.splitlines() if line.strip()]) + bool(own)
    return lines


def _commit(folder: Path, message: str) -> None:
    _git(folder, "add", "--all")
    _git(folder, "-c", "user.name=team", "-c", "user.email=team@example.org", "commit", "--quiet", "-m", message)


def _git(folder: Path, *command: str) -> str:
    return _run(folder, "git", "-c", "core.autocrlf=false", *command)


def _run(folder: Path, *command: str) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr}"
    return done.stdout


if __name__ == "__main__":
    verb, example = sys.argv[1], Path(sys.argv[2])
    if verb == "count":
        print(dict(count(example)))
    else:
        {"begin": begin, "keep": keep}[verb](example, Path(sys.argv[3]))
