"""What objects look like that are embedded in others: their columns, and nothing below."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal


@dataclass(slots=True)
class ArtistSummary:
    """Artist, inside another object."""

    id: int
    name: str | None


@dataclass(slots=True)
class AlbumSummary:
    """Album, inside another object."""

    id: int
    title: str
    artist_id: int


@dataclass(slots=True)
class EmployeeSummary:
    """Employee, inside another object."""

    id: int
    last_name: str
    first_name: str
    title: str | None
    birth_date: datetime | None
    hire_date: datetime | None
    address: str | None
    city: str | None
    state: str | None
    country: str | None
    postal_code: str | None
    phone: str | None
    fax: str | None
    email: str | None
    reports_to_id: int | None


@dataclass(slots=True)
class CustomerSummary:
    """Customer, inside another object."""

    id: int
    first_name: str
    last_name: str
    company: str | None
    address: str | None
    city: str | None
    state: str | None
    country: str | None
    postal_code: str | None
    phone: str | None
    fax: str | None
    email: str
    support_rep_id: int | None


@dataclass(slots=True)
class GenreSummary:
    """Genre, inside another object."""

    id: int
    name: str | None


@dataclass(slots=True)
class MediaTypeSummary:
    """Media type, inside another object."""

    id: int
    name: str | None


@dataclass(slots=True)
class InvoiceLineSummary:
    """Invoice line, inside another object."""

    id: int
    unit_price: Decimal
    quantity: int
    invoice_id: int
    track_id: int
