"""The characters that Polish numbers are written with."""

NBSP = "\u00a0"
EN_DASH = "\u2013"
MINUS = "\u2212"

# Hyphens, dashes and minus signs: people type, and programs substitute, any of them for any other.
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
# The spaces that may stand within a line (Unicode category Zs).
SPACES = " \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
APOSTROPHES = "'\u2019\u02bc"
# What is trimmed off both ends: white space, and the invisible marks that copying brings along (zero-width
# space, byte order mark, the direction marks of the Windows calculator). Right-to-left override is no such
# mark: it turns the digits round.
EDGES = SPACES + "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029" + "\u200b\u200e\u200f\u202c\u202d\u2060\ufeff"
