"""Commands without a window. One module for each group; each loads what it needs when it is asked."""
