"""What the bodies work with: kinds of value, fields, records and the rules about them."""
