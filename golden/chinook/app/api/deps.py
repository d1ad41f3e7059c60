"""What path operations depend on. Each is `async`: a plain `def` would run in a thread."""

from typing import Annotated, Generic, TypeVar

from fastapi import Depends, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError

from app.db.session import Database
from app.services.album import AlbumService
from app.services.artist import ArtistService
from app.services.customer import CustomerService
from app.services.employee import EmployeeService
from app.services.genre import GenreService
from app.services.invoice import InvoiceService
from app.services.invoice_line import InvoiceLineService
from app.services.media_type import MediaTypeService
from app.services.playlist import PlaylistService
from app.services.track import TrackService

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


async def _artist_service(request: Request) -> ArtistService:
    return ArtistService(get_database(request))


async def _album_service(request: Request) -> AlbumService:
    return AlbumService(get_database(request))


async def _employee_service(request: Request) -> EmployeeService:
    return EmployeeService(get_database(request))


async def _customer_service(request: Request) -> CustomerService:
    return CustomerService(get_database(request))


async def _genre_service(request: Request) -> GenreService:
    return GenreService(get_database(request))


async def _media_type_service(request: Request) -> MediaTypeService:
    return MediaTypeService(get_database(request))


async def _track_service(request: Request) -> TrackService:
    return TrackService(get_database(request))


async def _invoice_service(request: Request) -> InvoiceService:
    return InvoiceService(get_database(request))


async def _invoice_line_service(request: Request) -> InvoiceLineService:
    return InvoiceLineService(get_database(request))


async def _playlist_service(request: Request) -> PlaylistService:
    return PlaylistService(get_database(request))


ArtistServiceDep = Annotated[ArtistService, Depends(_artist_service)]
AlbumServiceDep = Annotated[AlbumService, Depends(_album_service)]
EmployeeServiceDep = Annotated[EmployeeService, Depends(_employee_service)]
CustomerServiceDep = Annotated[CustomerService, Depends(_customer_service)]
GenreServiceDep = Annotated[GenreService, Depends(_genre_service)]
MediaTypeServiceDep = Annotated[MediaTypeService, Depends(_media_type_service)]
TrackServiceDep = Annotated[TrackService, Depends(_track_service)]
InvoiceServiceDep = Annotated[InvoiceService, Depends(_invoice_service)]
InvoiceLineServiceDep = Annotated[InvoiceLineService, Depends(_invoice_line_service)]
PlaylistServiceDep = Annotated[PlaylistService, Depends(_playlist_service)]
