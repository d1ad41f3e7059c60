"""Every table, so that importing this package fills the metadata."""

from app.models.album import Album
from app.models.artist import Artist
from app.models.base import Base
from app.models.customer import Customer
from app.models.employee import Employee
from app.models.genre import Genre
from app.models.invoice import Invoice
from app.models.invoice_line import InvoiceLine
from app.models.media_type import MediaType
from app.models.playlist import Playlist, PlaylistTrackLink
from app.models.track import Track

__all__ = [
    "Album",
    "Artist",
    "Base",
    "Customer",
    "Employee",
    "Genre",
    "Invoice",
    "InvoiceLine",
    "MediaType",
    "Playlist",
    "PlaylistTrackLink",
    "Track",
]
