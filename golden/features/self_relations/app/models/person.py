"""The table of people."""

from datetime import datetime
from typing import TYPE_CHECKING, Optional
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow

if TYPE_CHECKING:
    from app.models.circle import Circle
    from app.models.link import LinkModel


class PersonFriendLink(Base, table=True):
    """Which people go with which people."""

    __tablename__ = "person_friend"

    person_id: int = Field(foreign_key="person.id", primary_key=True, ondelete="CASCADE")
    friend_id: int = Field(
        foreign_key="person.id", primary_key=True, ondelete="CASCADE", index=True
    )


class PersonBlockedLink(Base, table=True):
    """Which people go with which people."""

    __tablename__ = "person_blocked"

    person_id: int = Field(foreign_key="person.id", primary_key=True, ondelete="CASCADE")
    blocked_id: int = Field(
        foreign_key="person.id", primary_key=True, ondelete="CASCADE", index=True
    )


class PersonGroupLink(Base, table=True):
    """Which circles go with which people."""

    __tablename__ = "person_group"

    person_id: int = Field(foreign_key="person.id", primary_key=True, ondelete="CASCADE")
    circle_id: UUID = Field(
        foreign_key="circle.id", primary_key=True, ondelete="CASCADE", index=True
    )


class Person(Base, table=True):
    """A person."""

    __tablename__ = "person"
    __table_args__ = (CheckConstraint("length(name) BETWEEN 1 AND 80", name="name_length"),)

    id: int = Field(default=None, primary_key=True)
    name: str = Field(max_length=80)
    mentor_id: int | None = Field(
        default=None, foreign_key="person.id", ondelete="SET NULL", index=True
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

    mentor: Mapped[Optional["Person"]] = Relationship(
        back_populates="students",
        sa_relationship_kwargs={"lazy": "raise", "remote_side": "[Person.id]"},
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
    blocked: Mapped[list["Person"]] = Relationship(
        back_populates="blocked_by",
        link_model=PersonBlockedLink,
        sa_relationship_kwargs={
            "lazy": "raise",
            "primaryjoin": "Person.id == PersonBlockedLink.person_id",
            "secondaryjoin": "Person.id == PersonBlockedLink.blocked_id",
        },
    )
    groups: Mapped[list["Circle"]] = Relationship(
        back_populates="people",
        link_model=PersonGroupLink,
        sa_relationship_kwargs={"lazy": "raise"},
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
    blocked_by: Mapped[list["Person"]] = Relationship(
        back_populates="blocked",
        link_model=PersonBlockedLink,
        sa_relationship_kwargs={
            "lazy": "raise",
            "primaryjoin": "Person.id == PersonBlockedLink.blocked_id",
            "secondaryjoin": "Person.id == PersonBlockedLink.person_id",
        },
    )
    students: Mapped[list["Person"]] = Relationship(
        back_populates="mentor", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
    first_links: Mapped[list["LinkModel"]] = Relationship(
        back_populates="first",
        sa_relationship_kwargs={
            "lazy": "raise",
            "foreign_keys": "[LinkModel.first_id]",
            "passive_deletes": "all",
        },
    )
    second_links: Mapped[list["LinkModel"]] = Relationship(
        back_populates="second",
        sa_relationship_kwargs={
            "lazy": "raise",
            "foreign_keys": "[LinkModel.second_id]",
            "cascade": "all, delete-orphan",
            "passive_deletes": True,
        },
    )
