"""The proof of the promise: random edits and random changes of the spec, over and over, and nothing is lost.

`python -m tests.regeneration.rounds 2000` runs as many rounds and prints what it has seen.
"""

from __future__ import annotations

import argparse
import ast
import itertools
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from stackgen.artifacts import generators
from stackgen.artifacts.contract import Artifact, Request
from stackgen.artifacts.emitting import emit
from stackgen.artifacts.formatting import formatted
from stackgen.model.evolving.renaming import Renaming, renaming
from stackgen.model.resolve import resolved
from stackgen.model.stored import from_json, to_json
from stackgen.project.merging.lines import merged_lines
from stackgen.project.merging.marks import chosen, places
from stackgen.project.moving import moved
from stackgen.project.plan import Action, Change, Plan, plan
from stackgen.project.spelling import Spelling
from stackgen.project.tidying import tidied
from stackgen.project.tree import read_model, read_project
from stackgen.project.write import write
from stackgen.reading.problems import SpecError
from stackgen.reading.source import read_source
from tests.regeneration import edits, specs
from tests.regeneration.source import Gone, imported, squeezed

LENGTH = 10  # rounds until a project is begun anew
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
BLOCK = re.compile(r"^<<<<<<< yours\n(.*?)^=======\n(.*?)^>>>>>>> stackgen\n", re.MULTILINE | re.DOTALL)


@dataclass
class Seen:
    """What happened in all rounds."""

    rounds: int = 0
    edits: Counter[str] = field(default_factory=Counter)
    changes: Counter[str] = field(default_factory=Counter)
    merged: int = 0  # files that both sides changed
    with_conflict: int = 0  # rounds
    with_conflict_by_lines: int = 0  # rounds, had there been no merge by structure
    files_in_conflict: int = 0
    files_in_conflict_by_lines: int = 0
    overlaps: list[str] = field(default_factory=list)

    @property
    def one_sided(self) -> int:
        """How many conflicts are about something that the one side changed and the other took away, or renamed."""
        blocks = [found for overlap in self.overlaps if (found := BLOCK.search(overlap))]
        return sum(not block[side].strip() for block in blocks for side in (1, 2))

    def __str__(self) -> str:
        return (
            f"{self.rounds} rounds, {self.edits.total()} edits, {self.merged} files that both sides changed\n"
            f"rounds with a conflict: {self.with_conflict} ({self.with_conflict / self.rounds:.1%}); "
            f"by lines alone {self.with_conflict_by_lines} ({self.with_conflict_by_lines / self.rounds:.1%})\n"
            f"files with a conflict: {self.files_in_conflict}; by lines alone {self.files_in_conflict_by_lines}\n"
            f"places in conflict: {len(self.overlaps)}, {self.one_sided} of them in what one side has taken away\n"
            f"edits: {dict(sorted(self.edits.items()))}\nchanges: {dict(sorted(self.changes.items()))}"
        )


class Team:
    """A project, the team that edits it, and what must never be lost of their work."""

    def __init__(self, root: Path, seed: int) -> None:
        self.root = root
        self.random = Random(seed)
        self.names = (f"team_{seed}_{number}" for number in itertools.count())
        self.numbers = (str(number) for number in itertools.count())
        self.spec = specs.START
        self.added: dict[str, list[str]] = {}
        self.removed: dict[str, set[Gone]] = {}
        self.deleted: set[str] = set()
        self.orphans: set[str] = set()
        self.spellings: list[Spelling] = []
        self.artifacts = self.emitted(self.spec)
        self.build()

    def emitted(self, spec: specs.Spec) -> tuple[Artifact, ...]:
        path = self.root.parent / f"{self.root.name}.yaml"
        path.write_text(specs.text_of(spec))
        source = read_source(path)
        self.resolved = resolved(source)
        return formatted(emit(generators.enabled(self.resolved[1], source), Request(self.resolved[1])), "ruff")

    def planned(self, *, adopt: bool = False) -> Plan:
        self.project = read_project(self.root, [str(one.path) for one in self.artifacts])
        self.renaming = self.renamed()
        model = to_json(self.resolved[1])
        return tidied(plan(self.artifacts, model, self.project, adopt=adopt, renaming=self.renaming), "ruff")

    def renamed(self) -> Renaming:
        try:
            last = read_model(self.root)
            return renaming(from_json(last), *self.resolved) if last else Renaming()
        except ValueError:  # git has left a conflict in it
            return Renaming()

    def build(self) -> Plan:
        done = self.planned()
        if done.stops and {change.path for change in done.stops} <= self.orphans:
            done = self.planned(adopt=True)  # what was left to the team is generated again
        assert not done.stops, [change.path for change in done.stops]
        write(done)
        self.orphans |= {change.path for change in done.changes if change.action is Action.ORPHAN}
        self.follow()
        return done

    def follow(self) -> None:
        """What must not be lost is where the files are now, and may be called as they are now."""
        if not self.renaming.entities:
            return
        self.spellings.append(Spelling(self.renaming))
        moves = moved(self.project, {str(one.path): one for one in self.artifacts}, self.renaming).paths
        places = {old: new for new, old in moves.items()}
        self.added = {places.get(path, path): lines for path, lines in self.added.items()}
        self.deleted = {places.get(path, path) for path in self.deleted}
        self.removed = {
            places.get(path, path): {
                one._replace(scope=self.spelled(one.scope), what=self.spelled(one.what)) for one in removed
            }
            for path, removed in self.removed.items()
        }

    def spelled(self, text: str) -> str:
        """With every entity by its last name."""
        for spelling in self.spellings:
            text = spelling.now(text)
        return text

    def squeezed(self, text: str) -> str:
        return squeezed(self.spelled(text))

    def round(self, seen: Seen) -> None:
        likely = self.change(seen)
        self.edit(seen, likely)
        done = self.build()
        self.judge(done, seen)
        self.resolve(done)
        self.build()
        again = self.planned()
        assert again.is_up_to_date, [change for change in again.changes if change.action is not Action.UNCHANGED]

    def edit(self, seen: Seen, likely: list[str]) -> None:
        """Mostly where the spec will change something as well."""
        # Those that the next build moves, or gives up, are still there as well.
        paths = dict.fromkeys([*(str(one.path) for one in self.artifacts), *likely])
        files = {path: text for path in paths if (text := self.read(path)) is not None}
        for edit in edits.edits(files, likely, self.random, self.names, self.random.randint(4, 12)):
            seen.edits[edit.kind] += 1
            if edit.text is None:
                self.delete(edit.path)
                continue
            (self.root / edit.path).write_text(edit.text)
            self.added.setdefault(edit.path, []).extend(edit.added)
            self.removed.setdefault(edit.path, set()).update(edit.removed)
            self.forget(edit.path, edit.text)

    def delete(self, path: str) -> None:
        (self.root / path).unlink()
        self.deleted.add(path)
        self.forget(path, "")

    def forget(self, path: str, text: str) -> None:
        """What the team itself has taken away again need not stay."""
        there = self.squeezed(text)
        self.added[path] = [line for line in self.added.get(path, []) if self.squeezed(line) in there]
        self.removed[path] = {gone for gone in self.removed.get(path, set()) if not gone.is_in(text)}

    def change(self, seen: Seen) -> list[str]:
        """Change the spec, and say which files this will change."""
        while True:
            name, spec = specs.changed(self.spec, self.random, self.numbers)
            try:
                artifacts = self.emitted(spec)
            except SpecError:
                continue
            seen.changes[name] += 1
            changed = [str(one.path) for one in set(self.artifacts) - set(artifacts)]
            self.spec, self.artifacts = spec, artifacts
            return sorted(changed)

    def judge(self, done: Plan, seen: Seen) -> None:
        """Every line that the team added is there, all that it removed is not, and everything parses."""
        seen.rounds += 1
        self.count(done, seen)
        for path, lines in self.added.items():
            text = self.read(path)
            assert text is not None or not lines, f"{path} is gone, with {lines}"
            there = self.squeezed(text or "")
            for line in lines:
                assert self.squeezed(line) in there, f"{path} has lost {line!r}"
        for path in self.deleted:
            assert self.read(path) is None, f"{path} is there again"
        for path, removed in self.removed.items():
            text = self.read(path)
            for gone in removed if text is not None else ():
                mine = chosen(text or "", 1)
                assert not gone.is_in(mine) or gone.is_needed_in(mine), f"{path} has {gone} again"
        self.forgive()
        merged = [change for change in done.changes if is_merged(change) and change.path.endswith(".py")]
        for change, unknown in zip(merged, unknown_names(merged, self.spelled), strict=True):
            names = unknown & (imported((change.before or b"").decode()) | imported(change.text or ""))
            assert names <= {*change.left}, f"{change.path} has no meaning for {names} any more"
        for change in done.changes:
            if change.path.endswith(".py") and change.after is not None:
                for side in (1, 2):
                    ast.parse(chosen(change.after.decode(), side), change.path)

    def forgive(self) -> None:
        """What is no longer generated may one day come anew."""
        texts = {str(one.path): one.text for one in self.artifacts}
        self.deleted &= texts.keys()
        for path, removed in self.removed.items():
            self.removed[path] = {gone for gone in removed if gone.is_in(texts.get(path, ""))}

    def count(self, done: Plan, seen: Seen) -> None:
        both = [change for change in done.changes if is_merged(change) or change.conflicts]
        seen.merged += len(both)
        by_lines = [change for change in both if self.by_lines(change)]
        seen.with_conflict += bool(done.conflicts)
        seen.with_conflict_by_lines += bool(by_lines)
        seen.files_in_conflict += len(done.conflicts)
        seen.files_in_conflict_by_lines += len(by_lines)
        for change in done.conflicts:
            seen.overlaps += [
                f"{change.path}\n{block.group()}" for block in BLOCK.finditer((change.after or b"").decode())
            ]

    def by_lines(self, change: Change) -> bool:
        """Whether a file would be in conflict if there were lines alone."""
        base = self.project.base_texts.get(change.path, "")
        return bool(places(merged_lines(base, (change.before or b"").decode(), change.text or "")))

    def resolve(self, done: Plan) -> None:
        """As people do: one side, the other, or both."""
        for change in done.conflicts:
            text = (self.root / change.path).read_text()
            text = BLOCK.sub(lambda block: block[self.random.choice([1, 2])], text)
            (self.root / change.path).write_text(text)
            self.forget(change.path, text)

    def read(self, path: str) -> str | None:
        try:
            return (self.root / path).read_text()
        except FileNotFoundError:
            return None


def is_merged(change: Change) -> bool:
    edited = change.action is Action.MOVE and change.after != (change.text or "").encode()
    return change.action is Action.MERGE or edited


def unknown_names(changes: list[Change], spelled: Callable[[str], str]) -> list[set[str]]:
    """The names that nothing gives a meaning to after a merge, and that had one on both sides; asked of ruff."""
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        for number, change in enumerate(changes):
            sides = (change.before or b"").decode(), change.text or "", (change.after or b"").decode()
            for side, text in enumerate(sides):
                Path(folder, f"{number}_{side}.py").write_text(text)
        ruff = [sys.executable, "-m", "ruff", "check", "--isolated", "--no-cache"]
        words = ["--select", "F821", "--output-format", "json", "."]
        done = subprocess.run([*ruff, *words], cwd=folder, capture_output=True, text=True, check=False)
    unknown: dict[str, set[str]] = {}
    for one in json.loads(done.stdout):
        if one["code"] == "F821":  # and not that ruff cannot read it
            unknown.setdefault(Path(one["filename"]).stem, set()).add(one["message"].split("`")[1])
    return [
        {
            name
            for name in unknown.get(f"{number}_2", set()) - unknown.get(f"{number}_1", set())
            if name not in {same for one in unknown.get(f"{number}_0", set()) for same in (one, spelled(one))}
        }
        for number in range(len(changes))
    ]


def run(rounds: int, seed: int) -> Seen:
    """So many rounds; an AssertionError says what was lost, and with which seed."""
    seen = Seen()
    for number in itertools.count(seed):
        with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
            team = Team(Path(folder, "shop"), number)
            for _ in range(LENGTH):
                try:
                    team.round(seen)
                except AssertionError as error:
                    raise AssertionError(f"seed {number}: {error}") from error
                if seen.rounds == rounds:
                    return seen
    raise AssertionError


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rounds", type=int)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--show", type=int, default=10, help="how many of the conflicts that were left")
    given = parser.parse_args()
    seen = run(given.rounds, given.seed)
    print(seen)
    for overlap in Random(0).sample(seen.overlaps, min(given.show, len(seen.overlaps))):
        print(f"\n{overlap}", end="")


if __name__ == "__main__":
    main()
