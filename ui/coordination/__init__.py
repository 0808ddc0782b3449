"""A coordinator's pages: who has sent, the bodies beside each other, what seems to be there twice."""
