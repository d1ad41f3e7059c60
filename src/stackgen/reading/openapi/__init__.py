"""The front end of OpenAPI: a document and the files that it refers to -> one document, checked and in one dialect."""
