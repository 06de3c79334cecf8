"""Steps from one version of the file to the next."""
