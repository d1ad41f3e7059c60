"""The table of people."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7


class PersonFriendLink(Base, table=True):
    """Which people go with which people."""

    __tablename__ = "person_friend"

    person_id: UUID = Field(foreign_key="person.id", primary_key=True, ondelete="CASCADE")
    friend_id: UUID = Field(
        foreign_key="person.id", primary_key=True, ondelete="CASCADE", index=True
    )


class Person(Base, table=True):
    """A person."""

    __tablename__ = "person"
    __table_args__ = (CheckConstraint("length(name) BETWEEN 1 AND 40", name="name_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    name: str = Field(max_length=40)
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

    friends: Mapped[list["Person"]] = Relationship(
        back_populates="friend_of",
        link_model=PersonFriendLink,
        sa_relationship_kwargs={
            "lazy": "raise",
            "primaryjoin": "Person.id == PersonFriendLink.person_id",
            "secondaryjoin": "Person.id == PersonFriendLink.friend_id",
        },
    )
    friend_of: Mapped[list["Person"]] = Relationship(
        back_populates="friends",
        link_model=PersonFriendLink,
        sa_relationship_kwargs={
            "lazy": "raise",
            "primaryjoin": "Person.id == PersonFriendLink.friend_id",
            "secondaryjoin": "Person.id == PersonFriendLink.person_id",
        },
    )
