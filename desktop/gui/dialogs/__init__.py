"""Dialogs: forms over the window that store what was entered in one gesture, and windows to read in."""
