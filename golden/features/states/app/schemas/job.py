"""What requests and responses say about jobs."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from app.models.enums import Color
from app.schemas.page import CursorQuery
from app.schemas.types import RESPONSE


class JobCreate(BaseModel):
    """A new job."""

    model_config = ConfigDict(extra="forbid")


class JobUpdate(BaseModel):
    """Changes to a job; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")


class JobQuery(CursorQuery):
    """Filters, order and page of a listing of jobs."""


@dataclass(slots=True)
class JobRead:
    """A job."""

    __pydantic_config__ = RESPONSE

    id: UUID
    color: Color
    created_at: datetime
    updated_at: datetime
