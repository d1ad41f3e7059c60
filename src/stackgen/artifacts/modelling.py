"""JSON Schemas by class name in, the source of Pydantic models out: the only door to datamodel-code-generator."""

from __future__ import annotations

import json
import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stackgen.model.document import Json


# How the models look; whatever depends on the clock, the machine or the network is off.
OPTIONS = {
    "input_file_type": "openapi",
    "openapi_scopes": ["schemas"],
    "output_model_type": "pydantic_v2.BaseModel",
    "target_python_version": "3.11",
    "target_pydantic_version": "2.14",
    "strict_types": ["int", "float", "bool"],
    "formatters": [],
    "allow_remote_refs": False,
    "disable_timestamp": True,
    "collapse_root_models": True,
    "field_constraints": True,
    "keep_model_order": True,
    "parent_scoped_naming": True,
    "set_default_enum_member": True,
    "snake_case_field": True,
    "strict_nullable": True,
    "use_annotated": True,
    "use_missing_sentinel": True,
    "use_schema_description": True,
    "use_specialized_enum": True,
    "use_standard_collections": True,
    "use_subclass_enum": True,
    "use_union_operator": True,
}


def pydantic_models(schemas: Mapping[str, Json]) -> str:
    """A module with a class for each schema that needs one, unformatted, the same for the same schemas.

    What stands in a schema may be hostile: whoever calls this takes nothing of the text for granted.
    """
    from datamodel_code_generator import GenerateConfig, generate  # 0.3 s

    document = {"openapi": "3.1.0", "info": {"title": "", "version": ""}, "paths": {}}
    text = json.dumps(document | {"components": {"schemas": schemas}})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of formats that it does not know, and the like
        source = generate(text, config=GenerateConfig.model_validate(OPTIONS))
    assert isinstance(source, str)
    return source
