"""What requests and responses say about markers."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, RESPONSE, IntegerKey


class MarkerCreate(BaseModel):
    """A new marker."""

    model_config = ConfigDict(extra="forbid")


class MarkerUpdate(BaseModel):
    """Changes to a marker; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")


class MarkerQuery(CursorQuery):
    """Filters, order and page of a listing of markers."""

    id: IntegerKey | None = None
    id__ne: IntegerKey | None = None
    id__gt: IntegerKey | None = None
    id__ge: IntegerKey | None = None
    id__lt: IntegerKey | None = None
    id__le: IntegerKey | None = None
    id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    sort: Literal["id", "-id"] | None = None


@dataclass(slots=True)
class MarkerRead:
    """A marker."""

    __pydantic_config__ = RESPONSE

    id: int
