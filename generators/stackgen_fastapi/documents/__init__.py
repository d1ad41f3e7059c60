"""What an OpenAPI document serves: its models, routes, operations, security and contract test."""
