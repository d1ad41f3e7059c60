"""What objects look like that are embedded in others: their columns, and nothing below."""

from dataclasses import dataclass

from app.schemas.types import Base64


@dataclass(slots=True)
class PublisherSummary:
    """Publisher, inside another object."""

    id: int
    name: str


@dataclass(slots=True)
class AuthorSummary:
    """Author, inside another object."""

    id: int
    first_name: str
    last_name: str


@dataclass(slots=True)
class ClientSummary:
    """Client, inside another object."""

    id: int
    first_name: str
    last_name: str
    email: str | None
    address: str | None
    phone: str | None


@dataclass(slots=True)
class BookSummary:
    """Book, inside another object."""

    id: int
    isbn: str
    name: str
    publish_year: str
    copies: int
    cover: Base64 | None
    cover_content_type: str | None
    publisher_id: int | None
