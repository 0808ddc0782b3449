"""The diagnosis: figures, the body's own working, tools of analysis, issues and priorities."""
