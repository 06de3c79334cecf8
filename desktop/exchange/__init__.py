"""What comes in from other programs and goes out to them: foreign documents, and forms for figures."""
