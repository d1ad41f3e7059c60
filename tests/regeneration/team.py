"""What a team did to the shop, by hand: patches in `specs/evolution/team`, in order, and what its spec became since.

The edits run: the tests of the application pass with all of them in place, and many of them are tests themselves.

`python -m tests.regeneration.team` writes the patches anew, once what they are applied to is generated otherwise.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher, unified_diff
from pathlib import Path

import yaml

from stackgen import pipeline

SHOP = Path(__file__).parents[2] / "specs/shop.yaml"
_FOLDER = SHOP.parent / "evolution/team"
PATCHES = tuple(sorted(_FOLDER.glob("*.patch")))
# What the spec becomes, week by week: what stood there, and what stands there then.
CHANGES = tuple((one["before"], one["after"]) for one in yaml.safe_load((_FOLDER / "changes.yaml").read_text()))

Texts = dict[str, str]


def work(root: Path) -> None:
    """Do all of it to a project that has just been built."""
    for patch in PATCHES:
        apply(patch, root)


def apply(patch: Path, root: Path) -> None:
    """A line of context has to fit: the rest may have changed, and moved."""
    done = subprocess.run(
        ["git", "apply", "-C1", "--unidiff-zero", str(patch)],
        cwd=root,
        env={**os.environ, "GIT_CEILING_DIRECTORIES": str(root.parent)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{patch.name} does not apply any more, write it anew: {done.stderr}"


def texts(root: Path) -> Texts:
    """The files of a project that a team edits."""
    found = (path for path in root.rglob("*") if path.is_file() and not {".stackgen", "__pycache__"} & {*path.parts})
    return {str(path.relative_to(root)): path.read_text() for path in found if path.suffix != ".pyc"}


def added(before: Texts, after: Texts) -> dict[str, list[str]]:
    """File by file, the team's lines; of a line that it changed, what is new in it."""
    return {path: [*_added(before.get(path, ""), text)] for path, text in after.items() if text != before.get(path)}


def _added(before: str, after: str) -> Iterator[str]:
    old, new = before.splitlines(), after.splitlines()
    for kind, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "insert":
            yield from (line.strip() for line in new[start:end] if line.strip())
        elif kind == "replace":
            known = re.findall(r"\w+", " ".join(old[first:last]))
            yield from (word for word in re.findall(r"\w+", " ".join(new[start:end])) if word not in known)


def lost(root: Path, mine: dict[str, list[str]]) -> list[str]:
    """What of it is no longer there, wherever a formatter may have broken the lines."""
    found = []
    for path, lines in mine.items():
        there = _squeezed((root / path).read_text())
        counted = Counter(_squeezed(line) for line in lines)
        found += [f"{path}: {line}" for line, count in counted.items() if there.count(line) < count]
    return found


def _squeezed(text: str) -> str:
    return re.sub(r",?([)\]}])", r"\1", "".join(text.split())).rstrip(",")


def renew() -> None:
    """Every patch as a diff to what is generated now."""
    with tempfile.TemporaryDirectory() as folder:
        spec = Path(folder, "spec.yaml")
        spec.write_text(SHOP.read_text())
        pipeline.build(spec)
        root = Path(folder, "shop")
        for patch in PATCHES:
            before = texts(root)
            apply(patch, root)
            title = patch.read_text().partition("\n--- ")[0]
            patch.write_text(f"{title}\n{_diff(before, texts(root))}")


def _diff(before: Texts, after: Texts) -> str:
    lines: list[str] = []
    for path in sorted(after):
        old = before.get(path)
        if old != after[path]:
            name = "/dev/null" if old is None else f"a/{path}"
            lines += unified_diff((old or "").splitlines(True), after[path].splitlines(True), name, f"b/{path}")
    return "".join(lines)


if __name__ == "__main__":
    renew()
