"""What the rules give callers of every kind: the status of each operation, by the rules and not by the application."""

from __future__ import annotations

from dataclasses import dataclass

from stackgen.model.entities import Auth, Entity, Model
from stackgen.model.permissions import Rule
from stackgen_fastapi.columns import in_update
from stackgen_fastapi.guards import CREATING, claimed, referred
from stackgen_fastapi.operations import transitions_of

UNKNOWN = ("expired", "tampered")  # whom nobody knows, though they say who they are
SUCCESS = {"create": 201, "bulk_create": 201, "delete": 204, "bulk_delete": 204}


@dataclass(frozen=True)
class Expected:
    """What callers of an entity's operations get."""

    model: Model
    auth: Auth
    entity: Entity

    @property
    def callers(self) -> tuple[str, ...]:
        """Every kind of caller."""
        scoped = ("scoped",) if any(rule.scopes for rule in self.entity.access) else ()
        return ("anonymous", "stranger", "owner", *self.auth.roles, "limited", *scoped, *UNKNOWN)

    def seeing(self) -> tuple[str, ...]:
        """Whose list holds the row."""
        rule = self.entity.rules["list"]
        seeing = [c for c in self.callers if admits(rule, c, self.auth) or (c == "owner" and rule.owner)]
        return tuple(one for one in seeing if one not in UNKNOWN)

    def status(self, operation: str, caller: str) -> int:
        """What an operation on the row answers a caller."""
        rule = self.entity.rules[operation]
        if caller in UNKNOWN:
            return 401
        if admits(rule, caller, self.auth) or (caller == "owner" and rule.owner):
            return self._done(operation, caller)
        if caller == "anonymous":
            return 401
        if not rule.owner:
            return 403
        return self._of_stranger(operation, caller)

    def _of_stranger(self, operation: str, caller: str) -> int:
        """The status for who has a right to rows of their own alone, about that of somebody else."""
        of_all = any(one.names.word == operation and one.scope == "collection" for one in self.entity.actions)
        if self.entity.parent is not None and not of_all:
            return 404
        if operation == "list":
            return 200
        if operation in CREATING:
            owning = [one for one in referred(self.model, self.entity) if one.owning]
            direct = claimed(self.entity) is not None
            return self._done(operation, caller) if direct or not owning else 409
        return self._done(operation, caller) if of_all else 404

    def _done(self, operation: str, caller: str) -> int:
        """The status for who may: what may still be in the way is what the body refers to."""
        if operation in {*CREATING, "replace"} and self._is_hidden(operation, caller):
            return 409
        transition = next((one for one in transitions_of(self.entity) if one.names.word == operation), None)
        if transition is not None:
            states = self.entity.states
            return 200 if states and states.initial in transition.sources else 409
        if any(one.names.word == operation for one in self.entity.actions):
            return 501
        return SUCCESS.get(operation, 200)

    def _is_hidden(self, operation: str, caller: str) -> bool:
        """Whether the body refers to what the caller does not see."""
        for one in referred(self.model, self.entity):
            column = one.columns[0]
            if one.reference.optional or column == claimed(self.entity):
                continue
            if operation == "replace" and not in_update(self.entity, column):
                continue
            sight = one.target.rules["get"]
            seen = admits(sight, caller, self.auth) or (one.owning and caller == "owner")
            if not seen:
                return True
        return False


def admits(rule: Rule, caller: str, auth: Auth) -> bool:
    """Whether a kind of caller is let to every row: as the rules say it, and not as the application does."""
    if caller == "anonymous":
        return rule.public
    if rule.public and not (rule.owner and rule.operation in CREATING):
        return True
    if rule.authenticated:
        return True
    if caller in {"limited", "scoped"}:
        return caller == "scoped" and bool(rule.scopes)
    if caller in auth.roles and caller in rule.roles:
        return True
    return bool(rule.scopes) and not (rule.roles or rule.owner)


def lets_owner(rule: Rule, auth: Auth) -> bool:
    """Whether the owner of a row may do it to that row."""
    return rule.owner or admits(rule, "owner", auth)
