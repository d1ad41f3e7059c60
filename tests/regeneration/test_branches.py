"""Two branches, with edits and changes of the spec on both, merged by git and built again: nothing is lost."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from random import Random

import pytest

from stackgen.reading.problems import SpecError
from tests.regeneration import specs
from tests.regeneration.rounds import Seen, Team
from tests.regeneration.source import squeezed

OF_GIT = re.compile(r"^<<<<<<< [^\n]*\n(.*?)^=======\n(.*?)^>>>>>>> [^\n]*\n", re.MULTILINE | re.DOTALL)


def git(root: Path, *words: str, fine: tuple[int, ...] = (0,)) -> str:
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "merge.conflictStyle=merge"]
    done = subprocess.run(["git", *who, *words], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode in fine, done.stdout + done.stderr
    return done.stdout


def commit(root: Path) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", "work")


def change(team: Team, count: int) -> list[tuple[int, str]]:
    """Change the spec so many times; with what this can be done again to another one."""
    made = []
    while len(made) < count:
        step = team.random.randrange(10**9), next(team.numbers)
        if apply(team, step):
            made.append(step)
    return made


def apply(team: Team, step: tuple[int, str]) -> bool:
    seed, name = step
    _, spec = specs.changed(team.spec, Random(seed), iter(lambda: name, None))
    try:
        team.artifacts = team.emitted(spec)
    except SpecError:
        return False
    team.spec = spec
    return True


def work(team: Team, branch: str) -> list[tuple[int, str]]:
    """What a colleague does on a branch: edits, changes of the spec, builds, and settles conflicts."""
    git(team.root, "checkout", "--quiet", "-b", branch)
    seen, steps = Seen(), []
    for _ in range(2):
        before = {str(one.path): one.text for one in team.artifacts}
        steps += change(team, 1)
        team.edit(seen, [str(one.path) for one in team.artifacts if before.get(str(one.path)) != one.text])
        done = team.build()
        team.judge(done, seen)
        team.resolve(done)
        team.build()
    commit(team.root)
    return steps


def resolve(team: Team) -> None:
    """Settle what git could not merge, but for what stackgen remembers: that is its own affair."""
    for path in git(team.root, "diff", "--name-only", "--diff-filter=U").splitlines():
        file = team.root / path
        if file.exists() and not path.startswith(".stackgen"):
            file.write_text(OF_GIT.sub(lambda block: team.random.choice([block[1], block[2]]), file.read_text()))


@pytest.mark.parametrize("seed", range(4))
def test_two_branches(tmp_path: Path, seed: int) -> None:
    team = Team(tmp_path / "shop", seed)
    git(team.root, "init", "--quiet", "--initial-branch", "main")
    commit(team.root)
    start, artifacts = team.spec, team.artifacts
    work(team, "one")
    one, added, deleted = team.spec, team.added, team.deleted
    git(team.root, "checkout", "--quiet", "main")
    team.spec, team.artifacts, team.added, team.removed, team.deleted = start, artifacts, {}, {}, set()
    steps = work(team, "two")
    both = [(path, line) for mine in (added, team.added) for path, lines in mine.items() for line in lines]
    git(team.root, "merge", "--quiet", "one", fine=(0, 1))
    resolve(team)
    team.added = {}
    for path, line in both:
        text = team.read(path)
        if text is not None and squeezed(line) in squeezed(text):
            team.added.setdefault(path, []).append(line)
    assert sum(map(len, team.added.values())) > len(both) / 2
    team.removed, team.spec = {}, one
    team.deleted = {
        path for path in team.deleted | deleted if team.read(path) is None
    }  # git keeps what the other changed
    for step in steps:
        apply(team, step)
    done = team.build()
    team.judge(done, Seen())
    team.resolve(done)
    team.build()
    assert team.planned().is_up_to_date
    for path in (team.root / ".stackgen").rglob("*"):
        assert not path.is_file() or "<<<<<<<" not in path.read_text(), path
