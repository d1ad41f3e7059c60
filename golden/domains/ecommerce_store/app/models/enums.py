"""Enums: the value of a member is what stands in JSON and in the database."""

from enum import StrEnum


class Size(StrEnum):
    """The values of Size."""

    S = "S"
    M = "M"
    L = "L"
    XL = "XL"
    XXL = "XXL"


class Gender(StrEnum):
    """The values of Gender."""

    MALE = "MALE"
    FEMALE = "FEMALE"
    OTHER = "OTHER"


class OrderStatus(StrEnum):
    """The values of OrderStatus."""

    COMPLETED = "COMPLETED"
    PENDING = "PENDING"
    CANCELLED = "CANCELLED"


class OrderItemStatus(StrEnum):
    """The values of OrderItemStatus."""

    AVAILABLE = "AVAILABLE"
    OUT_OF_STOCK = "OUT_OF_STOCK"
    BACK_ORDER = "BACK_ORDER"


class InvoiceStatus(StrEnum):
    """The values of InvoiceStatus."""

    PAID = "PAID"
    ISSUED = "ISSUED"
    CANCELLED = "CANCELLED"


class PaymentMethod(StrEnum):
    """The values of PaymentMethod."""

    CREDIT_CARD = "CREDIT_CARD"
    CASH_ON_DELIVERY = "CASH_ON_DELIVERY"
    PAYPAL = "PAYPAL"


class NotificationType(StrEnum):
    """The values of NotificationType."""

    EMAIL = "EMAIL"
    SMS = "SMS"
    PARCEL = "PARCEL"
