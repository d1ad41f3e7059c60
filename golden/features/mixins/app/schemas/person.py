"""What requests and responses say about people."""

from dataclasses import dataclass
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, RESPONSE, Email, ListedText, Text, unset


class PersonCreate(BaseModel):
    """A new person."""

    model_config = ConfigDict(extra="forbid")

    email: Email


class PersonUpdate(BaseModel):
    """Changes to a person; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    email: Email = Field(default_factory=unset)


class PersonQuery(CursorQuery):
    """Filters, order and page of a listing of people."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    email: Text | None = None
    email__ne: Text | None = None
    email__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    sort: Literal["id", "-id"] | None = None


@dataclass(slots=True)
class PersonRead:
    """A person."""

    __pydantic_config__ = RESPONSE

    id: UUID
    email: str
