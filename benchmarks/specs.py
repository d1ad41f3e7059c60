"""A number of entities in, the text of a spec with as many out: 12 fields and 2 relations each, all different."""

from __future__ import annotations

import sys

FIELDS = (
    "string(1..120)",
    "string(1..40) unique",
    "text?",
    "int(0..1000) = 10",
    "bigint",
    "decimal(12,2)",
    "bool = true",
    "date?",
    "datetime = now",
    "email",
    "float?",
    "Status = draft",
)


def spec_of(entities: int) -> str:
    """The spec; entity `n` refers to two entities before it, so that there is no circle."""
    lines = ["stackgen: 1", "app: {name: bench}", "enums:", "  Status: [draft, paid, shipped]", "entities:"]
    for number in range(entities):
        lines += [f"  Thing{number}:", "    fields:"]
        lines += [f"      field_{number}_{index}: {kind}" for index, kind in enumerate(FIELDS)]
        if number:
            first, second = number // 2, number - 1
            lines += [
                "    relations:",
                f"      first: {{to: Thing{first}, inverse: first_of_{number}}}",
                f"      second: {{to: Thing{second}, optional: true, inverse: second_of_{number}}}",
            ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(spec_of(int(sys.argv[1])))
