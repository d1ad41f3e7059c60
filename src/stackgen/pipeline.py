"""The passes, in order, one line each: a spec's path in, the plan for its project out, and the project built."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from stackgen.artifacts import generators
from stackgen.artifacts.contract import Artifact, BrokenHistory, Generator, Request
from stackgen.artifacts.formatting import FormatterMissing
from stackgen.artifacts.making import Making, make
from stackgen.artifacts.remembering import Forgotten, Memory
from stackgen.artifacts.seeing import Facts
from stackgen.model.drafts import Drafts
from stackgen.model.entities import Model
from stackgen.model.evolution import Evolution
from stackgen.model.evolving.evolve import evolve, marks
from stackgen.model.evolving.pairing import Base
from stackgen.model.evolving.renaming import Renaming, renaming, states_renames
from stackgen.model.front import source_at
from stackgen.model.resolve import resolved
from stackgen.model.stored import from_json, stored_json
from stackgen.project.exclusive import exclusive
from stackgen.project.places import ProjectError, seen_from
from stackgen.project.plan import Action, Change, Plan, new_history, plan
from stackgen.project.recalling import found_in, read_memory, write_memory
from stackgen.project.settled import RECORD, Makers, Sources, record_of, tools
from stackgen.project.tidying import tidied
from stackgen.project.tree import digest, read_folders, read_model, read_project
from stackgen.project.write import Overtaken, recover, write, write_cache
from stackgen.reading.native import read_spec
from stackgen.reading.problems import Problem
from stackgen.reading.source import Source
from stackgen.reading.spec import Spec


@dataclass(frozen=True)
class Passes:
    """Every stage of one spec, made when it is asked for.

    Any of them raises SpecError if the spec is wrong, and ProjectError if the output folder is not fit to work with.
    """

    spec_path: Path
    out: Path | None = None  # where to, if not where the spec says
    adopt: bool = False  # merge files that are in the way
    allow_data_loss: bool = False
    hosts: tuple[str, ...] = ()  # from which an OpenAPI document may have parts

    @cached_property
    def source(self) -> Source:
        return source_at(self.spec_path, self.hosts)

    @cached_property
    def spec(self) -> Spec:
        return read_spec(self.source)

    @cached_property
    def resolved(self) -> tuple[Drafts, Model]:
        return resolved(self.source)

    @property
    def model(self) -> Model:
        return self.resolved[1]

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What the spec or the document says that may be a slip."""
        return (*self.source.warnings, *self.resolved[0].report.warnings)

    @cached_property
    def generators(self) -> tuple[Generator, ...]:
        return generators.enabled(self.model, self.source)

    @cached_property
    def history(self) -> Mapping[str, str]:
        """The files that generators left in folders of theirs, and what the team put beside them."""
        return read_folders(self.root, self.folders)

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders of the project that generators read."""
        return tuple(dict.fromkeys(folder for one in self.generators for folder in one.reads))

    @cached_property
    def evolution(self) -> Evolution | None:
        """What changed since the last migration; None at first."""
        if self.base is None:
            return None
        return evolve(self.base, self.resolved[0], self.model, allow_data_loss=self.allow_data_loss)

    @cached_property
    def base(self) -> Base | None:
        """The model that the history led to; of a history without one, the model of the last build."""
        if not self.history:
            return None
        try:
            found = (one.base(self.history) for one in self.generators if one.base)
            known = next((base for base in found if base is not None), None)
            last = read_model(self.root) if known is None else None
            return Base(from_json(last)) if last is not None else known
        except (BrokenHistory, ValueError) as error:
            raise ProjectError(str(error)) from error

    @cached_property
    def renaming(self) -> Renaming:
        """What was called otherwise at the last build, if its model can be read."""
        last = read_model(self.root) if states_renames(self.resolved[0]) else None
        try:
            return renaming(from_json(last), *self.resolved, self.evolution) if last else Renaming()
        except ValueError:
            return Renaming()

    @cached_property
    def request(self) -> Request:
        """What generators may know."""
        place = seen_from(self.root, self.spec_path)
        return Request(self.model, self.history, self.evolution, marks(self.resolved[0]), place)

    @cached_property
    def maker(self) -> str:
        """What makes the same artifacts of the same model."""
        names = ",".join(one.name for one in self.generators)
        return f"{tools(generators.places())} {self.model.app.formatter} {names}"

    @cached_property
    def memory(self) -> Memory:
        """What an earlier build remembers of what it made."""
        return read_memory(self.root, self.maker)

    @cached_property
    def making(self) -> Making:
        """The artifacts, made as far as they are not known."""
        if self.model.document is not None and not any(one.documents for one in self.generators):
            raise self.source.error([Problem(self.source.span(()), "nobody-serves", _NO_SERVER, _IMPORT)])
        facts = Facts(self.model, self.request.stored)
        try:
            return make(self.generators, self.request, facts, self.memory, found_in(self.root))
        except FormatterMissing as error:
            raise self.source.error([self._formatter_problem(error)]) from error
        except BrokenHistory as error:
            raise ProjectError(str(error)) from error

    @property
    def artifacts(self) -> tuple[Artifact, ...]:
        return self.making.artifacts

    @cached_property
    def default_root(self) -> Path:
        return self.spec_path.parent / self.model.app.out

    @cached_property
    def root(self) -> Path:
        root = self.out or self.default_root
        there = next(folder for folder in (root, *root.absolute().parents) if folder.exists())
        if not there.is_dir():
            raise ProjectError(f"{there} is not a folder")
        return root

    def _formatter_problem(self, error: FormatterMissing) -> Problem:
        return Problem(
            self.source.span(("app", "formatter")), "missing-formatter", "black is not installed", str(error)
        )

    def plan(self) -> Plan:
        """What a build would do now."""
        try:
            return self._plan()
        except Forgotten:
            vars(self).update(memory=Memory())
            del vars(self)["making"]
            return self._plan()

    def _plan(self) -> Plan:
        project = read_project(self.root, (str(artifact.path) for artifact in self.artifacts))
        model = stored_json(self.request.stored)
        planned = plan(self.artifacts, model, project, adopt=self.adopt, renaming=self.renaming)
        return tidied(replace(planned, notes=(*planned.notes, *self._notes(planned))), self.model.app.formatter)

    def _notes(self, planned: Plan) -> Iterator[str]:
        """What a person should know beside the files."""
        if self.evolution is None or self.base is None:
            return
        if len(self.base.last) > 1:
            yield f"{' and '.join(self.base.last)} follow the same revision; what is written now follows both"
        yield from (f"the spec has changed, and {path} takes the database there" for path in new_history(planned))
        yield from self.evolution.notes


_NO_SERVER = "this is an OpenAPI document, and no generator that is switched on serves its operations"
_IMPORT = "`stackgen import` writes the spec that is equivalent to it"


def build(spec: Path, out: Path | None = None, *, adopt: bool = False, allow_data_loss: bool = False) -> Plan:
    """Make the project match the spec, unless the plan has stops; says what was done, or what stops it.

    Raises:
        SpecError, ProjectError: as `Passes`.
        WriteError: if the disk would not have it.
    """
    return built(Passes(spec, out, adopt, allow_data_loss))


def built(passes: Passes) -> Plan:
    """As `build`, with passes that are at hand."""
    _ = passes.artifacts  # before the project is held
    done = _written(passes)
    if not done.stops and passes.making.memory != passes.memory:
        write_memory(done.root, passes.making.memory, passes.maker)
    if not done.stops and not done.conflicts:
        _remember(passes, done)
    return done


def _written(passes: Passes) -> Plan:
    while True:
        with exclusive(passes.root):
            recover(passes.root)
            planned = passes.plan()
            if planned.stops or planned.is_empty:
                return planned
            try:
                write(planned)
            except Overtaken:
                continue
            return planned


def _remember(passes: Passes, done: Plan) -> None:
    """Note what the project holds now, for the short way of the next build."""
    if any(name.startswith("https://") for name in passes.source.lines):
        return  # what a host has may have changed
    files: dict[str, str | None] = {path: digest(text.encode()) for path, text in passes.history.items()}
    for change in done.changes:
        if change.action is Action.KEEP and change.before is None:
            return  # a link, of which there is no telling whether it changed
        if change.locked:
            files[change.path] = _hash_after(change)
    default = passes.root.absolute() == passes.default_root.absolute()
    read = passes.source
    sources = Sources(str(passes.spec_path.parent.absolute()), read.digests, read.matches)
    makers = Makers(generators.places(), passes.folders)
    record = record_of(done.root, sources, makers, files, default=default)
    if (content := record.content) is not None:
        write_cache(done.root, RECORD, content)


def _hash_after(change: Change) -> str | None:
    """Of what is on disk afterwards; an unchanged file is as the lock says."""
    if change.action is Action.UNCHANGED and change.locked:
        return change.locked.sha256
    return None if change.after is None else digest(change.after)
