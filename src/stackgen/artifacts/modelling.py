"""JSON Schemas by class name in, the source of Pydantic models out: the only door to datamodel-code-generator."""

from __future__ import annotations

import json
import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stackgen.model.document import Json


def pydantic_models(schemas: Mapping[str, Json]) -> str:
    """A module with a class for each schema that needs one, unformatted, the same for the same schemas.

    What stands in a schema may be hostile: whoever calls this takes nothing of the text for granted.
    """
    from datamodel_code_generator import GenerateConfig, generate  # 0.3 s
    from datamodel_code_generator.enums import (
        DataModelType,
        InputFileType,
        OpenAPIScope,
        StrictTypes,
        TargetPydanticVersion,
    )
    from datamodel_code_generator.format import PythonVersion

    document = {"openapi": "3.1.0", "info": {"title": "", "version": ""}, "paths": {}}
    config = GenerateConfig(
        input_file_type=InputFileType.OpenAPI,
        openapi_scopes=[OpenAPIScope.Schemas],
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        target_pydantic_version=TargetPydanticVersion.V2_14,
        formatters=[],
        disable_timestamp=True,
        allow_remote_refs=False,
        snake_case_field=True,
        strict_nullable=True,
        use_missing_sentinel=True,
        use_annotated=True,
        field_constraints=True,
        collapse_root_models=True,
        keep_model_order=True,
        use_specialized_enum=True,
        use_subclass_enum=True,
        use_schema_description=True,
        use_standard_collections=True,
        use_union_operator=True,
        strict_types=[StrictTypes.int, StrictTypes.float, StrictTypes.bool],
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of formats that it does not know, and the like
        text = generate(json.dumps(document | {"components": {"schemas": schemas}}), config=config)
    assert isinstance(text, str)
    return text
