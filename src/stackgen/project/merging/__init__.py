"""Three texts of one file in, one out: by lines, by the structure of Python, by the keys of TOML and YAML."""
