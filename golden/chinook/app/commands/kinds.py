"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.album import AlbumCreate, AlbumQuery, AlbumRead
from app.schemas.artist import ArtistCreate, ArtistQuery, ArtistRead
from app.schemas.customer import CustomerCreate, CustomerQuery, CustomerRead
from app.schemas.employee import EmployeeCreate, EmployeeQuery, EmployeeRead
from app.schemas.genre import GenreCreate, GenreQuery, GenreRead
from app.schemas.invoice import InvoiceCreate, InvoiceQuery, InvoiceRead
from app.schemas.invoice_line import InvoiceLineCreate, InvoiceLineQuery, InvoiceLineRead
from app.schemas.media_type import MediaTypeCreate, MediaTypeQuery, MediaTypeRead
from app.schemas.playlist import PlaylistCreate, PlaylistQuery, PlaylistRead
from app.schemas.track import TrackCreate, TrackQuery, TrackRead
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


@dataclass(frozen=True)
class Kind:
    """Rows of one kind: how they are created and listed, and what of them is special in files."""

    service: Callable[[Queries], Any]
    create: type[BaseModel]
    query: type[BaseModel]
    read: type[Any]
    shown: frozenset[str] = frozenset()  # fields that only answers have; in a part: `lines.id`
    json: frozenset[str] = frozenset()  # fields that are JSON in a cell of a CSV file
    page: int = 100  # how many are read at once


KINDS = {
    "artists": Kind(
        ArtistService,
        ArtistCreate,
        ArtistQuery,
        ArtistRead,
        shown=frozenset({"id", "albums"}),
        json=frozenset({"id", "albums"}),
    ),
    "albums": Kind(
        AlbumService,
        AlbumCreate,
        AlbumQuery,
        AlbumRead,
        shown=frozenset({"id", "artist"}),
        json=frozenset({"id", "artist_id", "artist"}),
    ),
    "employees": Kind(
        EmployeeService,
        EmployeeCreate,
        EmployeeQuery,
        EmployeeRead,
        shown=frozenset({"id", "reports"}),
        json=frozenset({"id", "reports_to_id", "reports"}),
    ),
    "customers": Kind(
        CustomerService,
        CustomerCreate,
        CustomerQuery,
        CustomerRead,
        shown=frozenset({"id", "support_rep"}),
        json=frozenset({"id", "support_rep_id", "support_rep"}),
    ),
    "genres": Kind(
        GenreService,
        GenreCreate,
        GenreQuery,
        GenreRead,
        shown=frozenset({"id"}),
        json=frozenset({"id"}),
    ),
    "media-types": Kind(
        MediaTypeService,
        MediaTypeCreate,
        MediaTypeQuery,
        MediaTypeRead,
        shown=frozenset({"id"}),
        json=frozenset({"id"}),
    ),
    "tracks": Kind(
        TrackService,
        TrackCreate,
        TrackQuery,
        TrackRead,
        shown=frozenset({"id", "album", "media_type", "genre"}),
        json=frozenset(
            {
                "id",
                "milliseconds",
                "bytes",
                "album_id",
                "media_type_id",
                "genre_id",
                "album",
                "media_type",
                "genre",
            }
        ),
    ),
    "invoices": Kind(
        InvoiceService,
        InvoiceCreate,
        InvoiceQuery,
        InvoiceRead,
        shown=frozenset({"id", "customer", "lines"}),
        json=frozenset({"id", "customer_id", "customer", "lines"}),
    ),
    "invoice-lines": Kind(
        InvoiceLineService,
        InvoiceLineCreate,
        InvoiceLineQuery,
        InvoiceLineRead,
        shown=frozenset({"id"}),
        json=frozenset({"id", "quantity", "invoice_id", "track_id"}),
    ),
    "playlists": Kind(
        PlaylistService,
        PlaylistCreate,
        PlaylistQuery,
        PlaylistRead,
        shown=frozenset({"id"}),
        json=frozenset({"id", "track_ids"}),
    ),
}
