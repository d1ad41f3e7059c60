"""The same edits and the same changes of a spec, brought together by stackgen and by `copier update`.

A pair is a small application, about eight random edits of its code, and one random change of its spec. For copier, what
stackgen generates is the template: one tag before the change of the spec and one after it.

    python -m benchmarks.updates --copier /path/to/copier --pairs 30
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.regeneration.rounds import MEMORY, Seen, Team
from tests.regeneration.source import Gone, squeezed

from stackgen.artifacts.contract import Artifact
from stackgen.project.merging.marks import chosen, places

COPIER = """
_subdirectory: template
_templates_suffix: .never
"""
ANSWERS = "{{_copier_conf.answers_file}}"


@dataclass
class Outcome:
    """What came of all pairs with one tool."""

    pairs_in_conflict: int = 0
    files_in_conflict: int = 0
    places: int = 0
    lost: list[str] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)  # what the team took away, and what is there again
    broken: list[str] = field(default_factory=list)  # what cannot be parsed, though there is no conflict in it

    def count(self, root: Path, work: Work) -> None:
        marked = {
            path: text for path in work.paths(root) if places(text := plain(root / path)) or rejected(root / path)
        }
        self.pairs_in_conflict += bool(marked)
        self.files_in_conflict += len(marked)
        self.places += sum(len(places(text)) + rejected(root / path) for path, text in marked.items())
        for path, lines in work.added.items():
            # A renamed entity takes its files elsewhere; what is added has names that occur nowhere else.
            own = [root / path, root / f"{path}.rej"] if (root / path).exists() else root.rglob("*.*")
            there = squeezed("".join(plain(file) for file in own if file.is_file() and file.suffix != ".pyc"))
            self.lost += [f"{path}: {line}" for line in lines if not any(one in there for one in work.readings(line))]
        self.undone += [path for path in work.deleted if (root / path).exists()]
        for path, removed in work.removed.items():
            text = chosen(plain(root / path), 1)
            self.undone += [f"{path}: {gone.what}" for gone in removed if parses(text) and gone.is_in(text)]
        self.broken += [
            path for path in work.paths(root) if path not in marked and not parses(plain(root / path), path)
        ]


@dataclass
class Work:
    """What a team did to a project, and what must not be lost of it."""

    texts: dict[str, str | None]
    added: dict[str, list[str]]
    removed: dict[str, set[Gone]]
    deleted: set[str]
    spelled: Callable[[str], str]  # a line with the names of now

    def readings(self, line: str) -> set[str]:
        """A line as it may stand there: where an entity was renamed, its name in the team's lines may follow."""
        return {squeezed(line), squeezed(self.spelled(line))}

    def paths(self, root: Path) -> list[str]:
        return [path for path, text in self.texts.items() if text is not None and (root / path).exists()]


def text_of(file: Path) -> str:
    return file.read_text() if file.exists() else ""


def plain(file: Path) -> str:
    """A text with the markers of copier written as those of stackgen."""
    text = text_of(file)
    return text.replace("<<<<<<< before updating\n", "<<<<<<< yours\n").replace(
        ">>>>>>> after updating\n", ">>>>>>> stackgen\n"
    )


def rejected(file: Path) -> int:
    """The hunks that could not be applied."""
    return sum(line.startswith("@@") for line in text_of(file.with_name(f"{file.name}.rej")).splitlines())


def parses(text: str, path: str = "x.py") -> bool:
    try:
        return not path.endswith(".py") or bool(ast.parse(text))
    except SyntaxError:
        return False


class Template:
    """A template for copier, and a project made of it."""

    def __init__(self, folder: Path, copier: str) -> None:
        self.copier, self.template, self.project = copier, folder / "template", folder / "project"
        self.template.mkdir()
        run(self.template, "git", "init", "--quiet")
        (self.template / "copier.yml").write_text(COPIER)

    def tag(self, artifacts: Iterable[Artifact], name: str) -> None:
        inner = self.template / "template"
        run(self.template, "rm", "-rf", "template")
        for one in artifacts:
            write(inner / one.path, one.text)
        write(
            inner / f"{ANSWERS}.never",
            "# Changes here will be overwritten by Copier\n{{ _copier_answers|to_nice_yaml }}\n",
        )
        commit(self.template)
        run(self.template, "git", "tag", name)

    def create(self) -> None:
        run(self.template, self.copier, "copy", "--quiet", "--defaults", str(self.template), str(self.project))
        run(self.project, "git", "init", "--quiet")
        commit(self.project)

    def edit(self, work: Work) -> None:
        for path, text in work.texts.items():
            if text is None:
                (self.project / path).unlink(missing_ok=True)
            else:
                write(self.project / path, text)
        commit(self.project)

    def update(self, conflict: str) -> None:
        run(self.project, self.copier, "update", "--quiet", "--defaults", "--conflict", conflict)

    def reset(self) -> None:
        run(self.project, "git", "reset", "--quiet", "--hard")
        run(self.project, "git", "clean", "--quiet", "-xdf")


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def commit(root: Path) -> None:
    run(root, "git", "add", "--all", "--force")
    run(
        root,
        "git",
        "-c",
        "user.name=a",
        "-c",
        "user.email=a@example.org",
        "commit",
        "--quiet",
        "--allow-empty",
        "--message",
        "x",
    )


def run(root: Path, *words: str) -> None:
    done = subprocess.run(words, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{words}: {done.stdout}{done.stderr}"


def pair(seed: int, copier: str, outcomes: dict[str, Outcome]) -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        team = Team(Path(folder, "shop"), seed)
        template = Template(Path(folder), copier)
        template.tag(team.artifacts, "v1")
        template.create()
        likely: list[str] = []
        while not likely:  # some changes of a spec are of no consequence
            likely = team.change(Seen())
        team.edit(Seen(), likely)
        work = Work(
            {path: team.read(path) for path in {*(str(one.path) for one in team.artifacts), *team.added}}
            | dict.fromkeys(team.deleted),
            team.added,
            team.removed,
            team.deleted,
            team.spelled,
        )
        created = {path for path, text in work.texts.items() if text is None} - team.deleted
        work.texts = {path: text for path, text in work.texts.items() if path not in created}
        team.build()
        outcomes["stackgen"].count(team.root, work)
        template.edit(work)
        template.tag(team.artifacts, "v2")
        for conflict in ("inline", "rej"):
            template.update(conflict)
            outcomes[f"copier, {conflict}"].count(template.project, work)
            template.reset()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--copier", default="copier")
    parser.add_argument("--pairs", type=int, default=30)
    given = parser.parse_args()
    outcomes = {name: Outcome() for name in ("stackgen", "copier, inline", "copier, rej")}
    for seed in range(given.pairs):
        pair(seed, given.copier, outcomes)
    print("| | pairs in conflict | files | places | lines lost | deletions undone | files that no longer parse |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for name, one in outcomes.items():
        counts = (
            one.pairs_in_conflict,
            one.files_in_conflict,
            one.places,
            *map(len, (one.lost, one.undone, one.broken)),
        )
        print(f"| {name} | {' | '.join(map(str, counts))} |")
    for name, one in outcomes.items():
        for what in ("lost", "undone", "broken"):
            for said, count in Counter(getattr(one, what)).items():
                print(f"{name}: {what}: {said}" + (f" ({count})" if count > 1 else ""))


if __name__ == "__main__":
    main()
