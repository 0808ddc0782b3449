"""The bricks of a printed document."""
