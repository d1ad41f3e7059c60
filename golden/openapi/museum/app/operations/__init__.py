"""What the operations of the document do."""
