"""The namespaces of what is looked for, as lxml spells them."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
V = "{urn:schemas-microsoft-com:vml}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
DC = "{http://purl.org/dc/elements/1.1/}"
