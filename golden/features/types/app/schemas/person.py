"""What requests and responses say about people."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.values import Address, Everything, Folder
from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, Timestamp, unset

PersonName = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=NO_NUL)]
PersonOthers = Annotated[list[Address], Field(max_length=2)]


class PersonCreate(BaseModel):
    """A new person."""

    model_config = ConfigDict(extra="forbid")

    name: PersonName
    home: Address
    work: Address | None = None
    others: PersonOthers = []
    birthplace: Address = Address.model_validate(
        {"street": "Unknown", "zip": "00000", "place": {"x": "1.500000", "y": "-2.000000"}}
    )
    tree: Folder | None = None
    card: Everything
    import_: Everything | None = Field(default=None, alias="import")


class PersonUpdate(BaseModel):
    """Changes to a person; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: PersonName = Field(default_factory=unset)
    home: Address = Field(default_factory=unset)
    work: Address | None = None
    others: PersonOthers = Field(default_factory=unset)
    birthplace: Address = Field(default_factory=unset)
    tree: Folder | None = None
    card: Everything = Field(default_factory=unset)
    import_: Everything | None = Field(default=None, alias="import")


class PersonQuery(CursorQuery):
    """Filters, order and page of a listing of people."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
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
    sort: Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"] | None = (
        None
    )


@dataclass(slots=True)
class PersonRead:
    """A person."""

    __pydantic_config__ = RESPONSE

    id: UUID
    name: str
    home: Address
    work: Address | None
    others: list[Address]
    birthplace: Address
    tree: Folder | None
    card: Everything
    import_: Annotated[Everything | None, Field(alias="import")]
    created_at: datetime
    updated_at: datetime
