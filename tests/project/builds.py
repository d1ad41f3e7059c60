"""A project as a folder of files, and one build of it: what the tests of this folder have in common."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from stackgen.artifacts.contract import Artifact, Ownership
from stackgen.model.evolving.renaming import Renamed, Renaming
from stackgen.model.names import entity_names
from stackgen.project.places import STATE
from stackgen.project.plan import NOTHING_RENAMED, Plan, plan
from stackgen.project.tree import read_project
from stackgen.project.write import recover, write

Files = Mapping[str, str]


def artifacts(files: Files, ownership: Ownership = Ownership.MERGED) -> list[Artifact]:
    return [Artifact(PurePosixPath(path), text, ownership) for path, text in files.items()]


def planned(
    root: Path,
    wanted: list[Artifact],
    model: str = "{}\n",
    *,
    adopt: bool = False,
    renaming: Renaming = NOTHING_RENAMED,
) -> Plan:
    project = read_project(root, [str(one.path) for one in wanted])
    return plan(wanted, model, project, adopt=adopt, renaming=renaming)


def renamed(*pairs: tuple[str, str], others: tuple[str, ...] = ()) -> Renaming:
    """What turns one name of an entity into another, with the entities that stay."""
    entities = tuple(Renamed(entity_names(before), entity_names(now)) for before, now in pairs)
    stay = tuple(map(entity_names, others))
    return Renaming(entities, (*(one.before for one in entities), *stay), (*(one.now for one in entities), *stay))


def build(
    root: Path,
    files: Files,
    model: str = "{}\n",
    ownership: Ownership = Ownership.MERGED,
    *,
    adopt: bool = False,
    renaming: Renaming = NOTHING_RENAMED,
) -> Plan:
    """As the pipeline does it."""
    if root.exists():
        recover(root)
    done = planned(root, artifacts(files, ownership), model, adopt=adopt, renaming=renaming)
    if not done.stops and not done.is_empty:
        write(done)
    return done


def actions(plan: Plan) -> dict[str, str]:
    return {change.path: change.action.value for change in plan.changes}


def contents(root: Path) -> dict[str, str]:
    """Every file with its text, what stackgen remembers included."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes().decode()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def own(root: Path) -> dict[str, str]:
    """Every file but what stackgen remembers."""
    return {path: text for path, text in contents(root).items() if not path.startswith(STATE)}
