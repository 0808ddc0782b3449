"""Workshops: the list of them, and one of them part by part, from its programme to its papers."""
