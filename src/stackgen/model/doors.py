"""Doors: rules that nobody wrote, beside those of what does the same -> a warning where more people come in by them."""

from __future__ import annotations

from collections.abc import Iterable

from stackgen.model.entities import Entity
from stackgen.model.permissions import Rule
from stackgen.model.report import Report


def warn_of_doors(report: Report, entity: Entity, doors: Iterable[tuple[Rule, Rule]]) -> None:
    """Warn of each rule that lets in whom the one beside it keeps out; those that are alike are told at once."""
    wider: dict[tuple[str, Rule], list[str]] = {}
    for rule, beside in doors:
        if not beside.covers(rule, same_owner=True):
            wider.setdefault((_people(rule), beside), []).append(rule.operation)
    for (people, beside), words in wider.items():
        verb = "is" if len(words) == 1 else "are"
        named = ", ".join(f"`{word}`" for word in words)
        message = f"{named} of {entity.name} {verb} open to {people}, while `{beside.operation}` is for {beside.text}"
        rules = ", ".join(f"{word}: {beside.text}" for word in words)
        hint = f"say who may, for example `access: {{{rules}}}`"
        report.warn(("entities", entity.name, "access"), "open-door", message, hint)


def _people(rule: Rule) -> str:
    if rule.public:
        return "everybody"
    return "every signed-in user" if rule.authenticated else rule.text
