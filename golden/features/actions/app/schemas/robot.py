"""What requests and responses say about robots."""

from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.page import CursorQuery
from app.schemas.types import RESPONSE, Boolean, Text, unset


class RobotCreate(BaseModel):
    """A new robot."""

    model_config = ConfigDict(extra="forbid")

    name: Text


class RobotUpdate(BaseModel):
    """Changes to a robot; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: Text = Field(default_factory=unset)


class RobotQuery(CursorQuery):
    """Filters, order and page of a listing of robots."""


@dataclass(slots=True)
class RobotRead:
    """A robot."""

    __pydantic_config__ = RESPONSE

    id: int
    name: str
    created_at: datetime
    updated_at: datetime


class RobotRebootInput(BaseModel):
    """What `reboot` takes."""

    model_config = ConfigDict(extra="forbid")

    hard: Boolean
