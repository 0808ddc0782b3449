"""The text engine: logical text in, lines of positioned glyphs out."""
