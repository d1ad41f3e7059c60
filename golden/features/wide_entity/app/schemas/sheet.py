"""What requests and responses say about sheets."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BigIntegerParameter,
    Boolean,
    BooleanParameter,
    Date,
    Duration,
    IntegerParameter,
    Number,
    NumberParameter,
    Text,
    Time,
    Timestamp,
    decimal,
    unset,
)

SheetFieldNumber00 = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]
SheetFieldNumber01 = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
SheetFieldNumber04 = Annotated[Decimal, *decimal(9, 3)]
SheetFieldNumber09 = Annotated[int, Field(ge=-(2**63), lt=2**63), JSON_INTEGER]
SheetFieldNumber12 = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]
SheetFieldNumber13 = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
SheetFieldNumber16 = Annotated[Decimal, *decimal(9, 3)]
SheetFieldNumber21 = Annotated[int, Field(ge=-(2**63), lt=2**63), JSON_INTEGER]
SheetFieldNumber24 = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]
SheetFieldNumber25 = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
SheetFieldNumber28 = Annotated[Decimal, *decimal(9, 3)]
SheetFieldNumber33 = Annotated[int, Field(ge=-(2**63), lt=2**63), JSON_INTEGER]
SheetFieldNumber36 = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]
SheetFieldNumber37 = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
SheetFieldNumber40 = Annotated[Decimal, *decimal(9, 3)]
SheetFieldNumber45 = Annotated[int, Field(ge=-(2**63), lt=2**63), JSON_INTEGER]
SheetFieldNumber48 = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]
SheetFieldNumber49 = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
SheetFieldNumber52 = Annotated[Decimal, *decimal(9, 3)]
SheetFieldNumber57 = Annotated[int, Field(ge=-(2**63), lt=2**63), JSON_INTEGER]
SheetFieldNumber04Filter = Annotated[Decimal, *decimal(9, 3)]
SheetFieldNumber16Filter = Annotated[Decimal, *decimal(9, 3)]
SheetFieldNumber28Filter = Annotated[Decimal, *decimal(9, 3)]
SheetFieldNumber40Filter = Annotated[Decimal, *decimal(9, 3)]
SheetFieldNumber52Filter = Annotated[Decimal, *decimal(9, 3)]


class SheetCreate(BaseModel):
    """A new sheet."""

    model_config = ConfigDict(extra="forbid")

    field_number_00: SheetFieldNumber00
    field_number_01: SheetFieldNumber01
    field_number_02: Boolean = False
    field_number_03: Date | None = None
    field_number_04: SheetFieldNumber04 | None = None
    field_number_05: Timestamp | None = None
    field_number_06: Number | None = None
    field_number_07: Text | None = None
    field_number_08: UUID | None = None
    field_number_09: SheetFieldNumber09 | None = None
    field_number_10: Time | None = None
    field_number_11: Duration | None = None
    field_number_12: SheetFieldNumber12
    field_number_13: SheetFieldNumber13
    field_number_14: Boolean = False
    field_number_15: Date | None = None
    field_number_16: SheetFieldNumber16 | None = None
    field_number_17: Timestamp | None = None
    field_number_18: Number | None = None
    field_number_19: Text | None = None
    field_number_20: UUID | None = None
    field_number_21: SheetFieldNumber21 | None = None
    field_number_22: Time | None = None
    field_number_23: Duration | None = None
    field_number_24: SheetFieldNumber24
    field_number_25: SheetFieldNumber25
    field_number_26: Boolean = False
    field_number_27: Date | None = None
    field_number_28: SheetFieldNumber28 | None = None
    field_number_29: Timestamp | None = None
    field_number_30: Number | None = None
    field_number_31: Text | None = None
    field_number_32: UUID | None = None
    field_number_33: SheetFieldNumber33 | None = None
    field_number_34: Time | None = None
    field_number_35: Duration | None = None
    field_number_36: SheetFieldNumber36
    field_number_37: SheetFieldNumber37
    field_number_38: Boolean = False
    field_number_39: Date | None = None
    field_number_40: SheetFieldNumber40 | None = None
    field_number_41: Timestamp | None = None
    field_number_42: Number | None = None
    field_number_43: Text | None = None
    field_number_44: UUID | None = None
    field_number_45: SheetFieldNumber45 | None = None
    field_number_46: Time | None = None
    field_number_47: Duration | None = None
    field_number_48: SheetFieldNumber48
    field_number_49: SheetFieldNumber49
    field_number_50: Boolean = False
    field_number_51: Date | None = None
    field_number_52: SheetFieldNumber52 | None = None
    field_number_53: Timestamp | None = None
    field_number_54: Number | None = None
    field_number_55: Text | None = None
    field_number_56: UUID | None = None
    field_number_57: SheetFieldNumber57 | None = None
    field_number_58: Time | None = None
    field_number_59: Duration | None = None


class SheetUpdate(BaseModel):
    """Changes to a sheet; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    field_number_00: SheetFieldNumber00 = Field(default_factory=unset)
    field_number_01: SheetFieldNumber01 = Field(default_factory=unset)
    field_number_02: Boolean = Field(default_factory=unset)
    field_number_03: Date | None = None
    field_number_04: SheetFieldNumber04 | None = None
    field_number_05: Timestamp | None = None
    field_number_06: Number | None = None
    field_number_07: Text | None = None
    field_number_08: UUID | None = None
    field_number_09: SheetFieldNumber09 | None = None
    field_number_10: Time | None = None
    field_number_11: Duration | None = None
    field_number_12: SheetFieldNumber12 = Field(default_factory=unset)
    field_number_13: SheetFieldNumber13 = Field(default_factory=unset)
    field_number_14: Boolean = Field(default_factory=unset)
    field_number_15: Date | None = None
    field_number_16: SheetFieldNumber16 | None = None
    field_number_17: Timestamp | None = None
    field_number_18: Number | None = None
    field_number_19: Text | None = None
    field_number_20: UUID | None = None
    field_number_21: SheetFieldNumber21 | None = None
    field_number_22: Time | None = None
    field_number_23: Duration | None = None
    field_number_24: SheetFieldNumber24 = Field(default_factory=unset)
    field_number_25: SheetFieldNumber25 = Field(default_factory=unset)
    field_number_26: Boolean = Field(default_factory=unset)
    field_number_27: Date | None = None
    field_number_28: SheetFieldNumber28 | None = None
    field_number_29: Timestamp | None = None
    field_number_30: Number | None = None
    field_number_31: Text | None = None
    field_number_32: UUID | None = None
    field_number_33: SheetFieldNumber33 | None = None
    field_number_34: Time | None = None
    field_number_35: Duration | None = None
    field_number_36: SheetFieldNumber36 = Field(default_factory=unset)
    field_number_37: SheetFieldNumber37 = Field(default_factory=unset)
    field_number_38: Boolean = Field(default_factory=unset)
    field_number_39: Date | None = None
    field_number_40: SheetFieldNumber40 | None = None
    field_number_41: Timestamp | None = None
    field_number_42: Number | None = None
    field_number_43: Text | None = None
    field_number_44: UUID | None = None
    field_number_45: SheetFieldNumber45 | None = None
    field_number_46: Time | None = None
    field_number_47: Duration | None = None
    field_number_48: SheetFieldNumber48 = Field(default_factory=unset)
    field_number_49: SheetFieldNumber49 = Field(default_factory=unset)
    field_number_50: Boolean = Field(default_factory=unset)
    field_number_51: Date | None = None
    field_number_52: SheetFieldNumber52 | None = None
    field_number_53: Timestamp | None = None
    field_number_54: Number | None = None
    field_number_55: Text | None = None
    field_number_56: UUID | None = None
    field_number_57: SheetFieldNumber57 | None = None
    field_number_58: Time | None = None
    field_number_59: Duration | None = None


class SheetQuery(CursorQuery):
    """Filters, order and page of a listing of sheets."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    field_number_01: IntegerParameter | None = None
    field_number_01__ne: IntegerParameter | None = None
    field_number_01__gt: IntegerParameter | None = None
    field_number_01__ge: IntegerParameter | None = None
    field_number_01__lt: IntegerParameter | None = None
    field_number_01__le: IntegerParameter | None = None
    field_number_01__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    field_number_02: BooleanParameter | None = None
    field_number_02__ne: BooleanParameter | None = None
    field_number_03: Date | None = None
    field_number_03__ne: Date | None = None
    field_number_03__gt: Date | None = None
    field_number_03__ge: Date | None = None
    field_number_03__lt: Date | None = None
    field_number_03__le: Date | None = None
    field_number_03__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    field_number_03__is_null: BooleanParameter | None = None
    field_number_04: SheetFieldNumber04Filter | None = None
    field_number_04__ne: SheetFieldNumber04Filter | None = None
    field_number_04__gt: SheetFieldNumber04Filter | None = None
    field_number_04__ge: SheetFieldNumber04Filter | None = None
    field_number_04__lt: SheetFieldNumber04Filter | None = None
    field_number_04__le: SheetFieldNumber04Filter | None = None
    field_number_04__in: Annotated[list[SheetFieldNumber04Filter], *COMMA_SEPARATED] | None = None
    field_number_04__is_null: BooleanParameter | None = None
    field_number_05: Timestamp | None = None
    field_number_05__ne: Timestamp | None = None
    field_number_05__gt: Timestamp | None = None
    field_number_05__ge: Timestamp | None = None
    field_number_05__lt: Timestamp | None = None
    field_number_05__le: Timestamp | None = None
    field_number_05__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    field_number_05__is_null: BooleanParameter | None = None
    field_number_06: NumberParameter | None = None
    field_number_06__ne: NumberParameter | None = None
    field_number_06__gt: NumberParameter | None = None
    field_number_06__ge: NumberParameter | None = None
    field_number_06__lt: NumberParameter | None = None
    field_number_06__le: NumberParameter | None = None
    field_number_06__in: Annotated[list[NumberParameter], *COMMA_SEPARATED] | None = None
    field_number_06__is_null: BooleanParameter | None = None
    field_number_09: BigIntegerParameter | None = None
    field_number_09__ne: BigIntegerParameter | None = None
    field_number_09__gt: BigIntegerParameter | None = None
    field_number_09__ge: BigIntegerParameter | None = None
    field_number_09__lt: BigIntegerParameter | None = None
    field_number_09__le: BigIntegerParameter | None = None
    field_number_09__in: Annotated[list[BigIntegerParameter], *COMMA_SEPARATED] | None = None
    field_number_09__is_null: BooleanParameter | None = None
    field_number_10: Time | None = None
    field_number_10__ne: Time | None = None
    field_number_10__gt: Time | None = None
    field_number_10__ge: Time | None = None
    field_number_10__lt: Time | None = None
    field_number_10__le: Time | None = None
    field_number_10__in: Annotated[list[Time], *COMMA_SEPARATED] | None = None
    field_number_10__is_null: BooleanParameter | None = None
    field_number_13: IntegerParameter | None = None
    field_number_13__ne: IntegerParameter | None = None
    field_number_13__gt: IntegerParameter | None = None
    field_number_13__ge: IntegerParameter | None = None
    field_number_13__lt: IntegerParameter | None = None
    field_number_13__le: IntegerParameter | None = None
    field_number_13__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    field_number_14: BooleanParameter | None = None
    field_number_14__ne: BooleanParameter | None = None
    field_number_15: Date | None = None
    field_number_15__ne: Date | None = None
    field_number_15__gt: Date | None = None
    field_number_15__ge: Date | None = None
    field_number_15__lt: Date | None = None
    field_number_15__le: Date | None = None
    field_number_15__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    field_number_15__is_null: BooleanParameter | None = None
    field_number_16: SheetFieldNumber16Filter | None = None
    field_number_16__ne: SheetFieldNumber16Filter | None = None
    field_number_16__gt: SheetFieldNumber16Filter | None = None
    field_number_16__ge: SheetFieldNumber16Filter | None = None
    field_number_16__lt: SheetFieldNumber16Filter | None = None
    field_number_16__le: SheetFieldNumber16Filter | None = None
    field_number_16__in: Annotated[list[SheetFieldNumber16Filter], *COMMA_SEPARATED] | None = None
    field_number_16__is_null: BooleanParameter | None = None
    field_number_17: Timestamp | None = None
    field_number_17__ne: Timestamp | None = None
    field_number_17__gt: Timestamp | None = None
    field_number_17__ge: Timestamp | None = None
    field_number_17__lt: Timestamp | None = None
    field_number_17__le: Timestamp | None = None
    field_number_17__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    field_number_17__is_null: BooleanParameter | None = None
    field_number_18: NumberParameter | None = None
    field_number_18__ne: NumberParameter | None = None
    field_number_18__gt: NumberParameter | None = None
    field_number_18__ge: NumberParameter | None = None
    field_number_18__lt: NumberParameter | None = None
    field_number_18__le: NumberParameter | None = None
    field_number_18__in: Annotated[list[NumberParameter], *COMMA_SEPARATED] | None = None
    field_number_18__is_null: BooleanParameter | None = None
    field_number_21: BigIntegerParameter | None = None
    field_number_21__ne: BigIntegerParameter | None = None
    field_number_21__gt: BigIntegerParameter | None = None
    field_number_21__ge: BigIntegerParameter | None = None
    field_number_21__lt: BigIntegerParameter | None = None
    field_number_21__le: BigIntegerParameter | None = None
    field_number_21__in: Annotated[list[BigIntegerParameter], *COMMA_SEPARATED] | None = None
    field_number_21__is_null: BooleanParameter | None = None
    field_number_22: Time | None = None
    field_number_22__ne: Time | None = None
    field_number_22__gt: Time | None = None
    field_number_22__ge: Time | None = None
    field_number_22__lt: Time | None = None
    field_number_22__le: Time | None = None
    field_number_22__in: Annotated[list[Time], *COMMA_SEPARATED] | None = None
    field_number_22__is_null: BooleanParameter | None = None
    field_number_25: IntegerParameter | None = None
    field_number_25__ne: IntegerParameter | None = None
    field_number_25__gt: IntegerParameter | None = None
    field_number_25__ge: IntegerParameter | None = None
    field_number_25__lt: IntegerParameter | None = None
    field_number_25__le: IntegerParameter | None = None
    field_number_25__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    field_number_26: BooleanParameter | None = None
    field_number_26__ne: BooleanParameter | None = None
    field_number_27: Date | None = None
    field_number_27__ne: Date | None = None
    field_number_27__gt: Date | None = None
    field_number_27__ge: Date | None = None
    field_number_27__lt: Date | None = None
    field_number_27__le: Date | None = None
    field_number_27__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    field_number_27__is_null: BooleanParameter | None = None
    field_number_28: SheetFieldNumber28Filter | None = None
    field_number_28__ne: SheetFieldNumber28Filter | None = None
    field_number_28__gt: SheetFieldNumber28Filter | None = None
    field_number_28__ge: SheetFieldNumber28Filter | None = None
    field_number_28__lt: SheetFieldNumber28Filter | None = None
    field_number_28__le: SheetFieldNumber28Filter | None = None
    field_number_28__in: Annotated[list[SheetFieldNumber28Filter], *COMMA_SEPARATED] | None = None
    field_number_28__is_null: BooleanParameter | None = None
    field_number_29: Timestamp | None = None
    field_number_29__ne: Timestamp | None = None
    field_number_29__gt: Timestamp | None = None
    field_number_29__ge: Timestamp | None = None
    field_number_29__lt: Timestamp | None = None
    field_number_29__le: Timestamp | None = None
    field_number_29__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    field_number_29__is_null: BooleanParameter | None = None
    field_number_30: NumberParameter | None = None
    field_number_30__ne: NumberParameter | None = None
    field_number_30__gt: NumberParameter | None = None
    field_number_30__ge: NumberParameter | None = None
    field_number_30__lt: NumberParameter | None = None
    field_number_30__le: NumberParameter | None = None
    field_number_30__in: Annotated[list[NumberParameter], *COMMA_SEPARATED] | None = None
    field_number_30__is_null: BooleanParameter | None = None
    field_number_33: BigIntegerParameter | None = None
    field_number_33__ne: BigIntegerParameter | None = None
    field_number_33__gt: BigIntegerParameter | None = None
    field_number_33__ge: BigIntegerParameter | None = None
    field_number_33__lt: BigIntegerParameter | None = None
    field_number_33__le: BigIntegerParameter | None = None
    field_number_33__in: Annotated[list[BigIntegerParameter], *COMMA_SEPARATED] | None = None
    field_number_33__is_null: BooleanParameter | None = None
    field_number_34: Time | None = None
    field_number_34__ne: Time | None = None
    field_number_34__gt: Time | None = None
    field_number_34__ge: Time | None = None
    field_number_34__lt: Time | None = None
    field_number_34__le: Time | None = None
    field_number_34__in: Annotated[list[Time], *COMMA_SEPARATED] | None = None
    field_number_34__is_null: BooleanParameter | None = None
    field_number_37: IntegerParameter | None = None
    field_number_37__ne: IntegerParameter | None = None
    field_number_37__gt: IntegerParameter | None = None
    field_number_37__ge: IntegerParameter | None = None
    field_number_37__lt: IntegerParameter | None = None
    field_number_37__le: IntegerParameter | None = None
    field_number_37__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    field_number_38: BooleanParameter | None = None
    field_number_38__ne: BooleanParameter | None = None
    field_number_39: Date | None = None
    field_number_39__ne: Date | None = None
    field_number_39__gt: Date | None = None
    field_number_39__ge: Date | None = None
    field_number_39__lt: Date | None = None
    field_number_39__le: Date | None = None
    field_number_39__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    field_number_39__is_null: BooleanParameter | None = None
    field_number_40: SheetFieldNumber40Filter | None = None
    field_number_40__ne: SheetFieldNumber40Filter | None = None
    field_number_40__gt: SheetFieldNumber40Filter | None = None
    field_number_40__ge: SheetFieldNumber40Filter | None = None
    field_number_40__lt: SheetFieldNumber40Filter | None = None
    field_number_40__le: SheetFieldNumber40Filter | None = None
    field_number_40__in: Annotated[list[SheetFieldNumber40Filter], *COMMA_SEPARATED] | None = None
    field_number_40__is_null: BooleanParameter | None = None
    field_number_41: Timestamp | None = None
    field_number_41__ne: Timestamp | None = None
    field_number_41__gt: Timestamp | None = None
    field_number_41__ge: Timestamp | None = None
    field_number_41__lt: Timestamp | None = None
    field_number_41__le: Timestamp | None = None
    field_number_41__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    field_number_41__is_null: BooleanParameter | None = None
    field_number_42: NumberParameter | None = None
    field_number_42__ne: NumberParameter | None = None
    field_number_42__gt: NumberParameter | None = None
    field_number_42__ge: NumberParameter | None = None
    field_number_42__lt: NumberParameter | None = None
    field_number_42__le: NumberParameter | None = None
    field_number_42__in: Annotated[list[NumberParameter], *COMMA_SEPARATED] | None = None
    field_number_42__is_null: BooleanParameter | None = None
    field_number_45: BigIntegerParameter | None = None
    field_number_45__ne: BigIntegerParameter | None = None
    field_number_45__gt: BigIntegerParameter | None = None
    field_number_45__ge: BigIntegerParameter | None = None
    field_number_45__lt: BigIntegerParameter | None = None
    field_number_45__le: BigIntegerParameter | None = None
    field_number_45__in: Annotated[list[BigIntegerParameter], *COMMA_SEPARATED] | None = None
    field_number_45__is_null: BooleanParameter | None = None
    field_number_46: Time | None = None
    field_number_46__ne: Time | None = None
    field_number_46__gt: Time | None = None
    field_number_46__ge: Time | None = None
    field_number_46__lt: Time | None = None
    field_number_46__le: Time | None = None
    field_number_46__in: Annotated[list[Time], *COMMA_SEPARATED] | None = None
    field_number_46__is_null: BooleanParameter | None = None
    field_number_49: IntegerParameter | None = None
    field_number_49__ne: IntegerParameter | None = None
    field_number_49__gt: IntegerParameter | None = None
    field_number_49__ge: IntegerParameter | None = None
    field_number_49__lt: IntegerParameter | None = None
    field_number_49__le: IntegerParameter | None = None
    field_number_49__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    field_number_50: BooleanParameter | None = None
    field_number_50__ne: BooleanParameter | None = None
    field_number_51: Date | None = None
    field_number_51__ne: Date | None = None
    field_number_51__gt: Date | None = None
    field_number_51__ge: Date | None = None
    field_number_51__lt: Date | None = None
    field_number_51__le: Date | None = None
    field_number_51__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    field_number_51__is_null: BooleanParameter | None = None
    field_number_52: SheetFieldNumber52Filter | None = None
    field_number_52__ne: SheetFieldNumber52Filter | None = None
    field_number_52__gt: SheetFieldNumber52Filter | None = None
    field_number_52__ge: SheetFieldNumber52Filter | None = None
    field_number_52__lt: SheetFieldNumber52Filter | None = None
    field_number_52__le: SheetFieldNumber52Filter | None = None
    field_number_52__in: Annotated[list[SheetFieldNumber52Filter], *COMMA_SEPARATED] | None = None
    field_number_52__is_null: BooleanParameter | None = None
    field_number_53: Timestamp | None = None
    field_number_53__ne: Timestamp | None = None
    field_number_53__gt: Timestamp | None = None
    field_number_53__ge: Timestamp | None = None
    field_number_53__lt: Timestamp | None = None
    field_number_53__le: Timestamp | None = None
    field_number_53__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    field_number_53__is_null: BooleanParameter | None = None
    field_number_54: NumberParameter | None = None
    field_number_54__ne: NumberParameter | None = None
    field_number_54__gt: NumberParameter | None = None
    field_number_54__ge: NumberParameter | None = None
    field_number_54__lt: NumberParameter | None = None
    field_number_54__le: NumberParameter | None = None
    field_number_54__in: Annotated[list[NumberParameter], *COMMA_SEPARATED] | None = None
    field_number_54__is_null: BooleanParameter | None = None
    field_number_57: BigIntegerParameter | None = None
    field_number_57__ne: BigIntegerParameter | None = None
    field_number_57__gt: BigIntegerParameter | None = None
    field_number_57__ge: BigIntegerParameter | None = None
    field_number_57__lt: BigIntegerParameter | None = None
    field_number_57__le: BigIntegerParameter | None = None
    field_number_57__in: Annotated[list[BigIntegerParameter], *COMMA_SEPARATED] | None = None
    field_number_57__is_null: BooleanParameter | None = None
    field_number_58: Time | None = None
    field_number_58__ne: Time | None = None
    field_number_58__gt: Time | None = None
    field_number_58__ge: Time | None = None
    field_number_58__lt: Time | None = None
    field_number_58__le: Time | None = None
    field_number_58__in: Annotated[list[Time], *COMMA_SEPARATED] | None = None
    field_number_58__is_null: BooleanParameter | None = None
    created_at: Timestamp | None = None
    created_at__ne: Timestamp | None = None
    created_at__gt: Timestamp | None = None
    created_at__ge: Timestamp | None = None
    created_at__lt: Timestamp | None = None
    created_at__le: Timestamp | None = None
    created_at__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    updated_at: Timestamp | None = None
    updated_at__ne: Timestamp | None = None
    updated_at__gt: Timestamp | None = None
    updated_at__ge: Timestamp | None = None
    updated_at__lt: Timestamp | None = None
    updated_at__le: Timestamp | None = None
    updated_at__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    sort: (
        Literal[
            "id",
            "-id",
            "field_number_01",
            "-field_number_01",
            "field_number_13",
            "-field_number_13",
            "field_number_25",
            "-field_number_25",
            "field_number_37",
            "-field_number_37",
            "field_number_49",
            "-field_number_49",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class SheetRead:
    """A sheet."""

    __pydantic_config__ = RESPONSE

    id: UUID
    field_number_00: str
    field_number_01: int
    field_number_02: bool
    field_number_03: date | None
    field_number_04: Decimal | None
    field_number_05: datetime | None
    field_number_06: float | None
    field_number_07: str | None
    field_number_08: UUID | None
    field_number_09: int | None
    field_number_10: Time | None
    field_number_11: Duration | None
    field_number_12: str
    field_number_13: int
    field_number_14: bool
    field_number_15: date | None
    field_number_16: Decimal | None
    field_number_17: datetime | None
    field_number_18: float | None
    field_number_19: str | None
    field_number_20: UUID | None
    field_number_21: int | None
    field_number_22: Time | None
    field_number_23: Duration | None
    field_number_24: str
    field_number_25: int
    field_number_26: bool
    field_number_27: date | None
    field_number_28: Decimal | None
    field_number_29: datetime | None
    field_number_30: float | None
    field_number_31: str | None
    field_number_32: UUID | None
    field_number_33: int | None
    field_number_34: Time | None
    field_number_35: Duration | None
    field_number_36: str
    field_number_37: int
    field_number_38: bool
    field_number_39: date | None
    field_number_40: Decimal | None
    field_number_41: datetime | None
    field_number_42: float | None
    field_number_43: str | None
    field_number_44: UUID | None
    field_number_45: int | None
    field_number_46: Time | None
    field_number_47: Duration | None
    field_number_48: str
    field_number_49: int
    field_number_50: bool
    field_number_51: date | None
    field_number_52: Decimal | None
    field_number_53: datetime | None
    field_number_54: float | None
    field_number_55: str | None
    field_number_56: UUID | None
    field_number_57: int | None
    field_number_58: Time | None
    field_number_59: Duration | None
    created_at: datetime
    updated_at: datetime
