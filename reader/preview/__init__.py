"""`alcove preview`: the reader on content that is being written."""
