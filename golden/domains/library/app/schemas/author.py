"""What requests and responses say about authors."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import OffsetQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, ListedText, SearchText, Text, unset

AuthorFirstName = Annotated[str, StringConstraints(max_length=50, pattern=NO_NUL)]
AuthorLastName = Annotated[str, StringConstraints(max_length=50, pattern=NO_NUL)]


class AuthorCreate(BaseModel):
    """A new author."""

    model_config = ConfigDict(extra="forbid")

    first_name: AuthorFirstName
    last_name: AuthorLastName


class AuthorUpdate(BaseModel):
    """Changes to an author; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    first_name: AuthorFirstName = Field(default_factory=unset)
    last_name: AuthorLastName = Field(default_factory=unset)


class AuthorQuery(OffsetQuery):
    """Filters, order and page of a listing of authors."""

    first_name: Text | None = None
    first_name__ne: Text | None = None
    first_name__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    last_name: Text | None = None
    last_name__ne: Text | None = None
    last_name__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    q: (
        Annotated[
            SearchText, Field(description="Text to look for in first_name, last_name, in any case.")
        ]
        | None
    ) = None
    sort: Literal["id", "-id"] | None = None


@dataclass(slots=True)
class AuthorRead:
    """An author."""

    __pydantic_config__ = RESPONSE

    id: int
    first_name: str
    last_name: str
