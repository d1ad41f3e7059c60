"""Every spelling of a name, derived once: the user's word -> class, module, variable, table, route, title."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from stackgen.model.plurals import plural as plural_of
from stackgen.model.plurals import singular as singular_of
from stackgen.model.reserved import (
    CLASS_SUFFIX,
    KEYWORDS,
    RESERVED_ATTRIBUTES,
    RESERVED_CLASSES,
    RESERVED_IN_SCHEMAS,
    RESERVED_METHODS,
    RESERVED_MODULES,
    RESERVED_VARIABLES,
)

MAX_IDENTIFIER = 63  # bytes, of PostgreSQL
MAX_WORD = 200  # characters of a name in a spec: a longer one makes no file name

PASCAL_CASE = re.compile(r"[A-Z][A-Za-z0-9]*")
SNAKE_CASE = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*_?")

_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NOT_WORD = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True)
class EntityNames:
    """The spellings of one entity's name, for `OrderLine`."""

    word: str  # OrderLine: as written in the spec; schemas are named from it: OrderLineRead
    class_name: str  # OrderLine: the table's class; a suffix avoids names that the generated modules import
    snake: str  # order_line: part of function names: get_order_line
    plural: str  # order_lines: part of function names: list_order_lines
    plural_class: str  # OrderLines
    module: str  # order_line: the modules' name; `class_` for an entity `Class`
    variable: str  # order_line: a local variable
    table: str  # order_line: the table in the database, singular unless `table` says otherwise
    command: str  # order-lines: the command group, plural
    title: str  # order line: in prose
    plural_title: str  # order lines


@dataclass(frozen=True)
class OperationNames:
    """The spellings of the name of a transition or an action, for `send_invoice`."""

    word: str  # send_invoice: as written in the spec
    method: str  # send_invoice: of the service; `import_` for `import`
    snake: str  # send_invoice: part of function names: on_send_invoice, send_invoice_order
    path: str  # send-invoice: the end of the route, and the command
    pascal: str  # SendInvoice: part of class names: OrderSendInvoiceInput
    title: str  # send invoice: in prose


def operation_names(word: str) -> OperationNames:
    """All spellings of the name of a transition or an action."""
    plain = word.strip("_")
    method = _avoiding(word, RESERVED_METHODS)
    return OperationNames(word, method, plain, kebab(word), pascal(plain), prose(word))


def entity_names(word: str, plural: str | None = None, table: str | None = None) -> EntityNames:
    """All spellings of an entity's name."""
    singular = snake(word)
    many = snake(plural) if plural else plural_of(singular)
    return EntityNames(
        word=word,
        class_name=class_name(word),
        snake=singular,
        plural=many,
        plural_class=pascal(many),
        module=_avoiding(singular, RESERVED_MODULES),
        variable=_avoiding(singular, RESERVED_VARIABLES),
        table=identifier(table or singular),
        command=kebab(many),
        title=prose(singular),
        plural_title=prose(many),
    )


def snake(word: str) -> str:
    """`OrderLine` -> `order_line`, `HTTPRoute` -> `http_route`."""
    return _WORD_START.sub("_", word).lower()


def pascal(phrase: str) -> str:
    """`order_line` -> `OrderLine`."""
    return "".join(part[:1].upper() + part[1:] for part in phrase.split("_"))


def kebab(phrase: str) -> str:
    """`order_lines` -> `order-lines`."""
    return phrase.strip("_").replace("_", "-")


def prose(phrase: str) -> str:
    """`order_lines` -> `order lines`."""
    return phrase.strip("_").replace("_", " ")


def singular(phrase: str) -> str:
    """`tags` -> `tag`."""
    return singular_of(phrase)


def class_name(word: str) -> str:
    """The name of a class, not one that generated modules import."""
    return word + CLASS_SUFFIX if word in RESERVED_CLASSES else word


def shared_class_name(word: str) -> str:
    """The name of a class that tables and schemas import: an enum's, or a type's."""
    return word + CLASS_SUFFIX if word in RESERVED_IN_SCHEMAS else class_name(word)


def attribute(word: str) -> str:
    """The Python attribute for a JSON key: the word, with a trailing `_` where Python or a library needs it."""
    return word + "_" if word in RESERVED_ATTRIBUTES or word.startswith("model_") else word


def enum_member(value: str) -> str:
    """The Python member for an enum's value: `3d` -> `_3d`, `in-progress` -> `in_progress`; may be empty."""
    member = _NOT_WORD.sub("_", value).strip("_")
    if member[:1].isdigit():
        member = "_" + member
    return safe_member(member)


def safe_member(member: str) -> str:
    """A member that is no keyword and no attribute of `enum.StrEnum` that must stay."""
    return member + "_" if member in KEYWORDS or member in _ENUM_ATTRIBUTES else member


_ENUM_ATTRIBUTES = frozenset({"name", "value", "mro", *(name for name in dir(str) if not name.startswith("_"))})


def identifier(*parts: str) -> str:
    """A database identifier of the parts, at most 63 bytes, with a stable hashed ending if it was longer."""
    name = "_".join(parts)
    encoded = name.encode()
    if len(encoded) <= MAX_IDENTIFIER:
        return name
    ending = hashlib.sha256(encoded).hexdigest()[:8]
    return encoded[: MAX_IDENTIFIER - len(ending) - 1].decode(errors="ignore").rstrip("_") + "_" + ending


def _avoiding(word: str, reserved: frozenset[str]) -> str:
    return word + "_" if word in reserved else word
