"""Who is let in before and after, in; what changes of that for clients, out: fewer people are a breaking change."""

from __future__ import annotations

from collections.abc import Iterator

from stackgen.model.api.surface import Operation
from stackgen.model.entities import Auth


def admitted(old: Operation, new: Operation) -> Iterator[tuple[bool, str]]:
    """What changes of the rule of an operation, and of whose its rows are."""
    same = old.owner == new.owner
    keeps = new.rule.covers(old.rule, same_owner=same)
    was, now = old.rule.text, new.rule.text
    if not keeps:
        narrower = old.rule.covers(new.rule, same_owner=same)
        yield (
            True,
            f"{'narrower' if narrower else 'for others'}: was for {_said(old, was)} and is for {_said(new, now)}",
        )
    elif not old.rule.covers(new.rule, same_owner=same):
        yield False, f"wider: was for {_said(old, was)} and is for {_said(new, now)}"


def _said(operation: Operation, text: str) -> str:
    """A rule, with the owner where it names one."""
    if not operation.rule.owner:
        return text
    return text.replace("owner", f"owner ({'.'.join(operation.owner or ()) or 'self'})", 1)


def sign_in(old: Auth | None, new: Auth | None) -> Iterator[tuple[bool, str]]:
    """What changes of signing in."""
    if old is None or new is None:
        if old is not new:
            yield (False, f"{new.user} signs in") if new else (True, "nobody signs in any longer")
        return
    for word in ("user", "login"):
        was, now = getattr(old, word), getattr(new, word)
        if was != now:
            yield True, f"the {word} was `{was}` and is `{now}`"
    for what, before, after in (("method", old.methods, new.methods), ("role", old.roles, new.roles)):
        yield from ((True, f"the {what} `{one}` is gone") for one in before if one not in after)
        yield from ((False, f"the {what} `{one}` is new") for one in after if one not in before)
