"""What objects look like that are embedded in others: their columns, and nothing below."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from app.models.enums import Role


@dataclass(slots=True)
class UserSummary:
    """User, inside another object."""

    id: UUID
    email: str
    name: str
    role: Annotated[
        Role | None, Field(description="What the user is; nothing in particular if it is null.")
    ]
    created_at: datetime
    updated_at: datetime


@dataclass(slots=True)
class CustomerSummary:
    """Customer, inside another object."""

    id: UUID
    name: str
    user_id: UUID
    created_at: datetime
    updated_at: datetime
