"""The table of people."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlmodel import Field

from app.db.types import Timestamp, ValueOf
from app.models.base import Base, utcnow, uuid7
from app.models.values import Address, Everything, Folder


class Person(Base, table=True):
    """A person."""

    __tablename__ = "person"
    __table_args__ = (CheckConstraint("length(name) BETWEEN 1 AND 40", name="name_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    name: str = Field(max_length=40)
    home: Address = Field(sa_type=ValueOf(Address))
    work: Address | None = Field(default=None, sa_type=ValueOf(Address))
    others: list[Address] = Field(
        default_factory=list,
        sa_type=ValueOf(list[Address]),
        sa_column_kwargs={"server_default": "[]"},
    )
    birthplace: Address = Field(
        default=Address.model_validate(
            {"street": "Unknown", "zip": "00000", "place": {"x": "1.500000", "y": "-2.000000"}}
        ),
        sa_type=ValueOf(Address),
    )
    tree: Folder | None = Field(default=None, sa_type=ValueOf(Folder))
    card: Everything = Field(sa_type=ValueOf(Everything))
    import_: Everything | None = Field(
        default=None,
        sa_type=ValueOf(Everything),
        sa_column_kwargs={"name": "import", "key": "import_", "info": {"field": "import"}},
    )
    created_at: datetime = Field(
        default_factory=utcnow,
        sa_type=Timestamp,
        sa_column_kwargs={"server_default": text("CURRENT_TIMESTAMP")},
    )
    updated_at: datetime = Field(
        default_factory=utcnow,
        sa_type=Timestamp,
        sa_column_kwargs={"server_default": text("CURRENT_TIMESTAMP"), "onupdate": utcnow},
    )
