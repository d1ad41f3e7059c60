"""Auth: the key `auth` -> Auth, with the enum, the field and the tables that it implies.

Those are written into the source as if the user had, at the place of the key: so they are stored, migrated and
rehearsed like all others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from stackgen.model.drafts import Draft, Drafts
from stackgen.model.entities import Auth, Field, Kind
from stackgen.model.names import SNAKE_CASE
from stackgen.reading.mixins import Mixed
from stackgen.reading.nodes import Mapping as MappingNode
from stackgen.reading.nodes import Node, Scalar, like, made
from stackgen.reading.problems import quoted, suggestion
from stackgen.reading.source import Pointer, Source
from stackgen.reading.spec import AuthSpec

ROLE, ROLE_FIELD = "Role", "role"
SESSION, KEY = "RefreshSession", "ApiKey"
TABLES = {"password": SESSION, "api_key": KEY}  # by the method that needs the table
_NAMED = frozenset({Kind.STRING, Kind.TEXT, Kind.EMAIL, Kind.SLUG})  # what a form of a sign-in can hold

_KEYS = frozenset({*_NAMED, Kind.URL, Kind.INT, Kind.BIGINT, Kind.UUID})


def with_auth(source: Source) -> Source:
    """The source with all that its `auth` implies, as far as the names are free."""
    auth = source.data.get("auth") if isinstance(source.data, dict) else None
    if not isinstance(auth, dict) or source.root is None or not _is_there(source.data, auth.get("user")):
        return source
    data, root = source.data, source.root
    for pointer, value in _implied(auth).items():
        if _is_free(data, pointer):
            data, root = _with(data, pointer, value), _with_node(root, pointer, made(value, {}, _place(source.root)))
    mixed = Mixed(root, source.mixed.problems, source.mixed.mixins)
    return replace(source, data=data, mixed=mixed, steps={})


def resolve_auth(drafts: Drafts) -> None:
    """Fill in who signs in; entities, their fields and keys are known."""
    spec = drafts.spec.auth
    if spec is None:
        return
    _check_names(drafts, spec)
    if (draft := _user(drafts, spec)) is None:
        return
    has_password = "password" in spec.methods
    login = _login(drafts, draft, spec)
    password = _password(drafts, draft, spec) if has_password else None
    if login is None or (has_password and password is None):
        return
    if password is not None:
        # Only whoever knows the present password changes it, and by a route of its own.
        draft.fields[password.name] = replace(password, immutable=True)
    drafts.auth = Auth(
        user=spec.user,
        login=login.name,
        password=password.name if password else None,
        role=ROLE_FIELD if spec.roles else None,
        roles=spec.roles,
        methods=spec.methods,
    )


def is_internal(drafts: Drafts, name: str) -> bool:
    """Whether an entity is there because the application needs its table."""
    return drafts.spec.auth is not None and name in {TABLES[method] for method in drafts.spec.auth.methods}


def _implied(auth: Mapping[str, Any]) -> dict[tuple[str, ...], Any]:
    """What the key stands for, by where it is written."""
    found: dict[tuple[str, ...], Any] = {}
    user, roles = auth["user"], auth.get("roles")
    methods = auth.get("methods", ["password"])
    if isinstance(roles, list) and roles:
        named = (role for role in roles if isinstance(role, str) and SNAKE_CASE.fullmatch(role))
        found["enums", ROLE] = {"doc": "What a user is.", "values": list(dict.fromkeys(named))}
        found["entities", user, "fields", ROLE_FIELD] = {
            "type": f"{ROLE}?",
            "readonly": True,
            "doc": "What the user is; nothing in particular if it is null.",
        }
    for method, table in ((SESSION, _session), (KEY, _key)):
        if isinstance(methods, list) and any(TABLES.get(str(word)) == method for word in methods):
            found["entities", method] = table(user)
    return found


def _is_there(data: Mapping[str, Any], user: object) -> bool:
    """Whether the entity that signs in is declared."""
    entities = data.get("entities")
    return isinstance(user, str) and isinstance(entities, dict) and user in entities


def _session(user: str) -> dict[str, Any]:
    return {
        "doc": "A sign-in: all refresh tokens that follow from it are one family, of which the last alone is good.",
        "id": "uuid7",
        "timestamps": True,
        "api": False,
        "fields": {
            "token": {"type": "uuid", "doc": "The id of the refresh token that is good."},
            "expires_at": {"type": "datetime", "index": True, "doc": "When that token ends."},
            "revoked_at": {"type": "datetime?", "doc": "When the user signed out, or a token was used twice."},
        },
        "relations": {"user": _of(user)},
    }


def _key(user: str) -> dict[str, Any]:
    return {
        "doc": "A key by which a program is known as a user.",
        "id": "uuid7",
        "timestamps": True,
        "api": False,
        "fields": {
            "name": {"type": "string(1..100)", "doc": "What it is for."},
            "prefix": {"type": "string(16)", "unique": True, "doc": "The beginning of the key, by which it is found."},
            "digest": {"type": "string(64)", "doc": "The SHA-256 of the whole key."},
            "scopes": {"type": "string(100)[]?", "doc": "What it may do; all that the user may if it is null."},
            "expires_at": {"type": "datetime?", "doc": "When it ends."},
            "last_used_at": {"type": "datetime?", "doc": "When it was last used, to the minute."},
            "revoked_at": {"type": "datetime?", "doc": "When it was taken back."},
        },
        "relations": {"user": _of(user)},
    }


def _of(user: str) -> dict[str, Any]:
    return {"to": user, "on_delete": "cascade", "inverse": None}


def _is_free(data: Mapping[str, Any], pointer: tuple[str, ...]) -> bool:
    """Whether nothing stands at a place, and what is around it is there, or is a section that may be missing."""
    *around, name = pointer
    there: Any = data
    for depth, step in enumerate(around):
        if not isinstance(there, dict):
            return False
        there = there.get(step, {} if depth != 1 else None)
    return isinstance(there, dict) and name not in there


def _with(data: dict[str, Any], pointer: tuple[str, ...], value: Any) -> dict[str, Any]:
    """A copy of the data with a value at a place; parts that aliases share stay as they are."""
    step, *rest = pointer
    return {**data, step: _with(data.get(step, {}), tuple(rest), value) if rest else value}


def _with_node(node: Node, pointer: tuple[str, ...], value: Node) -> Node:
    """As `_with`, of nodes."""
    assert isinstance(node, MappingNode)
    step, *rest = pointer
    pairs = list(node.value)
    number = next((n for n, (key, _) in enumerate(pairs) if key.value == step), len(pairs))
    if number == len(pairs):
        pairs.append((_key_node(step, value), made({}, {}, value)))
    key, there = pairs[number]
    pairs[number] = key, _with_node(there, tuple(rest), value) if rest else value
    return like(node, pairs)


def _key_node(word: str, at: Node) -> Scalar:
    key = made(word, {}, at)
    assert isinstance(key, Scalar)
    return key


def _place(root: Node) -> Node:
    """The key `auth`."""
    found: Node = next(key for key, _ in root.value if key.value == "auth")
    return found


def _check_names(drafts: Drafts, spec: AuthSpec) -> None:
    """Refuse what the spec declares under a name that `auth` needs, and roles and methods that say nothing."""
    needed = [("entities", TABLES[method]) for method in spec.methods] + ([("enums", ROLE)] if spec.roles else [])
    for pointer in needed:
        declared = drafts.spec.entities if pointer[0] == "entities" else drafts.spec.enums
        if pointer[1] in declared and not _stands_at_auth(drafts, pointer):
            message = f"`auth` makes {pointer[1]} itself"
            drafts.report.add(pointer, "name-clash", message, "give it another name", key=True)
    place = ("entities", spec.user, "fields", ROLE_FIELD)
    if spec.roles and spec.user in drafts.spec.entities and not _stands_at_auth(drafts, place):
        message = f"`auth` adds {quoted(ROLE_FIELD)} to {spec.user}, to hold the role"
        drafts.report.add(place, "name-clash", message, "leave it out, or give it another name", key=True)
    if not spec.methods:
        hint = "for example [password]; without `auth` everything is public"
        drafts.report.add(("auth", "methods"), "bad-auth", "nobody could sign in", hint)
    for name, words in (("roles", spec.roles), ("methods", spec.methods)):
        for number, word in enumerate(words):
            if word in words[:number]:
                message = f"{quoted(word)} stands here twice"
                drafts.report.add(("auth", name, number), "given-twice", message, "remove one of the two")
    for number, role in enumerate(spec.roles):
        if not SNAKE_CASE.fullmatch(role):
            message = f"{quoted(role)} is no name for a role"
            drafts.report.add(("auth", "roles", number), "bad-name", message, "use small letters, digits and `_`")


def _stands_at_auth(drafts: Drafts, pointer: Pointer) -> bool:
    """Whether what stands there is what `auth` put there."""
    span = drafts.report.source.span
    return span(pointer, key=True) == span(("auth",), key=True)


def _user(drafts: Drafts, spec: AuthSpec) -> Draft | None:
    """The entity that signs in, if it can."""
    draft = drafts.entities.get(spec.user)
    pointer = ("auth", "user")
    if draft is None:
        if not drafts.report.knows_broken("entities", spec.user):
            hint = suggestion(spec.user, [name for name in drafts.entities if not is_internal(drafts, name)])
            message = f"{quoted(spec.user)} is not defined, so it cannot sign in"
            drafts.report.add(pointer, "unknown-entity", message, hint or "declare it under `entities`")
        return None
    if why := _unfit_user(draft):
        drafts.report.add(pointer, "bad-auth", f"{spec.user} cannot sign in: {why[0]}", why[1])
        return None
    return draft


def _unfit_user(draft: Draft) -> tuple[str, str] | None:
    """Why an entity cannot sign in, and what to do."""
    if len(draft.key) > 1 or any(name not in draft.fields for name in draft.key):
        return "its key is not one field", "a token names a user by one value: leave `id` out"
    if draft.key and draft.fields[draft.key[0]].type.kind not in _KEYS:
        kind = draft.fields[draft.key[0]].type.kind
        return f"its key is `{kind}`", "a token holds a number, a UUID or a text: leave `id` out"
    if any(relation.part_of for relation in draft.spec.relations.values()):
        return "its rows are parts of others", "leave `part_of` out"
    return None


def _login(drafts: Drafts, draft: Draft, spec: AuthSpec) -> Field | None:
    """The field by which users are known, if there is one."""
    field = _field(drafts, draft, spec.login, "login")
    if field is None:
        return None
    if field.type.kind not in _NAMED or field.type.many:
        why, hint = "it is no text", "a name, or an address of mail, is what people type"
    elif not field.unique and draft.key != (field.name,):
        why, hint = "it is not unique", f"two users could have the same: write `{field.type.kind} unique`"
    elif field.optional:
        why, hint = "it is optional", "without it nobody could sign in: leave the `?` out"
    else:
        return field
    drafts.report.add(("auth", "login"), "bad-auth", f"{quoted(field.name)} cannot tell users apart: {why}", hint)
    return None


def _password(drafts: Drafts, draft: Draft, spec: AuthSpec) -> Field | None:
    """The field that holds the hash of the password, if there is one."""
    field = _field(drafts, draft, spec.password, "password")
    if field is None:
        return None
    if field.type.kind is not Kind.PASSWORD:
        why, hint = f"it is `{field.type.kind}`", "give it the type `password`"
    elif flag := next((flag for flag in ("readonly", "private", "immutable") if getattr(field, flag)), ""):
        why, hint = f"it is `{flag}`", "leave the flag out: nobody reads a password, and `auth` changes it"
    else:
        return field
    drafts.report.add(("auth", "password"), "bad-auth", f"{quoted(field.name)} cannot be the password: {why}", hint)
    return None


def _field(drafts: Drafts, draft: Draft, word: str, key: str) -> Field | None:
    """A field of the user that `auth` names, or means by default."""
    if word in draft.fields:
        return draft.fields[word]
    if word not in draft.spec.fields and not drafts.may_name(draft, word):
        hint = suggestion(word, draft.spec.fields) or f"name a field of {draft.name}: `{key}: …`"
        drafts.report.add(("auth", key), "unknown-field", f"{draft.name} has no field {quoted(word)}", hint)
    return None
