"""What can go wrong in the domain; `app.api.errors` turns it into HTTP."""


class AppError(Exception):
    """Base of the errors that a caller can do something about."""

    def __init__(self, detail: str, fields: tuple[str, ...] = ()) -> None:
        super().__init__(detail)
        self.detail = detail
        self.fields = fields


class NotFoundError(AppError):
    """There is no such row."""


class ConflictError(AppError):
    """The change contradicts what is stored."""


class AlreadyExistsError(ConflictError):
    """Another row has the same unique values."""


class MissingReferenceError(ConflictError):
    """A field refers to a row that does not exist."""


class StillReferencedError(ConflictError):
    """Other rows refer to the row that was to be deleted."""


class RuleViolatedError(ConflictError):
    """The row would break a rule between its fields."""


class StaleVersionError(AppError):
    """The row has changed since the version that a change is based on."""
