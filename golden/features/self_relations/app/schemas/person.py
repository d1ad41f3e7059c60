"""What requests and responses say about people."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import CircleSummary, PersonSummary
from app.schemas.page import OffsetQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BooleanParameter,
    IntegerKey,
    Timestamp,
    unset,
)

PersonName = Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=NO_NUL)]
PersonMentorId = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]


class PersonCreate(BaseModel):
    """A new person."""

    model_config = ConfigDict(extra="forbid")

    name: PersonName
    mentor_id: PersonMentorId | None = None
    friend_ids: Annotated[
        list[Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]], Field(max_length=1000)
    ] = []
    blocked_ids: Annotated[
        list[Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]], Field(max_length=1000)
    ] = []
    group_ids: Annotated[list[UUID], Field(max_length=1000)] = []


class PersonUpdate(BaseModel):
    """Changes to a person; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: PersonName = Field(default_factory=unset)
    mentor_id: PersonMentorId | None = None
    friend_ids: Annotated[
        list[Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]], Field(max_length=1000)
    ] = Field(default_factory=unset)
    blocked_ids: Annotated[
        list[Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]], Field(max_length=1000)
    ] = Field(default_factory=unset)
    group_ids: Annotated[list[UUID], Field(max_length=1000)] = Field(default_factory=unset)


class PersonQuery(OffsetQuery):
    """Filters, order and page of a listing of people."""

    id: IntegerKey | None = None
    id__ne: IntegerKey | None = None
    id__gt: IntegerKey | None = None
    id__ge: IntegerKey | None = None
    id__lt: IntegerKey | None = None
    id__le: IntegerKey | None = None
    id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    mentor_id: IntegerKey | None = None
    mentor_id__ne: IntegerKey | None = None
    mentor_id__gt: IntegerKey | None = None
    mentor_id__ge: IntegerKey | None = None
    mentor_id__lt: IntegerKey | None = None
    mentor_id__le: IntegerKey | None = None
    mentor_id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    mentor_id__is_null: BooleanParameter | None = None
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

    id: int
    name: str
    mentor_id: int | None
    created_at: datetime
    updated_at: datetime
    mentor: PersonSummary | None
    friend_ids: list[int] = field(default_factory=list[int])
    blocked_ids: list[int] = field(default_factory=list[int])
    group_ids: list[UUID] = field(default_factory=list[UUID])
    friends: list[PersonSummary] = field(default_factory=list[PersonSummary])
    groups: list[CircleSummary] = field(default_factory=list[CircleSummary])
    students: list[PersonSummary] = field(default_factory=list[PersonSummary])
