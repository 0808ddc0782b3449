"""Files that travel: the .hayat package and the plain content JSON."""
