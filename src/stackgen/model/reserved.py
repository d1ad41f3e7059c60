"""Reserved words: names that generated Python, or what it imports, already uses in the same place."""

from __future__ import annotations

import builtins
import keyword

KEYWORDS = frozenset(keyword.kwlist) | {"match", "case", "type", "_", "__debug__"}

# Attributes of the base classes of tables and schemas; a test compares this with the libraries.
_MODEL_ATTRIBUTES = """
    construct copy dict from_orm json metadata model_computed_fields model_config model_construct model_copy
    model_dump model_dump_json model_extra model_fields model_fields_set model_json_schema
    model_parametrized_name model_post_init model_rebuild model_validate model_validate_json
    model_validate_strings parse_file parse_obj parse_raw schema schema_json sqlmodel_update update_forward_refs
    validate registry
"""

# Names that annotations and values use inside of the body of a class, where a field would hide them.
_CLASS_BODY = """
    any bool bytes date datetime decimal dict enum field float frozenset int list none object relationship set
    str text time timedelta timezone tuple type uuid
"""

RESERVED_ATTRIBUTES = KEYWORDS | set(_MODEL_ATTRIBUTES.split()) | set(_CLASS_BODY.split())

# Names that a method of a service would hide from the annotations of the methods below it.
RESERVED_METHODS = KEYWORDS | set(_CLASS_BODY.split())

# Names that generated modules import or define; a class of the user's gets a suffix.
_CLASSES = """
    AfterValidator Annotated Any APIRouter AsyncConnection AsyncEngine AsyncIterator AsyncSession Auth
    Awaitable Base BaseModel BaseSettings BaseHTTPMiddleware BeforeValidator BigKey Body Boolean Callable
    CheckConstraint ClassVar Column ConfigDict Conflict Context Coroutine CursorPage Cursor Database Date
    DateTime Decimal Depends Engine Enum Error ExceptionHandler Executable FastAPI Field Final ForeignKey
    ForeignKeyConstraint Generator Generic Header Hook HTTPException HTTPStatus Identity Index Insert
    Integer Interval Iterable Iterator JSON JSONB JSONResponse Json JsonValue LargeBinary Link List ListOf
    Literal Mapped Mapping MetaData Middleware Missing NotFound Numeric OffsetPage Optional Page PageQuery
    Path PlainSerializer PrimaryKeyConstraint Problem ProblemDetails PydanticUndefined Queries Query
    QueryString Relationship Request Response Result Route Router Row Select Self SelectOfScalar
    Sequence Service Session Settings SQLAlchemyError SQLModel StaticPool Status StrEnum String
    StringConstraints Table TestClient Text Time Timestamp Transaction Type TypeAdapter TypeAlias
    TypeDecorator TypeVar Typer TYPE_CHECKING UUID Undefined Union UniqueConstraint Unset Update Uuid
    ValidationError ValueOf Versioned WithJsonSchema
"""

BUILTIN_CLASSES = frozenset(name for name in dir(builtins) if name[0].isupper())
RESERVED_CLASSES = frozenset(_CLASSES.split()) | BUILTIN_CLASSES

# Names that the field types of schemas have: an enum or a type of such a name would hide them.
RESERVED_IN_SCHEMAS = frozenset({"Base64", "Duration", "Email", "Number", "Slug", "Url"})

# Local variables and parameters of generated functions, and the modules and functions that they call.
_VARIABLES = """
    and_ args asc body client col columns command config data database datetime db delete desc echo enums exc
    func fields kwargs model models module not_ now object or_ page parameters path payload q queries query
    request response result router row rows schema schemas select self service services session settings
    sqlalchemy sqlmodel statement statements timedelta timezone transaction typer update uuid where
"""

RESERVED_VARIABLES = KEYWORDS | set(_VARIABLES.split()) | {name for name in dir(builtins) if name.islower()}

# Modules that the packages of a generated application hold themselves.
_MODULES = """
    api app auth base cli commands config conftest database deps embedded enums errors factories files health
    inspection kinds links logging main mapping migrations models page pagination paging passwords printing
    problems queries query routes routing runner schemas security services session settings test transfer types
    values
"""

RESERVED_MODULES = KEYWORDS | set(_MODULES.split()) | {name for name in dir(builtins) if name.islower()}

CLASS_SUFFIX = "Model"
SCHEMA_SUFFIXES = ("Create", "Update", "Read", "Query", "Summary", "Service", "Factory")
PART_SUFFIXES = ("Change", "Item")  # of a part, in the list of what it is a part of

# Schemas of operations that an entity has only if it lists them.
OPERATION_SUFFIXES = {
    "replace": ("Replace",),
    "bulk_create": ("BulkCreate",),
    "bulk_delete": ("BulkDelete", "BulkKey"),
}
# First segments of the routes that every application has.
RESERVED_PATHS = frozenset({"docs", "health", "openapi.json", "redoc"})
AUTH_PATH = "auth"  # the first segment of the routes of signing in, where users do
BULK_PATHS = {"bulk_create": "bulk", "bulk_delete": "bulk-delete"}
