"""Circles: required references that lead back to where they began, so that no first row could be made."""

from __future__ import annotations

from stackgen.model.drafts import Drafts


def check_circles(drafts: Drafts) -> None:
    """Refuse each circle of required references, once."""
    required = {
        name: [(r.name, r.target) for r in draft.references.values() if not r.optional]
        for name, draft in drafts.entities.items()
    }
    done: set[str] = set()
    for start in required:
        if start not in done:
            _follow(drafts, required, start, done)


def _follow(drafts: Drafts, required: dict[str, list[tuple[str, str]]], start: str, done: set[str]) -> None:
    """Depth first, without recursion: a chain of references may be as long as the spec."""
    path: list[str] = [start]
    rest = [iter(required[start])]
    while path:
        step = next(rest[-1], None)
        if step is None:
            done.add(path.pop())
            rest.pop()
            continue
        relation, target = step
        if target in path:
            _refuse(drafts, path[path.index(target) :], relation)
        elif target not in done:
            path.append(target)
            rest.append(iter(required[target]))


def _refuse(drafts: Drafts, circle: list[str], relation: str) -> None:
    way = " -> ".join([*circle, circle[0]])
    first = "itself" if len(circle) == 1 else "each other"
    message = (
        f"no row could ever be made: {way} require {first}"
        if len(circle) > 1
        else f"no row could ever be made: {circle[0]} requires {first}"
    )
    hint = (
        "make one of these relations optional: `manager: Employee?`"
        if len(circle) == 1
        else "make one of these relations optional, with `?`"
    )
    drafts.report.add(("entities", circle[-1], "relations", relation), "required-circle", message, hint)
