"""OpenAPI: a document that was read -> its operations, and the spec of the entities that it is about."""
