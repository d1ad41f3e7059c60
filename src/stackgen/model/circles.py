"""Circles: what is required and leads back to where it began, so that no first row, or value, could be made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from stackgen.model.drafts import Draft, Drafts


def check_circles(drafts: Drafts) -> None:
    """Refuse each circle of required references, once."""
    required = {
        name: [(r.name, r.target) for r in draft.references.values() if not r.optional]
        for name, draft in drafts.entities.items()
    }
    for circle, relation in circles(required):
        _refuse(drafts, circle, relation)


def circles(required: Mapping[str, Sequence[tuple[str, str]]]) -> Iterator[tuple[list[str], str]]:
    """Each circle once, with the step that closes it; `required` holds the steps of each name and where they lead."""
    done: set[str] = set()
    for start in required:
        if start not in done:
            yield from _follow(required, start, done)


def _follow(
    required: Mapping[str, Sequence[tuple[str, str]]], start: str, done: set[str]
) -> Iterator[tuple[list[str], str]]:
    """Depth first, without recursion: a chain may be as long as the spec."""
    path: list[str] = [start]
    rest = [iter(required[start])]
    while path:
        step = next(rest[-1], None)
        if step is None:
            done.add(path.pop())
            rest.pop()
            continue
        word, target = step
        if target in path:
            yield path[path.index(target) :], word
        elif target not in done:
            path.append(target)
            rest.append(iter(required[target]))


def _is_part(draft: Draft) -> bool:
    return any(r.part_of for r in draft.references.values())


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
    if all(_is_part(drafts.entities[name]) for name in circle):
        hint = "nothing is a part of itself: leave out one `part_of`, and make that relation optional, with `?`"
    drafts.report.add(("entities", circle[-1], "relations", relation), "required-circle", message, hint)
