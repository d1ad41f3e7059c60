"""Spec: what the user wrote, as Pydantic models of its shape. Short forms are already long; nothing is resolved."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    InstanceOf,
    Strict,
    ValidationError,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import ErrorDetails, PydanticCustomError

from stackgen.reading.shortform import (
    FIELD_PATTERN,
    ShortFormError,
    StateText,
    TypeText,
    parse_field,
    parse_relation,
    parse_states,
    parse_transition,
)

EXTENSIONS = "x-"  # where `x-` keys are gathered; a user's key `x-` is one of them


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _options(value: object) -> object:
    if isinstance(value, bool | dict):
        return value
    raise PydanticCustomError("not-a-mapping", "options are a mapping, or `false` to switch the generator off")


Names = Annotated[tuple[str, ...], Strict(False)]
OneOrMore = Annotated[tuple[str, ...], Strict(False), BeforeValidator(_listed, json_schema_input_type=str | list[str])]
Json = Any  # a value of YAML's core schema
Bound = Annotated[Any, WithJsonSchema({"type": ["number", "string"]})]  # what fits depends on the type
TypeInShortForm = Annotated[InstanceOf[TypeText], WithJsonSchema({"type": "string", "pattern": FIELD_PATTERN})]
State = Annotated[InstanceOf[StateText], WithJsonSchema({"type": "string"})]
States = Annotated[
    tuple[State, ...],
    Strict(False),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
Options = Annotated[Any, AfterValidator(_options), WithJsonSchema({"type": ["boolean", "object"]})]
KeyType = Literal["int", "bigint", "uuid4", "uuid7"]


class Shape(BaseModel):
    """A mapping of the language: no unknown keys, no conversions, `x-` keys gathered in `extensions`."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, populate_by_name=False, protected_namespaces=())

    what: ClassVar[str] = ""  # for messages, with an example
    sample: ClassVar[str] = ""
    maps: ClassVar[frozenset[str]] = frozenset()  # keys whose value is a mapping of names, where `x-` may stand as well

    extensions: dict[str, Json] = Field(default_factory=dict, alias="x-")

    @model_validator(mode="before")
    @classmethod
    def _opened(cls, written: object) -> object:
        data = cls.long_form(written)
        if not isinstance(data, dict):
            raise PydanticCustomError("not-a-mapping", "{said}", {"said": cls.expectation(written)})
        kept, extensions = _without_extensions(data)
        for name in cls.maps & data.keys():
            if isinstance(data[name], dict):
                kept[name], more = _without_extensions(data[name])
                extensions = {**more, **extensions}
        return {**kept, EXTENSIONS: extensions} if extensions else kept

    @classmethod
    def long_form(cls, written: Any) -> Any:
        """The long form of a short one; anything else as it is."""
        return written

    @classmethod
    def expectation(cls, _written: object) -> str:
        return f"{cls.what} is written like `{cls.sample}`, but this is {kind_of(_written)}"


def _without_extensions(data: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The mapping without its `x-` keys, and those."""
    extensions = {key: value for key, value in data.items() if key.startswith("x-")}
    return ({key: value for key, value in data.items() if key not in extensions} if extensions else data), extensions


def kind_of(value: object) -> str:
    """What a user would call the value."""
    if value is None:
        return "nothing"
    words = {bool: "true or false", int: "a number", float: "a number", str: "text", list: "a list", dict: "a mapping"}
    return words.get(type(value), "something else")


class AppSpec(Shape):
    """The application."""

    what: ClassVar[str] = "`app`"
    sample: ClassVar[str] = "{name: shop}"

    name: str = Field(description="Its name in snake_case.")
    title: str | None = Field(None, description="Its name in prose; default: from `name`.")
    description: str = Field("", description="Shown in the API documentation.")
    version: str = Field("0.1.0", description="The version of the application.")
    package: str = Field("app", description="The import package of the generated application.")
    formatter: Literal["ruff", "black"] = Field("ruff", description="The formatter of the generated code.")
    out: str | None = Field(None, description="Where it is written, relative to the spec; default `./<name>`.")
    id: KeyType = Field("uuid7", description="The type of implied primary keys.")
    timestamps: bool = Field(True, description="Whether entities have `created_at` and `updated_at`.")


class ValueSpec(Shape):
    """One value of an enum."""

    what: ClassVar[str] = "a value of an enum"
    sample: ClassVar[str] = "in-progress"

    member: str | None = Field(None, alias="")  # None: derived from the value
    value: str = Field(description="The string on the wire and in the database.")
    doc: str = Field("", description="What it means.")
    renamed_from: str | None = Field(None, description="The value that it was before.")

    @classmethod
    def long_form(cls, written: Any) -> Any:
        return {"value": written} if isinstance(written, str) else written


class EnumSpec(Shape):
    """An enum. `values` of the short form have no members: those are derived."""

    what: ClassVar[str] = "an enum"
    sample: ClassVar[str] = "[draft, paid]"

    values: Annotated[tuple[ValueSpec, ...], Strict(False)] = Field(
        description="A list of strings, or member -> string."
    )
    doc: str = Field("", description="What it is.")
    renamed_from: str | None = Field(None, description="The name that it had before.")
    removed: dict[str, str] = Field(default_factory=dict, description="A value that went -> what its rows become.")

    @classmethod
    def long_form(cls, written: Any) -> Any:
        data = {"values": written} if isinstance(written, list) else written
        if not isinstance(data, dict) or not isinstance(data.get("values"), dict):
            return data
        members, extensions = _without_extensions(data["values"])
        return {**data, **extensions, "values": [_with_member(*item) for item in members.items()]}


def _with_member(member: str, value: object) -> object:
    long = ValueSpec.long_form(value)
    return {**long, "": member} if isinstance(long, dict) else long


class FieldSpec(Shape):
    """A field of an entity or a type."""

    sample: ClassVar[str] = "string(1..120) unique"

    type: TypeInShortForm = Field(description="Its type, in short form if wished.")
    default: Json = Field(None, description="A literal of the type; `now`, `today`, `uuid4`, `uuid7` where they fit.")
    doc: str = Field("", description="What it is.")
    sample_value: Json = Field(None, alias="example", description="An example for the API documentation.")
    immutable: bool = Field(False, description="Fixed once the row is created.")
    readonly: bool = Field(False, description="Only server code sets it; needs a default or `?`.")
    writeonly: bool = Field(False, description="Accepted, never returned.")
    private: bool = Field(False, description="Only in the table; needs a default or `?`.")
    unique: bool = Field(False, description="No two rows have the same value.")
    index: bool = Field(False, description="Indexed in the database.")
    deprecated: bool = Field(False, description="Marked so in OpenAPI.")
    min_length: int | None = Field(None, description="Characters at least (bytes for `bytes`).")
    max_length: int | None = Field(None, description="Characters at most (bytes for `bytes`).")
    ge: Bound = Field(None, description="At least.")
    gt: Bound = Field(None, description="More than.")
    le: Bound = Field(None, description="At most.")
    lt: Bound = Field(None, description="Less than.")
    multiple_of: Bound = Field(None, description="A multiple of this.")
    pattern: str | None = Field(None, description="A regular expression that is found in the value.")
    min_items: int | None = Field(None, description="Elements of a list at least.")
    max_items: int | None = Field(None, description="Elements of a list at most.")
    column: str | None = Field(None, description="The column's name in the database.")
    renamed_from: str | None = Field(None, description="The name that it had before.")
    backfill: Json = Field(None, description="What rows that are there get: a literal, or `{sql: expression}`.")
    cast: Json = Field(None, description="`true`, or `{sql: expression}`: how values become those of a new type.")

    @classmethod
    def long_form(cls, written: Any) -> Any:
        data = {"type": written} if isinstance(written, str) else written
        if not isinstance(data, dict) or not isinstance(data.get("type"), str):
            return data
        try:
            short = parse_field(data["type"])
        except ShortFormError as error:
            raise custom_error(error, "type") from None
        flags = dict.fromkeys(short.flags, True)
        long = {**data, **flags, "type": short.type}
        if short.default is not None:
            long["default"] = DefaultText(short.default)
        given = set(short.flags) | ({"default"} if short.default is not None else set())
        for key in sorted(data.keys() & given):
            message = f'"{key}" is given twice: in the type and as a key'
            raise custom_error(ShortFormError(message, short.type.parts[key], "keep one of the two"), "type")
        return long

    @classmethod
    def expectation(cls, _written: object) -> str:
        return f"a field is text such as `{cls.sample}`, or a mapping with `type`"


class DefaultText(str):
    """The default of a short form: what it means depends on the type."""

    __slots__ = ()


class RelationSpec(Shape):
    """A relation to another entity, declared on one side."""

    sample: ClassVar[str] = "Customer"

    to: str = Field(description="The entity it leads to.")
    optional: bool = Field(False, description="Whether it may be null.")
    many: bool = Field(False, description="Many-to-many.")
    one_to_one: bool = Field(False, description="No two rows refer to the same row.")
    inverse: str | None = Field(None, description="The name of the other side; `null` for none; default: the plural.")
    on_delete: Literal["restrict", "cascade", "set_null"] | None = Field(
        None, description="What happens when the target goes."
    )
    part_of: bool = Field(False, description="Whether the row is a part of the target.")
    through: str | None = Field(None, description="The entity in between of a many-to-many.")
    column: str | None = Field(None, description="The foreign key column's name in the database.")
    renamed_from: str | None = Field(None, description="The name that it had before.")
    backfill: Json = Field(None, description="The key that rows that are there get, or `{sql: expression}`.")
    doc: str = Field("", description="What it is.")

    @classmethod
    def long_form(cls, written: Any) -> Any:
        data = {"to": written} if isinstance(written, str) else written
        if not isinstance(data, dict) or not isinstance(data.get("to"), str):
            return data
        try:
            # Going through another entity, a relation is many-to-many without a word more.
            implied = {"many": True} if data.get("through") is not None else {}
            return {**implied, **data, **parse_relation(data["to"])}
        except ShortFormError as error:
            raise custom_error(error, "to") from None

    @classmethod
    def expectation(cls, _written: object) -> str:
        return f"a relation is text such as `{cls.sample}`, or a mapping with `to`"


class TypeSpec(Shape):
    """A value object: fields that are kept together inside of an entity."""

    what: ClassVar[str] = "a type"
    sample: ClassVar[str] = "{fields: {street: string}}"
    maps: ClassVar[frozenset[str]] = frozenset({"fields"})

    doc: str = Field("", description="What it is.")
    fields: dict[str, FieldSpec] = Field(description="Its fields.")
    removed: Names = Field((), description="Fields that are dropped on purpose.")


class IndexSpec(Shape):
    """An index of an entity."""

    what: ClassVar[str] = "an index"
    sample: ClassVar[str] = "[status, -placed_at]"

    fields: OneOrMore = Field(description="Fields and relations; `-field` for descending.")
    where: str | None = Field(None, description="Only rows for which this expression holds.")
    unique: bool = Field(False, description="No two of its rows are equal.")
    name: str | None = Field(None, description="Its name in the database.")

    @classmethod
    def long_form(cls, written: Any) -> Any:
        return {"fields": written} if isinstance(written, str | list) else written


class PageSpec(Shape):
    """How lists are paged."""

    what: ClassVar[str] = "`page`"
    sample: ClassVar[str] = "{style: cursor, size: 20, max: 100}"

    style: Literal["cursor", "offset"] = Field("cursor", description="`cursor`, or `offset` with a total.")
    size: int = Field(20, description="Items of a page, if the client asks for no other number.")
    max: int = Field(100, description="Items of a page at most.")


Operation = Literal["list", "get", "create", "update", "delete", "restore", "replace", "bulk_create", "bulk_delete"]


class ApiSpec(Shape):
    """The HTTP side of an entity; `false` for none."""

    what: ClassVar[str] = "`api`"
    sample: ClassVar[str] = "{path: orders, search: [number]}"

    enabled: bool = Field(True, alias="", exclude=True)
    path: str | None = Field(None, description="The path; default: the plural in kebab-case.")
    operations: Annotated[tuple[Operation, ...], Strict(False)] = Field(
        ("list", "get", "create", "update", "delete"), description="What clients may do."
    )
    filter: Names | None = Field(None, description="Fields and relations that lists are filtered by.")
    sort: Names | None = Field(None, description="Fields that lists are sorted by.")
    search: Names = Field((), description="Text fields that `?q=` looks into.")
    embed: Names = Field((), description="Relations returned as whole objects.")
    page: PageSpec = Field(default_factory=lambda: PageSpec.model_validate({}), description="How lists are paged.")

    @classmethod
    def long_form(cls, written: Any) -> Any:
        if written is False:
            return {"": False}
        return {key: value for key, value in written.items() if key} if isinstance(written, dict) else written


class TransitionSpec(Shape):
    """A way from some states to another."""

    what: ClassVar[str] = "a transition"
    sample: ClassVar[str] = "draft -> paid"
    maps: ClassVar[frozenset[str]] = frozenset({"input"})

    sources: States = Field(alias="from", description="The states it leads from: a list, or text with commas.")
    target: State = Field(alias="to", description="The state it leads to.")
    doc: str = Field("", description="What it means.")
    input: dict[str, FieldSpec] = Field(default_factory=dict, description="What a request for it holds.")
    access: str | None = Field(None, description="Who may do it: `owner | role(clerk)`.")

    @classmethod
    def long_form(cls, written: Any) -> Any:
        try:
            if isinstance(written, str):
                return parse_transition(written)
            return {**written, **_placed_states(written)} if isinstance(written, dict) else written
        except ShortFormError as error:
            raise custom_error(error, "from") from None


def _placed_states(data: dict[str, Any]) -> dict[str, Any]:
    """The states of a transition's long form, each with its place."""
    placed: dict[str, Any] = {}
    sources, target = data.get("from"), data.get("to")
    if isinstance(sources, str):
        placed["from"] = list(parse_states(sources, ("from",)))
    elif isinstance(sources, list):
        placed["from"] = [StateText(w, ("from", n)) if isinstance(w, str) else w for n, w in enumerate(sources)]
    if isinstance(target, str):
        placed["to"] = StateText(target, ("to",))
    return placed


class StatesSpec(Shape):
    """The states that a row goes through."""

    what: ClassVar[str] = "`states`"
    sample: ClassVar[str] = "{field: status, transitions: {pay: draft -> paid}}"
    maps: ClassVar[frozenset[str]] = frozenset({"transitions"})

    field: str = Field(description="The field that holds the state: an enum.")
    initial: str | None = Field(
        None, description="The first state; default: the field's default, else the first value."
    )
    transitions: dict[str, TransitionSpec] = Field(description="The ways from state to state, by name.")


class ActionSpec(Shape):
    """An operation that the team writes."""

    what: ClassVar[str] = "an action"
    sample: ClassVar[str] = "{input: {email: email}, output: Order}"
    maps: ClassVar[frozenset[str]] = frozenset({"input", "output"})

    doc: str = Field("", description="What it does.")
    input: dict[str, FieldSpec] = Field(default_factory=dict, description="What a request for it holds.")
    output_type: str | None = Field(None, alias="")  # the output, if it is a name
    output: dict[str, FieldSpec] | None = Field(
        None, description="What it answers: an entity, a list of them, or fields; default: nothing."
    )
    scope: Literal["item", "collection"] = Field("item", description="Whether it is about one row or about them all.")
    method: Literal["post", "get", "put", "patch", "delete"] = Field("post", description="The HTTP method.")
    access: str | None = Field(None, description="Who may do it: `owner | role(clerk)`.")

    @classmethod
    def long_form(cls, written: Any) -> Any:
        if isinstance(written, dict) and isinstance(written.get("output"), str):
            return {**{key: value for key, value in written.items() if key != "output"}, "": written["output"]}
        return written


class EntitySpec(Shape):
    """An entity: a table, its routes, its commands."""

    what: ClassVar[str] = "an entity"
    sample: ClassVar[str] = "{fields: {name: string}}"
    maps: ClassVar[frozenset[str]] = frozenset({"fields", "relations", "checks", "actions", "access"})

    mixins: OneOrMore = Field((), description="Mixins whose keys it has as well; its own win.")
    doc: str = Field("", description="What it is.")
    plural: str | None = Field(None, description="Its plural, in PascalCase or snake_case.")
    table: str | None = Field(None, description="Its table in the database.")
    id: OneOrMore | None = Field(None, description="The key: its type, a field, or fields and relations.")
    timestamps: bool | None = Field(None, description="Whether it has `created_at` and `updated_at`.")
    fields: dict[str, FieldSpec] = Field(default_factory=dict, description="Its fields.")
    relations: dict[str, RelationSpec] = Field(default_factory=dict, description="Its relations.")
    unique: Annotated[tuple[OneOrMore, ...], Strict(False)] = Field((), description="Unique keys of several columns.")
    indexes: Annotated[tuple[IndexSpec, ...], Strict(False)] = Field((), description="Indexes.")
    checks: dict[str, str] = Field(default_factory=dict, description="Name -> expression that holds for every row.")
    order: OneOrMore = Field((), description="The default order of lists.")
    api: ApiSpec = Field(
        default_factory=lambda: ApiSpec.model_validate({}), description="Its HTTP side; `false` for none."
    )
    states: StatesSpec | None = Field(None, description="The states that its rows go through.")
    actions: dict[str, ActionSpec] = Field(default_factory=dict, description="Operations of your own, by name.")
    owner: str | None = Field(None, description="Relations that lead to the user whose row it is; `self` on the user.")
    access: dict[str, str] = Field(
        default_factory=dict, description="Operation, `read`, `write` or `all` -> who may do it: `owner | role(clerk)`."
    )
    seed: Annotated[tuple[dict[str, Json], ...], Strict(False)] = Field((), description="Rows to start with.")
    soft_delete: bool = Field(False, description="Whether deleted rows are kept.")
    versioned: bool = Field(False, description="Whether changes need the version that they are based on.")
    renamed_from: str | None = Field(None, description="The name that it had before.")
    removed: Names = Field((), description="Fields and relations that are dropped on purpose.")


class RemovedSpec(Shape):
    """What is dropped on purpose."""

    what: ClassVar[str] = "`removed`"
    sample: ClassVar[str] = "{entities: [Cart]}"

    entities: Names = Field((), description="Entities that are dropped, with all their rows.")


class MixinSpec(EntitySpec):
    """What entities that list it have in common."""

    what: ClassVar[str] = "a mixin"
    sample: ClassVar[str] = "{fields: {note: text?}}"

    id: None = Field(None, exclude=True)  # a key is an entity's own
    renamed_from: None = Field(None, exclude=True)  # and so is a name


class MigrationsSpec(Shape):
    """How a change of the spec becomes a change of the database."""

    what: ClassVar[str] = "`migrations`"
    sample: ClassVar[str] = "{style: expand_contract}"

    style: Literal["direct", "expand_contract"] = Field(
        "direct", description="`expand_contract`: other names and types in revisions before and after a deployment."
    )


Method = Literal["password", "api_key"]


class AuthSpec(Shape):
    """Who signs in, and how."""

    what: ClassVar[str] = "`auth`"
    sample: ClassVar[str] = "{user: User, roles: [admin]}"

    user: str = Field(description="The entity that signs in.")
    login: str = Field("email", description="A unique field of it, by which it is known.")
    password: str = Field("password", description="A field of it of type `password`.")
    roles: Names = Field((), description="What users may be; stored on the user.")
    methods: Annotated[tuple[Method, ...], Strict(False)] = Field(
        ("password",), description="How they show who they are."
    )


class Spec(Shape):
    """A whole spec."""

    what: ClassVar[str] = "a spec"
    sample: ClassVar[str] = "{stackgen: 1, app: {name: shop}, entities: {Customer: {fields: {name: string}}}}"
    maps: ClassVar[frozenset[str]] = frozenset({"enums", "types", "mixins", "entities", "generators"})

    stackgen: Literal[1] = Field(description="The version of the language.")
    app: AppSpec = Field(description="The application.")
    include: OneOrMore = Field((), description="Files or patterns, whose enums, types, mixins and entities join.")
    enums: dict[str, EnumSpec] = Field(default_factory=dict, description="Enums by name.")
    types: dict[str, TypeSpec] = Field(default_factory=dict, description="Types of value objects by name.")
    mixins: dict[str, MixinSpec] = Field(default_factory=dict, description="Mixins by name.")
    entities: dict[str, EntitySpec] = Field(description="Entities by name.")
    auth: AuthSpec | None = Field(None, description="Who signs in, and how; default: everything is public.")
    removed: RemovedSpec = Field(
        default_factory=lambda: RemovedSpec.model_validate({}), description="What is dropped on purpose."
    )
    migrations: MigrationsSpec = Field(
        default_factory=lambda: MigrationsSpec.model_validate({}), description="How a change reaches the database."
    )
    generators: dict[str, Options] = Field(
        default_factory=dict, description="Options by generator name; `true` switches an extra on, `false` any one off."
    )


def custom_error(error: ShortFormError, key: str) -> PydanticCustomError:
    """A short form's error, as Pydantic carries it to where it is told."""
    context = {"said": error.message, "key": key, "part": error.part, "hint": error.hint}
    return PydanticCustomError("short-form", "{said}", context)


def validated(data: object) -> tuple[Spec | None, list[ErrorDetails]]:
    """The spec, or all that keeps the data from being one."""
    try:
        return Spec.model_validate(data), []
    except ValidationError as error:
        return None, error.errors(include_url=False)
