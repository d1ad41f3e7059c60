"""Bodies as the options of commands: which values are JSON texts, and which options have other names."""

from __future__ import annotations

from stackgen.model.entities import Kind
from stackgen_fastapi.command_names import flag, negative_flag
from stackgen_fastapi.python import string
from stackgen_fastapi.suites.bodies import Bodies


def texts_of(bodies: Bodies) -> str:
    """The body, with JSON values as the texts that an option takes."""
    texts = [
        f"{string(field.name)}: {form.format(string(field.name))}"
        for field in bodies.rows.given
        if (form := _WRITTEN.get((field.type.kind, field.type.many)))
    ]
    return f"body | {{{', '.join(texts)}}}" if texts else "body"


_WRITTEN = {
    (Kind.JSON, False): "json.dumps(body[{}])",
    (Kind.BOOL, True): "[json.dumps(item) for item in body[{}]]",
}


def flags_of(bodies: Bodies) -> str:
    """A further argument: the options that are not called as their fields."""
    names = [column.name for column in bodies.given]
    other: dict[str, str] = {}
    for column in bodies.given:
        word, usual = flag(column.name), f"--{column.name.replace('_', '-')}"
        if column.type.kind is Kind.BOOL and not column.type.many and bodies.rows.base.get(column.name) is False:
            word, usual = negative_flag(column.name, names), f"--no-{usual[2:]}"
        if word != usual:
            other[column.name] = word
    pairs = ", ".join(f"{string(name)}: {string(word)}" for name, word in other.items())
    return f", {{{pairs}}}" if pairs else ""
