"""What requests and responses say about plains."""

from dataclasses import dataclass
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, unset

PlainName = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]


class PlainCreate(BaseModel):
    """A new plain."""

    model_config = ConfigDict(extra="forbid")

    name: PlainName = Field(
        description="A \"doc\" with \\ and '''quotes''' and {braces} and a line.",
        examples=["\"\\'{}"],
    )


class PlainUpdate(BaseModel):
    """Changes to a plain; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: PlainName = Field(
        default_factory=unset,
        description="A \"doc\" with \\ and '''quotes''' and {braces} and a line.",
        examples=["\"\\'{}"],
    )


class PlainQuery(CursorQuery):
    """Filters, order and page of a listing of plains."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    sort: Literal["id", "-id"] | None = None


@dataclass(slots=True)
class PlainRead:
    """Ends with a quote "."""

    __pydantic_config__ = RESPONSE

    id: UUID
    name: Annotated[
        str,
        Field(
            description="A \"doc\" with \\ and '''quotes''' and {braces} and a line.",
            examples=["\"\\'{}"],
        ),
    ]
