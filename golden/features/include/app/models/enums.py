"""Enums: the value of a member is what stands in JSON and in the database."""

from enum import StrEnum


class Channel(StrEnum):
    """The values of Channel."""

    web = "web"
    shop = "shop"


class Currency(StrEnum):
    """The values of Currency."""

    eur = "eur"
    usd = "usd"
