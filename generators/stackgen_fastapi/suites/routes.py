"""Tests of an entity's routes: every operation with good, boundary, bad and missing input."""

from __future__ import annotations

from collections.abc import Iterator

from stackgen.artifacts.contract import Artifact
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Entity, Reference, Role
from stackgen_fastapi import layout
from stackgen_fastapi.articles import article_of
from stackgen_fastapi.bulk import BULK
from stackgen_fastapi.columns import in_update
from stackgen_fastapi.listings import is_only_part
from stackgen_fastapi.operations import transitions_of
from stackgen_fastapi.python import Code, Need, code, joined, needs_of, string
from stackgen_fastapi.suites.actions import actions_view
from stackgen_fastapi.suites.below import below
from stackgen_fastapi.suites.bodies import Bodies, Case
from stackgen_fastapi.suites.bulk import bulk_view, has_several, needs_of_bulk, replace_view
from stackgen_fastapi.suites.listings import Listed
from stackgen_fastapi.suites.modules import Module
from stackgen_fastapi.suites.parts import add_fixtures, part_tests, whole_tests
from stackgen_fastapi.suites.related import EmbeddedMany, Referring, Relations
from stackgen_fastapi.suites.soft_deletes import RestoreView, restore_view
from stackgen_fastapi.suites.spelling import arguments, mapping, sample, spelled_otherwise, strings
from stackgen_fastapi.suites.states import states_view
from stackgen_fastapi.suites.values import NEEDS, values_view
from stackgen_fastapi.suites.versions import VersionsView, versions_view
from stackgen_fastapi.suites.views import (
    CreateView,
    DeleteView,
    GetView,
    ListView,
    OtherRow,
    RelatedView,
    RulesView,
    TablesView,
    UpdateView,
    View,
    Words,
)
from stackgen_fastapi.suites.wholes import covered_tests, covering_tests

templates = Templates(__package__)

NEEDLES = ("Quince 10%", "Quince 100", "Quince 1/0")


def route_tests(bodies: Bodies, incoming: list[tuple[Entity, Reference]]) -> Artifact | None:
    """The module that tests the routes of an entity, if it has any."""
    entity = bodies.entity
    if entity.api is None:
        return None
    tests = _Tests(bodies, incoming, frozenset(entity.api.operations))
    module = Module(f"{entity.names.plural_title[:1].upper()}{entity.names.plural_title[1:]} over HTTP.")
    if entity.parent:
        add_fixtures(module, bodies.subject, routed=True)
    texts: list[tuple[str, set[Need]]] = []
    for template, view in tests.parts():
        texts.append((templates.render(template, layout.tests_path(template), view).text, tests.needs))
    if states := states_view(bodies, "", ""):
        text = templates.render("test_states.py.j2", layout.tests_path("states"), states).text
        texts.append((text, {*tests.needs, *states.needs}))
    if actions := actions_view(bodies, "", ""):
        text = templates.render("test_actions.py.j2", layout.tests_path("actions"), actions).text
        texts.append((text, {*tests.needs, *actions.needs}))
    for text, needs in (*texts, *whole_tests(bodies), *covering_tests(bodies)):
        module.add(below(text, bodies.subject.columns, entity) if entity.parent else text, needs)
    for text, needs in (*part_tests(bodies), *covered_tests(bodies, incoming)):
        module.add(text, needs)
    return module.artifact(
        layout.tests_path("api", f"test_{entity.names.module}.py"), bodies.subject.columns.app.package
    )


class _Tests:
    """The tests of one entity's routes, part by part."""

    def __init__(self, bodies: Bodies, incoming: list[tuple[Entity, Reference]], operations: frozenset[str]) -> None:
        self.bodies, self.incoming, self.operations = bodies, incoming, operations
        self.subject, self.entity = bodies.subject, bodies.entity
        self.relations = Relations(self.subject, bodies.shape, bodies.uniqueness)
        self.needs: set[Need] = set()

    def parts(self) -> Iterator[tuple[str, View | VersionsView | RestoreView]]:
        """Templates and their views, in the order of the module."""
        self.words = self._words()
        versions = [versions_view(self.bodies, self.words, self.operations)] if self.entity.versioned else []
        yield from (("test_versions_client.py.j2", view) for view in versions)
        yield from self._operations()
        yield from (("test_versions.py.j2", view) for view in versions)
        if self.entity.soft_delete:
            self.needs |= self.subject.service.needs
            yield "test_restore.py.j2", restore_view(self.bodies, self.words, self.operations)

    def _operations(self) -> Iterator[tuple[str, View]]:
        refused = tuple(self.bodies.refused())
        yield "test_tables.py.j2", self._tables(refused)
        if "create" in self.operations:
            view = self._create(refused)
            yield "test_create.py.j2", view
            yield "test_create_required.py.j2", view
        if values := values_view(self.bodies, self.words, self.operations):
            self.needs |= NEEDS
            yield "test_values.py.j2", values
        if self.operations & {"create", "update"}:
            yield "test_rules.py.j2", self._rules()
        if "get" in self.operations:
            yield "test_get.py.j2", self._get()
        if "update" in self.operations:
            yield "test_update.py.j2", self._update(refused)
        if "delete" in self.operations:
            referring = self._used(tuple(self.relations.referring(self.incoming)))
            others = not is_only_part(self.entity)
            yield "test_delete.py.j2", DeleteView(self.words, "get" in self.operations, others, referring)
        if "list" in self.operations:
            view_of_list = self._list()
            yield "test_list.py.j2", view_of_list
            yield "test_list_orders.py.j2", view_of_list
            yield "test_list_pages.py.j2", view_of_list
        if "get" in self.operations:
            yield "test_related.py.j2", self._related()
        yield from self._bulk(refused)

    def _bulk(self, refused: tuple[Case, ...]) -> Iterator[tuple[str, View]]:
        """The operations that an entity has only if it lists them."""
        lists = tuple(self.relations.key_lists())
        if "replace" in self.operations and has_several(self.bodies):
            self.needs |= needs_of(view.make for view in lists)
            yield "test_replace.py.j2", replace_view(self.bodies, self.words, lists, refused)
        if self.operations & BULK and has_several(self.bodies):
            view = bulk_view(self.bodies, self.words, lists, refused, list(self.relations.referring(self.incoming)))
            self.needs |= needs_of_bulk(view)
            for operation in sorted(self.operations & BULK):
                yield f"test_{operation}.py.j2", view

    def _tables(self, refused: tuple[Case, ...]) -> TablesView:
        writes = self.operations & {"create", "update", "replace", "bulk_create"}
        return TablesView(
            missing=self.bodies.missing_path() if self._speaks_of_missing() else None,
            accepted=tuple(self.bodies.accepted()) if "create" in self.operations else (),
            refused=refused if writes else (),
        )

    def _speaks_of_missing(self) -> bool:
        on_rows = any(action.scope == "item" for action in self.entity.actions)
        single = self.operations & {"get", "update", "delete", "replace", "restore"}
        return bool(single or transitions_of(self.entity) or on_rows)

    def _words(self) -> Words:
        names = self.entity.names
        self.needs |= needs_of([self.subject.make, self.subject.build])
        return Words(
            title=names.title,
            article=article_of(names.title),
            snake=names.snake,
            plural=names.plural,
            row=self.subject.variable,
            make=self.subject.make,
            build=self.subject.build,
            route=self.subject.rows_route,
            item=self.subject.item(self.subject.variable),
        )

    def _used(self, views: tuple[Referring, ...]) -> tuple[Referring, ...]:
        for view in views:
            self.needs |= needs_of([view.make, view.service])
        return views

    def _other(self, reference: Reference, variable: str) -> OtherRow:
        target = self.subject.target(reference)
        self.needs |= target.make.needs
        values = self.subject.referring(reference, variable)
        return OtherRow(reference.name.rstrip("_"), target.make, mapping(values))

    def _create(self, refused: tuple[Case, ...]) -> CreateView:
        bodies = self.bodies
        others = tuple(self._other(r, self._local(r)) for r in bodies.optional_references)
        values: dict[str, Code] = {}
        for reference in bodies.optional_references:
            values |= self.subject.referring(reference, self._local(reference))
        made = bodies.made("uuid4", "uuid7")
        versions = {c.name: c.default.source[-1] for c in self.entity.fields if c.default}
        return CreateView(
            words=self.words,
            readable="get" in self.operations,
            others=tuple(
                OtherRow(self._local(r), o.make, o.values)
                for r, o in zip(bodies.optional_references, others, strict=True)
            ),
            arguments=code(", {}", arguments(values)) if values else Code(""),
            hidden=tuple(map(string, bodies.hidden)),
            shown=Code("{" + ", ".join(map(string, bodies.shown)) + "}"),
            location=self._location(),
            required=strings(bodies.required) if bodies.required_suffices else None,
            required_names=strings(bodies.required) if bodies.required else None,
            refused_without=strings(bodies.refused_without) if bodies.refused_without else None,
            defaults=bodies.defaults(),
            now=_listed(bodies.made("now")),
            today=_listed(bodies.made("today")),
            uuids=tuple((string(name), versions[name]) for name in made),
            has_accepted=any(bodies.accepted()),
            has_refused=bool(refused),
            not_creatable=bodies.not_creatable(),
        )

    def _location(self) -> Code | None:
        if any(map(spelled_otherwise, self.entity.key_columns)):
            return None
        return self.subject.item_in_json("created")

    def _local(self, reference: Reference) -> str:
        """A local variable named as the reference."""
        return f"other_{reference.name.rstrip('_')}"

    def _rules(self) -> RulesView:
        bodies, creatable, changeable = self.bodies, "create" in self.operations, "update" in self.operations
        violations = tuple(bodies.violations())
        only = [r for r in bodies.optional_references if r.one_to_one]
        return RulesView(
            words=self.words,
            creatable=creatable,
            changeable=changeable,
            unique=tuple(bodies.unique(changeable=False)) if creatable else (),
            unique_changes=tuple(bodies.unique(changeable=True)) if changeable else (),
            dangling=tuple(bodies.dangling(changeable=False)) if creatable else (),
            dangling_changes=tuple(bodies.dangling(changeable=True)) if changeable else (),
            violations=violations if creatable else (),
            violating_changes=tuple(v for v in violations if v.changeable) if changeable else (),
            seconds=tuple(self._other(reference, "other") for reference in only) if creatable else (),
        )

    def _get(self) -> GetView:
        children = self._children()
        return GetView(self.words, self.bodies.malformed(), bool(children), children)

    def _children(self) -> tuple[EmbeddedMany, ...]:
        """Lists of embedded objects that can have several."""
        children = tuple(
            many for many in self.relations.many() if not many.single and self.bodies.listed_room(many.entity)
        )
        for child in children:
            self.needs |= child.make.needs
        return children

    def _update(self, refused: tuple[Case, ...]) -> UpdateView:
        changeable = [r for r in self.entity.references if all(in_update(self.entity, c) for c in r.columns)]
        usable = [r for r in changeable if self.bodies.uniqueness.capacity(self.subject.target(r).entity) > 2]
        return UpdateView(
            words=self.words,
            changes=tuple(self.bodies.changes(shown=True)),
            hidden=tuple(self.bodies.changes(shown=False)),
            references=tuple(self._other(reference, "other") for reference in usable),
            timed=any(getattr(column, "role", None) is Role.UPDATED_AT for column in self.entity.columns),
            versioned=self.entity.versioned,
            has_refused=bool(refused),
            not_changeable=self.bodies.not_changeable(),
        )

    def _related(self) -> RelatedView:
        ones, many = tuple(self.relations.ones()), tuple(self.relations.many())
        key_lists, read_lists = tuple(self.relations.key_lists()), tuple(self.relations.read_lists())
        self.needs |= needs_of([*(one.make for one in ones), *(each.make for each in many)])
        self.needs |= needs_of(view.make for view in key_lists)
        self.needs |= needs_of(code for view in read_lists for code in (view.make, view.make_through))
        return RelatedView(
            words=self.words,
            creatable="create" in self.operations,
            changeable="update" in self.operations,
            item_in_json=self.subject.item_in_json("created"),
            ones=ones,
            many=many,
            key_lists=key_lists,
            read_lists=read_lists,
        )

    def _list(self) -> ListView:
        listed = Listed(self.bodies)
        rising = listed.rising
        linked = [(reference, self._other(reference, self._local(reference))) for reference in listed.linked]
        extra: dict[str, Code] = {}
        for reference, _ in linked:
            extra |= self.subject.referring(reference, self._local(reference))
        needs_rows = bool(listed.plan.filters or listed.plan.sorts or listed.default_order())
        rows = rising.rows if rising is not None and needs_rows else ()
        by_position = listed.sorted_by_position()
        optional = tuple(name for name in by_position if name in listed.nullable())
        size = min(listed.limits[1], 5)
        return ListView(
            words=self.words,
            style=listed.plan.style,
            rising=tuple(mapping({name: sample(value) for name, value in row.items()}) for row in rows),
            others=tuple(OtherRow(self._local(r), o.make, o.values) for r, o in linked),
            extra=code(", {}", arguments(extra)) if extra else Code(""),
            nulls=listed.nulls(),
            filters=tuple(listed.filters()) if rows else (),
            nullable=_listed(listed.nullable()) if rows else None,
            refused=tuple(listed.refused()),
            order=listed.default_order() if rows else None,
            by_position=_listed(by_position) if rows else None,
            by_value=_listed(listed.sorted_by_value()) if rows else None,
            null_sorts=_listed(optional) if rows else None,
            roomy=listed.roomy,
            sorts=_signed(listed.plan.sorts),
            step=min(2, size),
            whole=size,
            forged=joined([Code(string(listed.label())), *[Code("[]")] * len(self._steps())]),
            other_sort=listed.other_sort(),
            searched=tuple(self._needles(name) for name in listed.searched()),
            children=self._children(),
        )

    def _steps(self) -> tuple[str, ...]:
        return tuple(step.name for step in self.entity.order)

    def _needles(self, name: str) -> tuple[Code, ...]:
        return (Code(string(name)), *(arguments({name: Code(string(needle))}) for needle in NEEDLES))


def _listed(names: tuple[str, ...]) -> Code | None:
    return strings(names) if names else None


def _signed(names: tuple[str, ...]) -> Code:
    """Every order, up and down, after the default one."""
    return code(
        "[{}]",
        joined([Code("{}"), *(Code(f'{{"sort": {string(sign + name)}}}') for name in names for sign in ("", "-"))]),
    )
