"""Enums: what the user wrote for an enum -> Enum, with a Python member for every value."""

from __future__ import annotations

from stackgen.model.drafts import Drafts
from stackgen.model.entities import Enum, EnumMember
from stackgen.model.names import enum_member, safe_member, shared_class_name
from stackgen.model.wording import check_class, check_name
from stackgen.reading.problems import quoted
from stackgen.reading.source import Pointer
from stackgen.reading.spec import EnumSpec, ValueSpec


def resolve_enums(drafts: Drafts) -> None:
    """Fill in the enums."""
    for name, spec in drafts.spec.enums.items():
        check_class(drafts, ("enums", name), name, "an enum")
        drafts.enums[name] = _enum(drafts, name, spec)


def _enum(drafts: Drafts, name: str, spec: EnumSpec) -> Enum:
    pointer = ("enums", name, "values")
    if not spec.values:
        drafts.report.add(pointer, "bad-enum", f"{name} has no values", "for example [draft, paid]")
    members: dict[str, EnumMember] = {}
    values: set[str] = set()
    for number, value in enumerate(spec.values):
        member = _member(drafts, (*pointer, number), value)
        if not member:
            continue
        if value.value in values:
            message = f"{name} has the value {quoted(value.value)} twice"
            drafts.report.add((*pointer, number), "given-twice", message, "remove one of the two")
        elif member in members:
            message = f"{quoted(members[member].value)} and {quoted(value.value)} would have the same member `{member}`"
            hint = "name the members yourself: `values: {member: value, …}`"
            drafts.report.add((*pointer, number), "bad-enum", message, hint)
        values.add(value.value)
        members.setdefault(member, EnumMember(member, value.value, value.doc))
    return Enum(name, shared_class_name(name), tuple(members.values()), spec.doc, spec.extensions)


def _member(drafts: Drafts, pointer: Pointer, spec: ValueSpec) -> str:
    if spec.member is not None:
        check_name(drafts, pointer, spec.member, "a member")
        return safe_member(spec.member)
    member = enum_member(spec.value)
    if not member.isidentifier():
        message = f"no Python name can be made of the value {quoted(spec.value)}"
        drafts.report.add(pointer, "bad-enum", message, "name the members yourself: `values: {member: value, …}`")
        return ""
    return member
