"""What requests and responses say about books."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import AuthorSummary, PublisherSummary
from app.schemas.page import OffsetQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    Base64,
    BigIntegerKey,
    BooleanParameter,
    IntegerParameter,
    ListedText,
    SearchText,
    Text,
    base64_bytes,
    unset,
)

BookIsbn = Annotated[str, StringConstraints(min_length=5, max_length=13, pattern=NO_NUL)]
BookName = Annotated[str, StringConstraints(max_length=100, pattern=NO_NUL)]
BookPublishYear = Annotated[str, StringConstraints(min_length=4, max_length=50, pattern=NO_NUL)]
BookCopies = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
BookCover = Annotated[bytes, *base64_bytes(500000)]
BookCoverContentType = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
BookPublisherId = Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]


class BookCreate(BaseModel):
    """A new book."""

    model_config = ConfigDict(extra="forbid")

    isbn: BookIsbn
    name: BookName
    publish_year: BookPublishYear
    copies: BookCopies
    cover: BookCover | None = None
    cover_content_type: BookCoverContentType | None = None
    publisher_id: BookPublisherId | None = None
    author_ids: Annotated[
        list[Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]], Field(max_length=1000)
    ] = []


class BookUpdate(BaseModel):
    """Changes to a book; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    isbn: BookIsbn = Field(default_factory=unset)
    name: BookName = Field(default_factory=unset)
    publish_year: BookPublishYear = Field(default_factory=unset)
    copies: BookCopies = Field(default_factory=unset)
    cover: BookCover | None = None
    cover_content_type: BookCoverContentType | None = None
    publisher_id: BookPublisherId | None = None
    author_ids: Annotated[
        list[Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]], Field(max_length=1000)
    ] = Field(default_factory=unset)


class BookQuery(OffsetQuery):
    """Filters, order and page of a listing of books."""

    isbn: Text | None = None
    isbn__ne: Text | None = None
    isbn__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    name: Text | None = None
    name__ne: Text | None = None
    name__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    publish_year: Text | None = None
    publish_year__ne: Text | None = None
    publish_year__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    copies: IntegerParameter | None = None
    copies__ne: IntegerParameter | None = None
    copies__gt: IntegerParameter | None = None
    copies__ge: IntegerParameter | None = None
    copies__lt: IntegerParameter | None = None
    copies__le: IntegerParameter | None = None
    copies__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    publisher_id: BigIntegerKey | None = None
    publisher_id__ne: BigIntegerKey | None = None
    publisher_id__gt: BigIntegerKey | None = None
    publisher_id__ge: BigIntegerKey | None = None
    publisher_id__lt: BigIntegerKey | None = None
    publisher_id__le: BigIntegerKey | None = None
    publisher_id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    publisher_id__is_null: BooleanParameter | None = None
    q: (
        Annotated[SearchText, Field(description="Text to look for in isbn, name, in any case.")]
        | None
    ) = None
    sort: Literal["id", "-id", "isbn", "-isbn", "copies", "-copies"] | None = None


@dataclass(slots=True)
class BookRead:
    """A book."""

    __pydantic_config__ = RESPONSE

    id: int
    isbn: str
    name: str
    publish_year: str
    copies: int
    cover: Base64 | None
    cover_content_type: str | None
    publisher_id: int | None
    publisher: PublisherSummary | None
    author_ids: list[int] = field(default_factory=list[int])
    authors: list[AuthorSummary] = field(default_factory=list[AuthorSummary])
