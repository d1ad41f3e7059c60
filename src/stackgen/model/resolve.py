"""Resolve: Spec -> Model. References are checked, relations paired, defaults filled in; every problem is gathered."""

from __future__ import annotations

import re
from collections.abc import Mapping

from stackgen.model.access import resolve_access
from stackgen.model.actions import actions
from stackgen.model.auth import is_internal, resolve_auth, with_auth
from stackgen.model.circles import check_circles
from stackgen.model.clashes import check_bulk_paths, check_clashes, check_indexes, check_paths
from stackgen.model.drafts import Draft, Drafts
from stackgen.model.entities import App, Entity, JsonValue, Model
from stackgen.model.enums import resolve_enums
from stackgen.model.fields import resolve_fields
from stackgen.model.inverses import resolve_inverses
from stackgen.model.keys import resolve_keys
from stackgen.model.listing import Listing, api_of, order_of
from stackgen.model.names import entity_names, prose
from stackgen.model.openapi.listings import with_listing
from stackgen.model.parts import check_parts
from stackgen.model.relations import resolve_relations
from stackgen.model.report import Report
from stackgen.model.rules import checks, indexes, uniques
from stackgen.model.seeds import resolve_seeds
from stackgen.model.states import resolve_states
from stackgen.model.upkeep import check_soft_deletes
from stackgen.model.valuetypes import resolve_types
from stackgen.model.wording import check_app, check_class, check_column, check_name
from stackgen.reading.native import read_parts
from stackgen.reading.source import Source
from stackgen.reading.spec import AppSpec, EntitySpec, Spec


def model_of(source: Source) -> Model:
    """Read and resolve; the meaning of the well-shaped parts is checked even if others have the wrong shape."""
    return resolved(source)[1]


def resolved(source: Source) -> tuple[Drafts, Model]:
    """As `model_of`, with the drafts: what the spec says about its own change is in them."""
    source = with_auth(source)
    reading = read_parts(source)
    report = Report(source, reading.problems, reading.broken)
    if reading.spec is None:
        raise source.error(report.problems)
    drafts = Drafts(reading.spec, report, document=source.document)
    return drafts, _resolved(drafts)


def resolve(spec: Spec, source: Source) -> Model:
    """The model that a spec means; raises SpecError with all problems of its meaning."""
    return _resolved(Drafts(spec, Report(source)))


def _resolved(drafts: Drafts) -> Model:
    app = _app(drafts, drafts.spec.app)
    resolve_enums(drafts)
    resolve_types(drafts)
    _start_entities(drafts)
    for draft in drafts.entities.values():
        resolve_fields(drafts, draft)
        resolve_states(drafts, draft)
    resolve_keys(drafts)
    resolve_auth(drafts)
    resolve_relations(drafts)
    resolve_inverses(drafts)
    check_circles(drafts)
    check_soft_deletes(drafts)
    check_parts(drafts)
    told = check_clashes(drafts)
    made = (_entity(drafts, draft) for draft in drafts.entities.values())
    entities = {one.name: with_listing(one, drafts.document) for one in made}
    check_paths(drafts, entities, told)
    check_bulk_paths(drafts, entities)
    check_indexes(drafts, entities)
    entities = resolve_access(drafts, resolve_seeds(drafts, entities))
    drafts.report.finish()
    return Model(
        app,
        tuple(drafts.enums.values()),
        tuple(entities.values()),
        drafts.spec.generators,
        types=tuple(drafts.types.values()),
        document=drafts.document,
        expand_contract=drafts.spec.migrations.style == "expand_contract",
        auth=drafts.auth,
    )


def _app(drafts: Drafts, spec: AppSpec) -> App:
    check_app(drafts, spec)
    title = prose(spec.name)
    return App(
        name=spec.name,
        title=spec.title or title[:1].upper() + title[1:],
        description=spec.description,
        version=spec.version,
        package=spec.package,
        formatter=spec.formatter,
        out=spec.out or f"./{spec.name}",
        extensions={**drafts.spec.extensions, **spec.extensions},
    )


def _start_entities(drafts: Drafts) -> None:
    if not drafts.spec.entities and not drafts.report.broken and drafts.document is None:
        drafts.report.add(
            ("entities",), "no-entities", "a spec needs an entity", "for example `Customer: {fields: {name: string}}`"
        )
    for name in drafts.spec.mixins:
        check_class(drafts, ("mixins", name), name, "a mixin")
    for name, spec in drafts.spec.entities.items():
        pointer = ("entities", name)
        check_class(drafts, pointer, name, "an entity")
        check_column(drafts, (*pointer, "table"), spec.table)
        _check_plural(drafts, name, spec)
        drafts.entities[name] = Draft(spec, entity_names(name, spec.plural, spec.table))


def _check_plural(drafts: Drafts, name: str, spec: EntitySpec) -> None:
    if spec.plural is not None and not re.fullmatch(r"[A-Z][A-Za-z0-9]*", spec.plural):
        check_name(drafts, ("entities", name, "plural"), spec.plural, "a plural", key=False)


def _entity(drafts: Drafts, draft: Draft) -> Entity:
    unique = tuple(uniques(drafts, draft))
    index = tuple(indexes(drafts, draft))
    order = order_of(drafts, draft)
    return Entity(
        names=draft.names,
        fields=tuple(draft.fields.values()),
        references=tuple(draft.references.values()),
        collections=tuple(draft.collections.values()),
        inverses=tuple(draft.inverses.values()),
        key=draft.key,
        unique=unique,
        indexes=index,
        checks=tuple(checks(drafts, draft)),
        order=order,
        api=api_of(drafts, draft, Listing(draft, order, unique, index)),
        versioned=draft.spec.versioned,
        soft_delete=draft.spec.soft_delete,
        doc=draft.spec.doc,
        extensions={**draft.spec.api.extensions, **_of_states(draft), **draft.spec.extensions},
        states=draft.states,
        actions=tuple(actions(drafts, draft)),
        internal=is_internal(drafts, draft.name),
    )


def _of_states(draft: Draft) -> Mapping[str, JsonValue]:
    return draft.spec.states.extensions if draft.spec.states else {}
