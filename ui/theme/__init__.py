"""The look: colours, spacing, type scale, palette, stylesheet, fonts and icons, each in one place."""
