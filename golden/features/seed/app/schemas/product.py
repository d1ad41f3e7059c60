"""What requests and responses say about products."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    RESPONSE,
    Base64,
    IntegerParameter,
    Json,
    Text,
    Timestamp,
    base64_bytes,
    unset,
)

ProductNumber = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
ProductImage = Annotated[bytes, *base64_bytes(10)]


class ProductCreate(BaseModel):
    """A new product."""

    model_config = ConfigDict(extra="forbid")

    number: ProductNumber
    title: Text
    payload: Json | None = None
    image: ProductImage | None = None
    labels: list[Text] = []
    tag_ids: Annotated[
        list[Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]], Field(max_length=1000)
    ] = []
    more_ids: Annotated[list[UUID], Field(max_length=1000)] = []


class ProductUpdate(BaseModel):
    """Changes to a product; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    number: ProductNumber = Field(default_factory=unset)
    title: Text = Field(default_factory=unset)
    payload: Json | None = None
    image: ProductImage | None = None
    labels: list[Text] = Field(default_factory=unset)
    tag_ids: Annotated[
        list[Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]], Field(max_length=1000)
    ] = Field(default_factory=unset)
    more_ids: Annotated[list[UUID], Field(max_length=1000)] = Field(default_factory=unset)


class ProductQuery(CursorQuery):
    """Filters, order and page of a listing of products."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    number: IntegerParameter | None = None
    number__ne: IntegerParameter | None = None
    number__gt: IntegerParameter | None = None
    number__ge: IntegerParameter | None = None
    number__lt: IntegerParameter | None = None
    number__le: IntegerParameter | None = None
    number__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    created_at: Timestamp | None = None
    created_at__ne: Timestamp | None = None
    created_at__gt: Timestamp | None = None
    created_at__ge: Timestamp | None = None
    created_at__lt: Timestamp | None = None
    created_at__le: Timestamp | None = None
    created_at__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    updated_at: Timestamp | None = None
    updated_at__ne: Timestamp | None = None
    updated_at__gt: Timestamp | None = None
    updated_at__ge: Timestamp | None = None
    updated_at__lt: Timestamp | None = None
    updated_at__le: Timestamp | None = None
    updated_at__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    sort: (
        Literal[
            "id",
            "-id",
            "number",
            "-number",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class ProductRead:
    """A product."""

    __pydantic_config__ = RESPONSE

    id: UUID
    number: int
    title: str
    payload: Any
    image: Base64 | None
    labels: list[str]
    created_at: datetime
    updated_at: datetime
    tag_ids: list[int] = field(default_factory=list[int])
    more_ids: list[UUID] = field(default_factory=list[UUID])
