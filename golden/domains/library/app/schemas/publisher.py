"""What requests and responses say about publishers."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import OffsetQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    NO_NUL,
    RESPONSE,
    BigIntegerKey,
    ListedText,
    SearchText,
    Text,
    unset,
)

PublisherName = Annotated[str, StringConstraints(max_length=100, pattern=NO_NUL)]


class PublisherCreate(BaseModel):
    """A new publisher."""

    model_config = ConfigDict(extra="forbid")

    name: PublisherName


class PublisherUpdate(BaseModel):
    """Changes to a publisher; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: PublisherName = Field(default_factory=unset)


class PublisherQuery(OffsetQuery):
    """Filters, order and page of a listing of publishers."""

    id: BigIntegerKey | None = None
    id__ne: BigIntegerKey | None = None
    id__gt: BigIntegerKey | None = None
    id__ge: BigIntegerKey | None = None
    id__lt: BigIntegerKey | None = None
    id__le: BigIntegerKey | None = None
    id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    name: Text | None = None
    name__ne: Text | None = None
    name__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    q: Annotated[SearchText, Field(description="Text to look for in name, in any case.")] | None = (
        None
    )
    sort: Literal["id", "-id", "name", "-name"] | None = None


@dataclass(slots=True)
class PublisherRead:
    """A publisher."""

    __pydantic_config__ = RESPONSE

    id: int
    name: str
