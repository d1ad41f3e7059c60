"""What path operations depend on. Each is `async`: a plain `def` would run in a thread."""

from typing import Annotated, Generic, TypeVar

from fastapi import Depends, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError

from app.db.session import Database
from app.services.note import NoteService

Query = TypeVar("Query", bound=BaseModel)


def get_database(request: Request) -> Database:
    """Return the database of the application."""
    database: Database = request.app.state.database
    return database


class QueryString(Generic[Query]):
    """A dependency that reads the query string as a model, in one validation.

    `Annotated[Model, Query()]` costs microseconds for each field and request, and FastAPI keeps
    no more than 128 such models: beyond that `/openapi.json` fails.
    """

    def __init__(self, model: type[Query]) -> None:
        self.model = model

    async def __call__(self, request: Request) -> Query:
        """Return what the query string says."""
        try:
            return self.model.model_validate(dict(request.query_params))
        except ValidationError as error:
            errors = [{**item, "loc": ("query", *item["loc"])} for item in error.errors()]
            raise RequestValidationError(errors) from error


async def _note_service(request: Request) -> NoteService:
    return NoteService(get_database(request))


NoteServiceDep = Annotated[NoteService, Depends(_note_service)]
