"""The structure of a programme: its tree, and an inspector of the node chosen there."""
