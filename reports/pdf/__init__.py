"""The file: embedded fonts, tags, images and the archive PDF around the pages."""
