"""Ways to tamper with a signed Word document that has text, styles, settings and a picture.

Its signature, the first one, says a role and a comment.

`CHANGES` change what is signed: every honest verifier sees them. `FORGERIES` leave all that is listed in the
signature as it was and are what „Every Signature is Broken” (USENIX Security 2023) fooled Office with: parts
and relationships that nobody signed, wrapped manifests, packages that two readers read differently. They are
built here; no published attack file is used. `HARMLESS` change nothing that is shown.
"""

import re
import struct
import warnings
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo
from zlib import crc32

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.types import CertificatePublicKeyTypes
from cryptography.hazmat.primitives.serialization import Encoding
from lxml import etree

from signing import pki
from signing.word_files import entries, zipped

DS = "{http://www.w3.org/2000/09/xmldsig#}"
XADES = "{http://uri.etsi.org/01903/v1.3.2#}"
OFFICE = "{http://schemas.microsoft.com/office/2006/digsig}"
MDSSI = "{http://schemas.openxmlformats.org/package/2006/digital-signature}"
DOCUMENT = "word/document.xml"
TYPES = "[Content_Types].xml"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SIGNATURE = "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OTHER_TEXT = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
    b"<w:t>9 999 999,99</w:t></w:r></w:p></w:body></w:document>"
)

Act = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True)
class Tampering:
    """A way of tampering, by the name of its function."""

    name: str
    apply: Act


CHANGES: list[Tampering] = []
FORGERIES: list[Tampering] = []
HARMLESS: list[Tampering] = []


def listed(where: list[Tampering]) -> Callable[[Act], Act]:
    """Puts a function into a list under its name, as words."""

    def put(act: Act) -> Act:
        where.append(Tampering(act.__name__.replace("_", " "), act))
        return act

    return put


# What the acts are made of


def replaced(docx: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The document with one part changed, which the change must really do."""
    files = entries(docx)
    was = files[name]
    files[name] = change(was)
    assert files[name] != was
    return zipped(files)


def substituted(pattern: bytes, by: bytes) -> Callable[[bytes], bytes]:
    """A change of the first place that the pattern finds."""
    return lambda content: re.sub(pattern, lambda _: by, content, count=1, flags=re.DOTALL)


def signature_name(docx: bytes) -> str:
    """The first signature's entry."""
    return next(name for name in entries(docx) if re.search(r"_xmlsignatures/[^/]+\.xml$", name))


def below_signature(name: str) -> str:
    """Where the relationships of a signature are written."""
    folder, mark, file = name.rpartition("/")
    return f"{folder}{mark}_rels/{file}.rels"


def in_signature(docx: bytes, change: Callable[[etree._Element], object]) -> bytes:
    """The document with its first signature changed as a tree."""

    def changed(content: bytes) -> bytes:
        root = etree.fromstring(content)
        change(root)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    return replaced(docx, signature_name(docx), changed)


def found(root: etree._Element, tag: str) -> etree._Element:
    """The first element of the name."""
    return next(root.iter(tag))


def set_text(root: etree._Element, tag: str, words: str) -> None:
    """Give the first element of the name another text."""
    assert found(root, tag).text != words
    found(root, tag).text = words


def with_type(files: dict[str, bytes], part: str, content_type: str) -> None:
    """Tell the content type of a part that is added."""
    told = f'<Override PartName="/{part}" ContentType="{content_type}"/></Types>'.encode()
    files[TYPES] = files[TYPES].replace(b"</Types>", told)


def with_relationship(files: dict[str, bytes], rels: str, kind: str, target: str, mode: str = "") -> None:
    """Add a relationship to a part of them, which is made if there is none."""
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    start = files.get(rels, f'<Relationships xmlns="{namespace}"></Relationships>'.encode())
    told = f'<Relationship Id="rIdForged" Type="{kind}" Target="{target}"{mode}/></Relationships>'
    files[rels] = start.replace(b"</Relationships>", told.encode())


def bytes_changed(docx: bytes, old: bytes, new: bytes, which: int) -> bytes:
    """The file with one occurrence of bytes replaced, in the headers of the archive too."""
    places = [match.start() for match in re.finditer(re.escape(old), docx)]
    at = places[which]
    return docx[:at] + new + docx[at + len(old) :]


def changed_document(content: bytes) -> bytes:
    """The document with another text."""
    return substituted(rb"(?<=<w:t>)[^<]+(?=</w:t>)", b"9 999 999,99")(content)


def digest_of(content: bytes) -> str:
    """The SHA-256 of bytes as a signature tells it."""
    return b64encode(sha256(content).digest()).decode()


def reference_to(root: etree._Element, part: str) -> etree._Element:
    """The manifest's reference to a part."""
    return next(
        each for each in root.iter(f"{DS}Reference") if (each.get("URI") or "").startswith(f"/{part}?")
    )


def made_out(name: x509.Name, key: CertificatePublicKeyTypes, maker: pki.Holder) -> bytes:
    """A certificate for a key that its maker need not have."""
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(maker.certificate.subject)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(pki.TODAY - pki.YEAR)
        .not_valid_after(pki.TODAY + pki.YEAR)
    )
    return builder.sign(maker.key, hashes.SHA256()).public_bytes(Encoding.DER)


# Changes of what is signed


@listed(CHANGES)
def text_changed(docx: bytes) -> bytes:
    return replaced(docx, DOCUMENT, changed_document)


@listed(CHANGES)
def text_added(docx: bytes) -> bytes:
    more = b"<w:p><w:r><w:t>Dopisane</w:t></w:r></w:p></w:body>"
    return replaced(docx, DOCUMENT, substituted(rb"</w:body>", more))


@listed(CHANGES)
def white_space_added_to_the_document(docx: bytes) -> bytes:
    return replaced(docx, DOCUMENT, lambda content: content + b"\n")


@listed(CHANGES)
def style_hides_text(docx: bytes) -> bytes:
    hiding = b'<w:style w:type="paragraph" w:styleId="X"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'
    return replaced(docx, "word/styles.xml", substituted(rb"</w:styles>", hiding))


@listed(CHANGES)
def settings_changed(docx: bytes) -> bytes:
    return replaced(docx, "word/settings.xml", substituted(rb"</w:settings>", b"<!-- --></w:settings>"))


@listed(CHANGES)
def picture_changed(docx: bytes) -> bytes:
    name = next(name for name in entries(docx) if name.startswith("word/media/"))
    return replaced(docx, name, lambda content: content[:-1] + bytes([content[-1] ^ 1]))


@listed(CHANGES)
def relationship_target_changed(docx: bytes) -> bytes:
    return replaced(
        docx, "word/_rels/document.xml.rels", lambda old: old.replace(b'="styles.xml"', b'="numbering.xml"')
    )


@listed(CHANGES)
def relationship_type_changed(docx: bytes) -> bytes:
    return replaced(
        docx,
        "word/_rels/document.xml.rels",
        lambda old: old.replace(b"relationships/styles", b"relationships/x"),
    )


@listed(CHANGES)
def relationship_removed(docx: bytes) -> bytes:
    wanted = rb"<Relationship (?=[^>]*/styles\")[^>]*/>"
    return replaced(docx, "word/_rels/document.xml.rels", substituted(wanted, b""))


@listed(CHANGES)
def part_removed(docx: bytes) -> bytes:
    files = entries(docx)
    del files["word/styles.xml"]
    return zipped(files)


@listed(CHANGES)
def comment_of_the_signer_changed(docx: bytes) -> bytes:
    return in_signature(docx, lambda root: set_text(root, f"{OFFICE}SignatureComments", "Nie zgadza się"))


@listed(CHANGES)
def signing_time_changed(docx: bytes) -> bytes:
    return in_signature(docx, lambda root: set_text(root, f"{XADES}SigningTime", "2001-01-01T00:00:00Z"))


@listed(CHANGES)
def time_in_the_package_changed(docx: bytes) -> bytes:
    return in_signature(docx, lambda root: set_text(root, f"{MDSSI}Value", "2001-01-01T00:00:00Z"))


@listed(CHANGES)
def role_changed(docx: bytes) -> bytes:
    return in_signature(docx, lambda root: set_text(root, f"{XADES}ClaimedRole", "Minister"))


@listed(CHANGES)
def digest_in_the_manifest_renewed(docx: bytes) -> bytes:
    """The text is changed, and the manifest made to fit."""
    changed = text_changed(docx)
    renewed = digest_of(entries(changed)[DOCUMENT])
    return in_signature(
        changed, lambda root: set_text(reference_to(root, DOCUMENT), f"{DS}DigestValue", renewed)
    )


@listed(CHANGES)
def reference_removed_from_the_manifest(docx: bytes) -> bytes:
    def remove(root: etree._Element) -> None:
        reference = reference_to(root, DOCUMENT)
        reference.getparent().remove(reference)

    return in_signature(text_changed(docx), remove)


@listed(CHANGES)
def relationship_no_longer_listed(docx: bytes) -> bytes:
    def remove(root: etree._Element) -> None:
        reference = found(root, f"{MDSSI}RelationshipReference")
        reference.getparent().remove(reference)

    return in_signature(docx, remove)


@listed(CHANGES)
def digest_in_the_signature_changed(docx: bytes) -> bytes:
    return in_signature(docx, lambda root: set_text(root, f"{DS}DigestValue", digest_of(b"")))


@listed(CHANGES)
def value_changed(docx: bytes) -> bytes:
    def flip(root: etree._Element) -> None:
        value = found(root, f"{DS}SignatureValue")
        value.text = ("B" if value.text[0] == "A" else "A") + value.text[1:]

    return in_signature(docx, flip)


@listed(CHANGES)
def certificate_of_another(docx: bytes) -> bytes:
    """Another's certificate, with another key."""
    stranger = pki.leaf("p-384", name="Ktoś Inny").certificate.public_bytes(Encoding.DER)
    return in_signature(
        docx, lambda root: set_text(root, f"{DS}X509Certificate", b64encode(stranger).decode())
    )


@listed(CHANGES)
def digest_called_weak(docx: bytes) -> bytes:
    sha_1 = "http://www.w3.org/2000/09/xmldsig#sha1"
    return in_signature(docx, lambda root: found(root, f"{DS}DigestMethod").set("Algorithm", sha_1))


# What archives are made of that tell two things


def local_entry(text: bytes) -> bytes:
    """A main document as it lies in an archive, with its header."""
    name = DOCUMENT.encode()
    header = struct.pack("<5H3I2H", 20, 0, 0, 0, 33, crc32(text), len(text), len(text), len(name), 0)
    return b"PK\3\4" + header + name + text


def stored(docx: bytes, app: bytes) -> tuple[bytes, bytes, int]:
    """The entries with other bytes in an unsigned part, their directory, and how many there are."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as archive:
        for name, content in (entries(docx) | {"docProps/app.xml": app}).items():
            archive.writestr(ZipInfo(name), content)
    whole = written.getvalue()
    count, size, start = struct.unpack("<H2I", whole[-12:-2])
    return whole[:start], whole[start : start + size], count


def leading_to(directory: bytes, at: int, entry: bytes) -> bytes:
    """The directory with the main document lying elsewhere, with the checksum and sizes told there."""
    told = bytearray(directory)
    header = told.index(DOCUMENT.encode()) - 46
    told[header + 16 : header + 28] = entry[14:26]
    told[header + 42 : header + 46] = struct.pack("<I", at)
    return bytes(told)


def with_last_extra(directory: bytes, extra: bytes) -> bytes:
    """The directory with an extra field in its last entry."""
    header = directory.rindex(b"PK\1\2")
    length = struct.pack("<H", len(extra))
    return directory[: header + 30] + length + directory[header + 32 :] + extra


def usual_end(start: int, size: int, count: int) -> bytes:
    """The end of an archive that has such a directory."""
    return b"PK\5\6" + struct.pack("<4H2IH", 0, 0, count, count, size, start, 0)


def zip64_end(start: int, size: int, count: int, at: int | None = None) -> bytes:
    """The same in two records of Zip64, lying behind that directory or elsewhere."""
    record = b"PK\6\6" + struct.pack("<Q2H2I4Q", 44, 45, 45, 0, 0, count, count, size, start)
    return record + b"PK\6\7" + struct.pack("<IQI", 0, start + size if at is None else at, 1)


# Forgeries that leave everything listed as it was


@listed(FORGERIES)
def part_added(docx: bytes) -> bytes:
    return zipped(entries(docx) | {"word/more.xml": OTHER_TEXT})


@listed(FORGERIES)
def part_added_with_a_relationship(docx: bytes) -> bytes:
    """Content injection: Office adds people.xml after signing, and so allows it (CIA)."""
    files = entries(docx) | {"word/people.xml": b"<people/>"}
    with_type(files, "word/people.xml", "application/vnd.ms-word.people+xml")
    people = "http://schemas.microsoft.com/office/2011/relationships/people"
    with_relationship(files, "word/_rels/document.xml.rels", people, "people.xml")
    return zipped(files)


@listed(FORGERIES)
def fonts_table_of_its_own(docx: bytes) -> bytes:
    """Relationships for a part that had none: here a font that shows digits as others (CMA)."""
    files = entries(docx) | {"word/fonts/font1.odttf": b"\0\0"}
    with_type(files, "word/fonts/font1.odttf", "application/vnd.openxmlformats-officedocument.obfuscatedFont")
    with_relationship(files, "word/_rels/styles.xml.rels", f"{RELATION}/font", "fonts/font1.odttf")
    return zipped(files)


@listed(FORGERIES)
def template_from_outside(docx: bytes) -> bytes:
    files = entries(docx)
    outside = ' TargetMode="External"'
    rels = "word/_rels/settings.xml.rels"
    with_relationship(files, rels, f"{RELATION}/attachedTemplate", "https://example.org/x.dotm", outside)
    return zipped(files)


@listed(FORGERIES)
def second_main_document(docx: bytes) -> bytes:
    """Two documents, of which the second one is shown (DDA)."""
    files = entries(docx) | {"word/document2.xml": OTHER_TEXT}
    with_type(files, "word/document2.xml", MAIN)
    with_relationship(files, "_rels/.rels", f"{RELATION}/officeDocument", "word/document2.xml")
    return zipped(files)


@listed(FORGERIES)
def main_document_exchanged(docx: bytes) -> bytes:
    """The signed relationship stays; another one of the same kind stands before it."""
    files = entries(docx) | {"word/document2.xml": OTHER_TEXT}
    with_type(files, "word/document2.xml", MAIN)
    first = f'<Relationship Id="rId0" Type="{RELATION}/officeDocument" Target="word/document2.xml"/>'
    files["_rels/.rels"] = files["_rels/.rels"].replace(
        b"<Relationship ", first.encode() + b"<Relationship ", 1
    )
    return zipped(files)


@listed(FORGERIES)
def content_type_exchanged(docx: bytes) -> bytes:
    """The type that the signature names is told no more, so that Office offers to repair (MRA)."""
    return replaced(docx, TYPES, lambda old: old.replace(b"styles+xml", b"webSettings+xml"))


@listed(FORGERIES)
def main_document_of_another_type(docx: bytes) -> bytes:
    return replaced(docx, TYPES, lambda old: old.replace(b"document.main+xml", b"template.main+xml"))


@listed(FORGERIES)
def content_type_told_twice(docx: bytes) -> bytes:
    files = entries(docx)
    with_type(files, DOCUMENT, "application/xml")
    return zipped(files)


@listed(FORGERIES)
def content_type_told_of_an_escaped_name(docx: bytes) -> bytes:
    """Who resolves escapes is told another type than who does not; likewise with the next ones."""
    files = entries(docx)
    with_type(files, DOCUMENT.replace(".", "%2E"), "text/html")
    return zipped(files)


@listed(FORGERIES)
def content_type_told_within_another(docx: bytes) -> bytes:
    inner = f'<Override PartName="/{DOCUMENT}" ContentType="text/html"/>'
    told = f'<Override PartName="/more.xml" ContentType="text/html">{inner}</Override></Types>'
    return replaced(docx, TYPES, lambda old: old.replace(b"</Types>", told.encode()))


@listed(FORGERIES)
def content_type_told_of_a_part_and_an_extension(docx: bytes) -> bytes:
    told = f'<Default Extension="zip" PartName="/{DOCUMENT}" ContentType="text/html"/></Types>'
    return replaced(docx, TYPES, lambda old: old.replace(b"</Types>", told.encode()))


@listed(FORGERIES)
def content_type_told_of_a_name_without_a_slash(docx: bytes) -> bytes:
    told = f'<Override PartName="{DOCUMENT}" ContentType="text/html"/></Types>'
    return replaced(docx, TYPES, lambda old: old.replace(b"</Types>", told.encode()))


@listed(FORGERIES)
def manifest_forged_in_an_unsigned_object(docx: bytes) -> bytes:
    """The signed object stays; one that nobody refers to holds the manifest of the changed text (USF)."""
    changed = text_changed(docx)
    renewed = digest_of(entries(changed)[DOCUMENT])

    def forge(root: etree._Element) -> None:
        holder = next(each for each in root.findall(f"{DS}Object") if each.find(f"{DS}Manifest") is not None)
        copy = etree.fromstring(etree.tostring(holder))
        del copy.attrib["Id"]
        for each in copy.iter():
            each.attrib.pop("Id", None)
        set_text(reference_to(copy, DOCUMENT), f"{DS}DigestValue", renewed)
        root.append(copy)

    return in_signature(changed, forge)


@listed(FORGERIES)
def object_wrapped_away(docx: bytes) -> bytes:
    """The signed object lies deep in another one, a forged one stands in its place (wrapping)."""
    changed = text_changed(docx)
    renewed = digest_of(entries(changed)[DOCUMENT])

    def wrap(root: etree._Element) -> None:
        holder = next(each for each in root.findall(f"{DS}Object") if each.find(f"{DS}Manifest") is not None)
        forged = etree.fromstring(etree.tostring(holder))
        forged.set("Id", "idForged")
        set_text(reference_to(forged, DOCUMENT), f"{DS}DigestValue", renewed)
        root.replace(holder, forged)
        etree.SubElement(root, f"{DS}Object").append(holder)

    return in_signature(changed, wrap)


@listed(FORGERIES)
def ids_doubled(docx: bytes) -> bytes:
    """A forged object of the same id before the signed one."""
    changed = text_changed(docx)
    renewed = digest_of(entries(changed)[DOCUMENT])

    def double(root: etree._Element) -> None:
        holder = next(each for each in root.findall(f"{DS}Object") if each.find(f"{DS}Manifest") is not None)
        forged = etree.fromstring(etree.tostring(holder))
        set_text(reference_to(forged, DOCUMENT), f"{DS}DigestValue", renewed)
        holder.addnext(forged)

    return in_signature(changed, double)


@listed(FORGERIES)
def properties_that_nobody_signed(docx: bytes) -> bytes:
    """A second set of XAdES properties says another time."""

    def add(root: etree._Element) -> None:
        copy = etree.fromstring(etree.tostring(found(root, f"{XADES}QualifyingProperties")))
        copy.find(f"{XADES}SignedProperties").set("Id", "idForged")
        set_text(copy, f"{XADES}SigningTime", "2001-01-01T00:00:00Z")
        etree.SubElement(root, f"{DS}Object").append(copy)

    return in_signature(docx, add)


@listed(FORGERIES)
def comment_splits_a_digest(docx: bytes) -> bytes:
    """Canonical form leaves out comments: a reader that takes the text before one sees another digest."""

    def split(root: etree._Element) -> None:
        value = found(root, f"{DS}DigestValue")
        comment = etree.Comment("x")
        comment.tail, value.text = value.text[10:], value.text[:10]
        value.append(comment)

    return in_signature(docx, split)


@listed(FORGERIES)
def doctype_in_the_signature(docx: bytes) -> bytes:
    name = signature_name(docx)
    declared = b'?><!DOCTYPE x [<!ENTITY y "z">]>'
    return replaced(docx, name, lambda content: content.replace(b"?>", declared, 1))


@listed(FORGERIES)
def certificate_of_the_same_key(docx: bytes) -> bytes:
    """A certificate made out to another name for the signer's key: the value holds, the name is false."""

    def exchange(root: etree._Element) -> None:
        own = found(root, f"{DS}X509Certificate")
        key = x509.load_der_x509_certificate(b64decode(own.text)).public_key()
        name, maker = pki.person("Ktoś Inny"), pki.leaf("p-384", name="Ktoś Inny")
        own.text = b64encode(made_out(name, key, maker)).decode()

    return in_signature(docx, exchange)


@listed(FORGERIES)
def entry_doubled(docx: bytes) -> bytes:
    """One reader takes the first entry of a name, the other the last."""
    files = entries(docx)
    written = BytesIO()
    with warnings.catch_warnings(), ZipFile(written, "w", ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        archive.writestr(DOCUMENT, changed_document(files[DOCUMENT]))
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()


@listed(FORGERIES)
def entry_doubled_in_capitals(docx: bytes) -> bytes:
    files = entries(docx)
    return zipped({"Word/Document.xml": changed_document(files[DOCUMENT])} | files)


@listed(FORGERIES)
def entry_doubled_by_escapes(docx: bytes) -> bytes:
    files = entries(docx)
    return zipped({"word/%64ocument.xml": changed_document(files[DOCUMENT])} | files)


@listed(FORGERIES)
def local_name_differs(docx: bytes) -> bytes:
    """A reader that streams sees another name than one that reads the directory."""
    other = zipped(entries(docx) | {"word/zzzzzzzz.xml": OTHER_TEXT})
    return bytes_changed(other, b"word/zzzzzzzz.xml", b"word/document.xml", 0)


@listed(FORGERIES)
def name_told_anew_in_an_extra_field(docx: bytes) -> bytes:
    """Readers that know Info-ZIP's field see a signed part's name on another entry."""
    old = b"[trash]/0.xml"
    field = struct.pack("<BI", 1, crc32(old)) + DOCUMENT.encode()
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        for name, content in entries(docx).items():
            archive.writestr(name, content)
        info = ZipInfo(old.decode())
        info.extra = struct.pack("<2H", 0x7075, len(field)) + field
        archive.writestr(info, OTHER_TEXT)
    return written.getvalue()


@listed(FORGERIES)
def relationships_lead_elsewhere(docx: bytes) -> bytes:
    """The transform of relationships leaves out what stands on their root."""
    return replaced(
        docx,
        "word/_rels/document.xml.rels",
        lambda old: old.replace(b"<Relationships ", b'<Relationships xml:base="/other/" ', 1),
    )


@listed(FORGERIES)
def entry_outside_of_the_directory(docx: bytes) -> bytes:
    """Between two entries lies one that the directory does not know."""
    files = entries(docx)
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        info = ZipInfo("word/document.xml")
        archive.writestr(info, changed_document(files[DOCUMENT]))
        archive.filelist.clear()
        archive.NameToInfo.clear()
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()


@listed(FORGERIES)
def second_directory_of_zip64(docx: bytes) -> bytes:
    """Readers that obey the records of Zip64 take the signed text, those that pass them over another one."""
    hidden = local_entry(changed_document(entries(docx)[DOCUMENT]))
    honest, directory, count = stored(docx, hidden)
    theirs = leading_to(directory, honest.index(hidden), hidden)
    zip64 = zip64_end(len(honest) + len(theirs), len(directory), count)
    behind = theirs + directory + zip64
    return honest + behind + usual_end(len(honest), len(behind), count)


@listed(FORGERIES)
def directory_of_zip64_within_a_part(docx: bytes) -> bytes:
    """The other way round; what leads to the other text ends the last extra field of the directory."""
    within = hidden = local_entry(changed_document(entries(docx)[DOCUMENT]))
    theirs = b""
    for _ in range(3):  # its own length moves what it tells of
        honest, directory, count = stored(docx, within)
        at = honest.index(hidden)
        theirs = leading_to(directory, at, hidden)
        within = hidden + theirs
    zip64 = zip64_end(at + len(hidden), len(theirs), count, len(honest) + len(directory) + 4)
    directory = with_last_extra(directory, struct.pack("<2H", 0xA220, len(zip64)) + zip64)
    return honest + directory + usual_end(len(honest), len(directory), count)


@listed(FORGERIES)
def bytes_before_the_archive(docx: bytes) -> bytes:
    return zipped({DOCUMENT: OTHER_TEXT}) + docx


@listed(FORGERIES)
def bytes_after_the_archive(docx: bytes) -> bytes:
    """A comment of the archive that is an archive."""
    other = zipped({DOCUMENT: OTHER_TEXT})
    return docx[:-2] + struct.pack("<H", len(other)) + other


@listed(FORGERIES)
def property_that_is_a_document(docx: bytes) -> bytes:
    """The way to the properties is unsigned; it leads to a document here."""
    files = entries(docx) | {"word/document2.xml": OTHER_TEXT}
    with_type(files, "word/document2.xml", MAIN)
    custom = f"{RELATION}/custom-properties"
    with_relationship(files, "_rels/.rels", custom, "word/document2.xml")
    return zipped(files)


@listed(FORGERIES)
def second_origin(docx: bytes) -> bytes:
    """Signatures by way of two origins: which of them does a program show?"""
    files = entries(docx) | {"_xmlsignatures/other.sigs": b""}
    origin = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"
    with_relationship(files, "_rels/.rels", origin, "_xmlsignatures/other.sigs")
    return zipped(files)


@listed(FORGERIES)
def signatures_below_a_signature(docx: bytes) -> bytes:
    """Of the type of signatures, but nobody verifies them."""
    files = entries(docx)
    rels = below_signature(signature_name(docx))
    signature = f"{PACKAGE}/relationships/digital-signature/signature"
    for number in range(5):
        with_type(files, f"_xmlsignatures/more{number}.xml", SIGNATURE)
        with_relationship(files, rels, signature, f"more{number}.xml")
        files[f"_xmlsignatures/more{number}.xml"] = b"<a/>"
        rels = below_signature(f"_xmlsignatures/more{number}.xml")
    return zipped(files)


# What changes nothing that is shown


@listed(HARMLESS)
def stored_without_compressing(docx: bytes) -> bytes:
    written = BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as archive:
        for name, content in entries(docx).items():
            archive.writestr(name, content)
    return written.getvalue()


@listed(HARMLESS)
def entries_in_another_order(docx: bytes) -> bytes:
    return zipped(dict(sorted(entries(docx).items(), reverse=True)))


@listed(HARMLESS)
def title_in_the_properties_changed(docx: bytes) -> bytes:
    inserted = b"<cp:category>Inne</cp:category></cp:coreProperties>"
    return replaced(docx, "docProps/core.xml", substituted(rb"</cp:coreProperties>", inserted))


@listed(HARMLESS)
def trash_as_word_leaves_it(docx: bytes) -> bytes:
    return zipped(entries(docx) | {"[trash]/0000.dat": b"\xff" * 100})
