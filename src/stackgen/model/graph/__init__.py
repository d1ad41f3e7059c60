"""Graph: a Model -> its entity-relationship diagram, as Mermaid, SVG or DOT. No program from outside is needed."""
