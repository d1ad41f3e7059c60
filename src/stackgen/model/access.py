"""Access: the keys `owner` and `access` -> the owner's path, and one rule for every operation that is served."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from stackgen.model.doors import warn_of_doors
from stackgen.model.drafts import Drafts
from stackgen.model.entities import Entity
from stackgen.model.owners import check_owner, owner_of, root_of
from stackgen.model.permissions import Alternative, Rule, RuleError, alternatives
from stackgen.reading.problems import quoted, suggestion
from stackgen.reading.source import Pointer

GROUPS: Mapping[str, tuple[str, ...]] = {
    "read": ("list", "get"),
    "write": ("create", "update", "replace", "delete", "bulk_create", "bulk_delete", "restore"),
}
OPERATIONS = (*GROUPS["read"], *GROUPS["write"])
CREATING = frozenset({"create", "bulk_create"})
# The same by another door: it is warned of one that is open to more people than this.
TWINS = {"replace": "update", "bulk_create": "create", "bulk_delete": "delete", "restore": "delete"}


def resolve_access(drafts: Drafts, entities: dict[str, Entity]) -> dict[str, Entity]:
    """The entities with their owners and rules, where somebody signs in."""
    for entity in entities.values():
        _check_use(drafts, entity)
    if drafts.spec.auth is None or drafts.auth is None:
        return entities
    with_owners = {name: replace(entity, owner=owner_of(drafts, entities, entity)) for name, entity in entities.items()}
    return {name: _with_rules(drafts, with_owners, entity) for name, entity in with_owners.items()}


def _with_rules(drafts: Drafts, entities: Mapping[str, Entity], entity: Entity) -> Entity:
    return entity if entity.internal else replace(entity, access=tuple(_Access(drafts, entities, entity).rules()))


def _check_use(drafts: Drafts, entity: Entity) -> None:
    """Refuse rules where nobody signs in."""
    if drafts.spec.auth is not None or ("auth",) in drafts.report.broken:
        return
    spec, pointer = drafts.spec.entities[entity.name], drafts.entities[entity.name].pointer
    if spec.access:
        _add_without_auth(drafts, (*pointer, "access"), "access")
    if spec.owner is not None:
        _add_without_auth(drafts, (*pointer, "owner"), "owner")
    for place, _ in _own_rules(drafts, entity.name):
        _add_without_auth(drafts, place, "access")


def _add_without_auth(drafts: Drafts, pointer: Pointer, key: str) -> None:
    message = f"`{key}` says who may do what, but nobody signs in"
    drafts.report.add(pointer, "bad-access", message, "say who does: `auth: {user: User}`", key=True)


def _own_rules(drafts: Drafts, name: str) -> Iterator[tuple[Pointer, str]]:
    """The rules that stand with a transition or an action: where, and for what."""
    spec, pointer = drafts.spec.entities[name], drafts.entities[name].pointer
    for word, transition in spec.states.transitions.items() if spec.states else ():
        if transition.access is not None:
            yield (*pointer, "states", "transitions", word, "access"), word
    for word, action in spec.actions.items():
        if action.access is not None:
            yield (*pointer, "actions", word, "access"), word


@dataclass(frozen=True)
class _Access:
    """The rules of one entity."""

    drafts: Drafts
    entities: Mapping[str, Entity]
    entity: Entity

    @property
    def pointer(self) -> Pointer:
        return self.drafts.entities[self.entity.name].pointer

    def rules(self) -> Iterator[Rule]:
        """One for every operation that is served; `get` in any case: it says which rows are to be seen."""
        stated = self._stated()
        check_owner(self.drafts, self.entity, stated)
        if self.entity.parent is not None:
            yield from self._rules_of_part(stated)
            return
        operations = self._operations()
        warn_of_doors(self.drafts.report, self.entity, self._doors(stated, operations))
        for operation in operations:
            yield self._of_owner(self._resolved(stated, operation))

    def _operations(self) -> tuple[str, ...]:
        entity = self.entity
        served = entity.api.operations if entity.api else ()
        wanted = {"get", *served, *(["update"] if entity.parts else []), *(["restore"] if entity.soft_delete else [])}
        return (*(word for word in OPERATIONS if word in wanted), *self._own())

    def _own(self) -> tuple[str, ...]:
        transitions = self.entity.states.transitions if self.entity.states else ()
        words = [one.names.word for one in transitions]
        return (*words, *(one.names.word for one in self.entity.actions))

    def _stated(self) -> dict[str, Rule]:
        """What the spec says, by operation or group."""
        given = self.drafts.spec.entities[self.entity.name].access
        stated: dict[str, Rule] = {}
        for word, text in given.items():
            pointer = (*self.pointer, "access", word)
            if self._may_name(pointer, word):
                stated[word] = self._read(pointer, word, text)
        spec = self.drafts.spec.entities[self.entity.name]
        for pointer, word in _own_rules(self.drafts, self.entity.name):
            holder = spec.states.transitions[word] if spec.states and word in spec.states.transitions else None
            text = (holder or spec.actions[word]).access or ""
            if word in given and word not in GROUPS:
                message = f"who may {quoted(word)} is said twice: here and in `access` of {self.entity.name}"
                self.drafts.report.add(pointer, "given-twice", message, "keep one of the two", key=True)
            stated[f"own {word}"] = self._read(pointer, word, text)
        return stated

    def _may_name(self, pointer: Pointer, word: str) -> bool:
        words = (*OPERATIONS, *self._own(), *GROUPS, "all")
        if word not in words:
            hint = suggestion(word, words, "the keys")
            message = f"{self.entity.name} has no operation {quoted(word)}"
            self.drafts.report.add(pointer, "bad-access", message, hint, key=True)
            return False
        if self.entity.parent is not None and word not in self._own():
            whole = root_of(self.entities, self.entity).name
            message = f"{self.entity.name} is read and written with {whole}: who may do that is said there"
            hint = f"write it in `access` of {whole}; here only transitions and actions have rules"
            self.drafts.report.add(pointer, "bad-access", message, hint, key=True)
            return False
        return True

    def _read(self, pointer: Pointer, word: str, text: str) -> Rule:
        """The rule that a text means, as far as it means one."""
        rule = Rule(word)
        try:
            for one in alternatives(text):
                if _has(rule, one):
                    message = f"{quoted(text[one.part[0] : one.part[0] + one.part[1]])} stands here twice"
                    self.drafts.report.add(pointer, "given-twice", message, "remove one of the two", part=one.part)
                rule = self._with(pointer, rule, one)
        except RuleError as error:
            self.drafts.report.add(pointer, error.code, error.message, error.hint, part=error.part)
        return rule

    def _with(self, pointer: Pointer, rule: Rule, one: Alternative) -> Rule:
        if one.word == "role":
            roles = self.drafts.spec.auth.roles if self.drafts.spec.auth else ()
            if one.argument not in roles:
                hint = suggestion(one.argument, roles, "the roles") or "name the roles: `auth: {roles: [admin]}`"
                message = f"there is no role {quoted(one.argument)}"
                self.drafts.report.add(pointer, "unknown-role", message, hint, part=one.part)
            return replace(rule, roles=(*rule.roles, one.argument))
        if one.word == "scope":
            return replace(rule, scopes=(*rule.scopes, one.argument))
        if one.word == "owner":
            self._check_owned(pointer, one)
            return replace(rule, owner=True)
        return replace(rule, public=True) if one.word == "public" else replace(rule, authenticated=True)

    def _check_owned(self, pointer: Pointer, one: Alternative) -> None:
        spec = self.drafts.spec.entities[self.entity.name]
        if self.entity.owner is None and spec.owner is None and not self.drafts.report.knows_broken(*self.pointer):
            message = f"{self.entity.name} does not say whose its rows are"
            hint = "add `owner`: the relations that lead to the user, for example `owner: customer.user`"
            self.drafts.report.add(pointer, "bad-access", message, hint, part=one.part)

    def _resolved(self, stated: Mapping[str, Rule], operation: str) -> Rule:
        """The most specific rule of an operation."""
        group = next((name for name, members in GROUPS.items() if operation in members), "")
        for word in (f"own {operation}", "" if self._is_group(operation) else operation, group, "all"):
            if word in stated:
                return replace(stated[word], operation=operation)
        return self._default(stated, operation)

    def _is_group(self, operation: str) -> bool:
        """Whether a transition or an action has the name of a group; the key means the group."""
        return operation in GROUPS or operation == "all"

    def _default(self, stated: Mapping[str, Rule], operation: str) -> Rule:
        """Where nothing is said: everybody who has signed in; but a user is changed by itself alone."""
        if self.entity.owner != ():
            return Rule(operation, authenticated=True)
        twin = self._twin(operation)
        if twin is not None:
            rule = self._resolved(stated, twin)
            return replace(rule, operation=operation, public=False, authenticated=rule.everyone)
        itself = operation in {"update", "delete"}
        return Rule(operation, owner=itself, authenticated=not itself)

    def _twin(self, operation: str) -> str | None:
        """The operation that does the same to a row as this one, or what comes next to it."""
        transitions = self.entity.states.transitions if self.entity.states else ()
        single = {transition.names.word for transition in transitions}
        single |= {action.names.word for action in self.entity.actions if action.scope == "item"}
        return TWINS.get(operation, "update" if operation in single else None)

    def _doors(self, stated: Mapping[str, Rule], operations: Iterable[str]) -> Iterator[tuple[Rule, Rule]]:
        """The rules of operations that have none of their own, each with that of its twin."""
        for operation in operations:
            twin = self._twin(operation)
            said = f"own {operation}" in stated or (operation in stated and not self._is_group(operation))
            if twin is not None and not said:
                yield self._resolved(stated, operation), self._resolved(stated, twin)

    def _of_owner(self, rule: Rule) -> Rule:
        """On create the owner is who signed in; and nobody is the owner of a user that is not there yet."""
        if rule.operation not in CREATING or self.entity.owner is None:
            return rule
        if self.entity.owner == ():
            return replace(rule, owner=False)
        # Open to all, it is so for those who have not signed in; others create what is theirs.
        return replace(rule, owner=rule.owner or rule.everyone, authenticated=False)

    def _rules_of_part(self, stated: Mapping[str, Rule]) -> Iterator[Rule]:
        """A part is seen by whoever sees the whole, and written by whoever may change that."""
        whole = _Access(self.drafts, self.entities, root_of(self.entities, self.entity))
        of_whole = _quietly(whole)
        served = self.entity.api.operations if self.entity.api else ()
        for operation in (word for word in OPERATIONS if word in {"get", *served}):
            twin = "get" if operation in GROUPS["read"] else "update"
            yield replace(whole._resolved(of_whole, twin), operation=operation)
        for operation in self._own():
            rule = stated.get(f"own {operation}", stated.get(operation))
            yield replace(rule or whole._resolved(of_whole, "update"), operation=operation)


def _has(rule: Rule, one: Alternative) -> bool:
    if one.word in {"role", "scope"}:
        return one.argument in (rule.roles if one.word == "role" else rule.scopes)
    return bool(getattr(rule, one.word))


def _quietly(whole: _Access) -> dict[str, Rule]:
    """What is stated of a whole, whose problems are told of itself."""
    report = whole.drafts.report
    known = list(report.problems)
    stated = whole._stated()
    report.problems[:] = known
    return stated
