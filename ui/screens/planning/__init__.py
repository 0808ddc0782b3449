"""The screen of the plan: its text section by section, and what belongs to it besides."""
