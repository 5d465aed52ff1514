"""From Markdown and YAML to the model. The only room that knows either; nothing here runs while somebody reads."""
