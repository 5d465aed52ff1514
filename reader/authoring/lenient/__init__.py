"""Any folder of Markdown → pages of a library, without the gate.

The strict way (reader.authoring.content) refuses what is wrong; this one takes what it can and counts the rest. It gives the same
model, an article a file, one after another, so that a large folder never has to fit into memory.
"""
