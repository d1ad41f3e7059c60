"""What requests and responses say about classes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, ListedText, Text, Timestamp, unset

ClassDef = Annotated[str, StringConstraints(min_length=1, max_length=10, pattern=NO_NUL)]


class ClassCreate(BaseModel):
    """A new class."""

    model_config = ConfigDict(extra="forbid")

    def_: ClassDef = Field(alias="def")


class ClassUpdate(BaseModel):
    """Changes to a class; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    def_: ClassDef = Field(default_factory=unset, alias="def")


class ClassQuery(CursorQuery):
    """Filters, order and page of a listing of classes."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    def_: Text | None = Field(default=None, alias="def")
    def__ne: Text | None = None
    def__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
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
            "id", "-id", "def", "-def", "created_at", "-created_at", "updated_at", "-updated_at"
        ]
        | None
    ) = None


@dataclass(slots=True)
class ClassRead:
    """A class."""

    __pydantic_config__ = RESPONSE

    id: UUID
    def_: Annotated[str, Field(alias="def")]
    created_at: datetime
    updated_at: datetime
