"""Value objects: they have no identity, and are kept as JSON inside of the row that owns them."""

from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.enums import Side
from app.schemas.types import (
    JSON_INTEGER,
    NO_NUL,
    Base64,
    Boolean,
    Date,
    Duration,
    Email,
    Json,
    Number,
    Slug,
    Text,
    Time,
    Timestamp,
    Url,
    base64_bytes,
    decimal,
)


class Point(BaseModel):
    """Point, a value object."""

    model_config = ConfigDict(extra="forbid")

    x: Annotated[Decimal, *decimal(9, 6)]
    y: Annotated[Decimal, *decimal(9, 6)]


class Address(BaseModel):
    """Where somebody lives."""

    model_config = ConfigDict(extra="forbid")

    street: Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=NO_NUL)] = Field(
        description="With the number."
    )
    zip: Annotated[str, StringConstraints(pattern="^[0-9]{5}$")] = Field(examples=["10115"])
    city: Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=NO_NUL)] = "Berlin"
    place: Point | None = None


class Label(BaseModel):
    """Label, a value object."""

    model_config = ConfigDict(extra="forbid")

    text_: Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)] = Field(
        alias="text"
    )
    inside: "Folder | None" = None


class Folder(BaseModel):
    """A folder of folders."""

    model_config = ConfigDict(extra="forbid")

    title: Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=NO_NUL)]
    parent: Label | None = None
    folders: Annotated[list["Folder"], Field(max_length=3)] = []


class Everything(BaseModel):
    """Everything, a value object."""

    model_config = ConfigDict(extra="forbid")

    class_: Text = Field(alias="class")
    count: Annotated[int, Field(ge=0, le=9), JSON_INTEGER]
    total: Annotated[int, Field(ge=-(2**63), lt=2**63), JSON_INTEGER]
    ratio: Number
    is_open: Boolean = True
    born_on: Date
    starts_at: Time
    lasts: Duration
    seen_at: Timestamp
    token: UUID
    email: Email
    homepage: Url
    slug: Slug
    payload: Json
    image: Annotated[Base64, *base64_bytes(20)]
    side: Side = Side.left
    words: Annotated[
        list[Annotated[str, StringConstraints(min_length=1, max_length=10, pattern=NO_NUL)]],
        Field(min_length=1),
    ]
    prices: list[Annotated[Decimal, *decimal(6, 2)]] | None = None
    moments: list[Timestamp] = []
    sides: list[Side] = []
    points: list[Point] = []
