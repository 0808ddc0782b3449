"""Pictures of every screen: ``pictures`` takes them, the other modules show what is seldom in sight."""
