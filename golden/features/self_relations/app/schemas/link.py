"""What requests and responses say about links."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, JSON_INTEGER, RESPONSE, IntegerKey, unset

LinkFirstId = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]
LinkSecondId = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]


class LinkCreate(BaseModel):
    """A new link."""

    model_config = ConfigDict(extra="forbid")

    first_id: LinkFirstId
    second_id: LinkSecondId


class LinkUpdate(BaseModel):
    """Changes to a link; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    first_id: LinkFirstId = Field(default_factory=unset)
    second_id: LinkSecondId = Field(default_factory=unset)


class LinkQuery(CursorQuery):
    """Filters, order and page of a listing of links."""

    id: IntegerKey | None = None
    id__ne: IntegerKey | None = None
    id__gt: IntegerKey | None = None
    id__ge: IntegerKey | None = None
    id__lt: IntegerKey | None = None
    id__le: IntegerKey | None = None
    id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    first_id: IntegerKey | None = None
    first_id__ne: IntegerKey | None = None
    first_id__gt: IntegerKey | None = None
    first_id__ge: IntegerKey | None = None
    first_id__lt: IntegerKey | None = None
    first_id__le: IntegerKey | None = None
    first_id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    second_id: IntegerKey | None = None
    second_id__ne: IntegerKey | None = None
    second_id__gt: IntegerKey | None = None
    second_id__ge: IntegerKey | None = None
    second_id__lt: IntegerKey | None = None
    second_id__le: IntegerKey | None = None
    second_id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    sort: Literal["id", "-id"] | None = None


@dataclass(slots=True)
class LinkRead:
    """A link."""

    __pydantic_config__ = RESPONSE

    id: int
    first_id: int
    second_id: int
