"""A number of entities in, the text of a spec of a whole company out: every feature of the language, many times over.

python scripts/large_spec.py 1000 > large.yaml
"""

from __future__ import annotations

import sys

AREAS = (
    *("Account", "Asset", "Audit", "Billing", "Branch", "Budget", "Campaign", "Cargo", "Carrier", "Claim"),
    *("Client", "Contract", "Cost", "Course", "Customs", "Delivery", "Device", "Energy", "Event", "Export"),
    *("Fleet", "Freight", "Garage", "Grant", "Health", "Hotel", "Import", "Insurance", "Inventory", "Laboratory"),
    *("Legal", "Library", "Machine", "Market", "Meter", "Mining", "Museum", "Office", "Payroll", "Plant"),
)
KINDS = (
    *("Address", "Agreement", "Alert", "Approval", "Batch", "Calendar", "Category", "Comment", "Contact", "Document"),
    *("Draft", "Entry", "Estimate", "Forecast", "Invoice", "Item", "Label", "Location", "Note", "Order"),
    *("Person", "Position", "Report", "Request", "Review"),
)
FIELDS = (
    ("title", "string(1..120)"),
    ("code", "string(1..40) unique"),
    ("remarks", "text?"),
    ("quantity", "int(0..10000) = 1"),
    ("weight", "decimal(10,3)?"),
    ("price", "decimal(12,2) = 0"),
    ("urgent", "bool = false"),
    ("due_on", "date?"),
    ("seen_at", "datetime = now"),
    ("contact", "email?"),
    ("ratio", "float?"),
    ("priority", "Priority = normal"),
    ("words", "string(1..40)[] = []"),
    ("site", "Place?"),
    ("extra", "json?"),
)
HEAD = """\
stackgen: 1
app: {name: company, title: Company}
enums:
  Priority: [low, normal, high]
  Progress: [open, working, done]
types:
  Place:
    fields: {street: string(1..80), town: string(1..40), inside: Place?}
mixins:
  Kept: {soft_delete: true}
  Counted: {versioned: true}
entities:
"""


def spec_of(entities: int) -> str:
    """The spec; an entity refers to those before it, so that no circle is required. At most 1,000."""
    names = [area + kind for kind in KINDS for area in AREAS][:entities]
    if len(names) < entities:
        raise ValueError(f"there are names for {len(names)} entities, not for {entities}")
    return HEAD + "".join(_entity(number, names) for number in range(entities))


def _entity(number: int, names: list[str]) -> str:
    fields = [FIELDS[(number + step) % len(FIELDS)] for step in range(4 + number % 6)]
    lines = [f"  {names[number]}:", "    fields:"]
    lines += [f"      {name}: {{type: '{kind}'}}" for name, kind in fields]
    if number % 9 == 4:
        lines.append("      progress: Progress")
        lines.append("    states: {field: progress, transitions: {begin: open -> working, end: working -> done}}")
    is_part = number % 7 == 3 and (number - 3) % 11 not in (1, 2)  # the owner is neither kept nor counted
    if not is_part:
        lines += {1: ["    mixins: [Kept]"], 2: ["    mixins: [Counted]"]}.get(number % 11, [])
    if number % 13 == 5:
        lines.append("    actions: {check: {input: {reason: 'string(1..40)'}}}")
    lines += _relations(number, names, is_part=is_part)
    return "\n".join(lines) + "\n"


def _relations(number: int, names: list[str], *, is_part: bool) -> list[str]:
    lines = [f"      parent: {{to: '{names[number]}?', inverse: children}}"] if number % 10 == 0 else []
    if number:
        owner = names[number - 3 if is_part else (number - 1) // 77 * 77]
        inverse = f"of_{number}"
        lines.append(f"      first: {{to: {owner}, inverse: {inverse}{', part_of: true' if is_part else ''}}}")
    if number > 1:
        lines.append(f"      second: {{to: '{names[number // 2]}?', inverse: second_of_{number}}}")
    if number > 2 and number % 8 == 0:
        lines.append(f"      others: {{to: '{names[number - 1]}[]', inverse: others_of_{number}}}")
    return ["    relations:", *lines] if lines else []


if __name__ == "__main__":
    sys.stdout.write(spec_of(int(sys.argv[1])))
