"""Archives as office programs write them are read; what two readers could read in two ways is not."""

import struct
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo
from zlib import compressobj, crc32

import pytest

from db.domain.signatures import Fault
from desktop.signing.archive import MOST_BYTES, read_archive
from desktop.signing.faults import FaultError
from signing.word_files import zipped

FILES = {"a.xml": b"<a/>" * 100, "katalog/zażółć 1.docx": b"", "b": bytes(1000)}


class Pipe(BytesIO):
    """A place to write to that cannot be gone back in, so that sizes come after the data."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise OSError


def streamed(files: dict[str, bytes]) -> bytes:
    """The files packed by a program that writes without going back."""
    written = Pipe()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()


def with_room(files: dict[str, bytes]) -> bytes:
    """The files packed with the room that Word leaves after a name to grow into."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            info = ZipInfo(name)
            info.extra = struct.pack("<4H", 0xA220, 12, 0xA028, 4) + bytes(8)
            archive.writestr(info, content)
    return written.getvalue()


def streamed_with_sizes(files: dict[str, bytes]) -> bytes:
    """The same by a program that knows the sizes before, and tells them in front of the data too."""
    content = bytearray(streamed(files))
    with ZipFile(BytesIO(content)) as archive:
        for entry in archive.infolist():
            told = struct.pack("<3I", entry.CRC, entry.compress_size, entry.file_size)
            content[entry.header_offset + 14 : entry.header_offset + 26] = told
    return bytes(content)


@pytest.mark.parametrize("packed", [zipped, streamed, streamed_with_sizes, with_room])
def test_files_come_out_as_they_went_in(packed: Callable[[dict[str, bytes]], bytes]) -> None:
    assert read_archive(packed(FILES)) == FILES


def fault(content: bytes) -> Fault:
    with pytest.raises(FaultError) as refused:
        read_archive(content)
    return refused.value.fault


@pytest.mark.parametrize("name", ["../a", "/a", "a//b", "a\\b", "a/./b", "a\n", "a\u202eb"])
def test_odd_names_are_refused(name: str) -> None:
    info = ZipInfo("x")
    info.filename = name
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        archive.writestr(info, b"")
    assert fault(written.getvalue()) == Fault.PACKAGE_AMBIGUOUS


def test_endless_names_are_refused_and_told_in_part() -> None:
    assert list(read_archive(zipped({"a/" * 400 + "b": b""}))) == ["a/" * 400 + "b"]
    with pytest.raises(FaultError) as refused:
        read_archive(zipped({"a/" * 30_000 + "b": b""}))
    assert refused.value.fault == Fault.PACKAGE_AMBIGUOUS
    assert len(refused.value.place) <= 1000


def test_a_name_of_other_letters_than_declared_is_refused() -> None:
    assert fault(zipped({"ż": b""}).replace("ż".encode(), b"\xff\xff")) == Fault.NOT_READABLE


def test_endless_extra_fields_are_refused() -> None:
    info = ZipInfo("a")
    info.extra = struct.pack("<2H", 0xA220, 0) * 10_000
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        archive.writestr(info, b"")
    assert fault(written.getvalue()) == Fault.PACKAGE_AMBIGUOUS


def test_more_entries_than_any_document_has_are_refused() -> None:
    assert fault(zipped({str(number): b"" for number in range(10_001)})) == Fault.NOT_READABLE


@pytest.mark.parametrize("names", [("a", "A"), ("a", "a/"), ("ż", "Ż")])
def test_names_that_some_readers_take_for_one_are_refused(names: tuple[str, str]) -> None:
    assert fault(zipped(dict.fromkeys(names, b""))) == Fault.PACKAGE_AMBIGUOUS


def test_what_is_declared_too_large_is_not_unpacked() -> None:
    content = bytearray(zipped({"a": bytes(1000)}))
    directory = content.rfind(b"PK\x01\x02")
    for at in (22, directory + 24):
        content[at : at + 4] = struct.pack("<I", MOST_BYTES + 1)
    assert fault(bytes(content)) == Fault.NOT_READABLE


def test_more_bytes_than_declared_are_refused() -> None:
    content = bytearray(streamed({"a": bytes(1000)}))
    directory = content.rfind(b"PK\x01\x02")
    after = content.rfind(b"PK\x07\x08")
    for at in (after + 12, directory + 24):
        content[at : at + 4] = struct.pack("<I", 999)
    assert fault(bytes(content)) in (Fault.PACKAGE_AMBIGUOUS, Fault.NOT_READABLE)


def test_a_bomb_is_refused() -> None:
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        archive.writestr("a", bytes(32 * 2**20))
    assert fault(written.getvalue()) == Fault.NOT_READABLE


def test_other_ways_of_packing_are_refused() -> None:
    written = BytesIO()
    with ZipFile(written, "w", ZIP_BZIP2) as archive:
        archive.writestr("a", b"a")
    usual = struct.pack("<H", 20)
    content = edited(edited(written.getvalue(), LOCAL, 4, usual), DIRECTORY, 6, usual)
    assert fault(content) == Fault.NOT_READABLE


@pytest.mark.parametrize(
    "content", [b"", b"PK\x05\x06", zipped(FILES)[:-1], zipped(FILES) + b"x", b"x" + zipped(FILES)]
)
def test_what_is_no_whole_archive_is_refused(content: bytes) -> None:
    assert fault(content) in (Fault.NOT_READABLE, Fault.PACKAGE_AMBIGUOUS)


def edited(content: bytes, header: bytes, offset: int, new: bytes) -> bytes:
    """The archive with bytes replaced in its first header of the kind."""
    at = content.find(header) + offset
    return content[:at] + new + content[at + len(new) :]


LOCAL, DIRECTORY, AFTER = b"PK\x03\x04", b"PK\x01\x02", b"PK\x07\x08"
TWO = {"ab": b"Polska", "cd": b"Polska"}
HEADERS = {
    "another name": edited(zipped(TWO), LOCAL, 30, b"xy"),
    "other flags": edited(zipped(TWO), LOCAL, 6, b"\2\0"),
    "another way of packing": edited(zipped(TWO), LOCAL, 8, b"\x08\0"),
    "another checksum": edited(zipped(TWO), LOCAL, 14, b"1234"),
    "another packed size": edited(zipped(TWO), LOCAL, 18, b"\7\0\0\0"),
    "another size": edited(zipped(TWO), LOCAL, 22, b"\7\0\0\0"),
    "another checksum after the data": edited(streamed(TWO), AFTER, 4, b"1234"),
    "another size before the data too": edited(streamed(TWO), LOCAL, 22, b"\7\0\0\0"),
    "another size after the data": edited(streamed(TWO), AFTER, 12, b"\7\0\0\0"),
}


@pytest.mark.parametrize("name", HEADERS)
def test_headers_that_do_not_say_the_same_are_refused(name: str) -> None:
    assert fault(HEADERS[name]) == Fault.PACKAGE_AMBIGUOUS


def test_data_without_an_end_that_a_stream_could_find_are_refused() -> None:
    written = Pipe()
    with ZipFile(written, "w") as archive:
        archive.writestr("ab", b"Polska")
    assert fault(written.getvalue()) == Fault.PACKAGE_AMBIGUOUS


END = b"PK\x05\x06"
DIRECTORIES = {
    "an entry more told than there is": edited(zipped(TWO), END, 8, b"\3\0\3\0"),
    "an entry less": edited(zipped(TWO), END, 8, b"\1\0\1\0"),
    "another number on this disk": edited(zipped(TWO), END, 8, b"\1\0"),
    "an entry on another disk": edited(zipped(TWO), DIRECTORY, 34, b"\1\0"),
    "another disk": edited(zipped(TWO), END, 4, b"\1\0"),
    "another beginning": edited(zipped(TWO), END, 16, b"\0\0\0\0"),
    "a comment that ends before the file": zipped(TWO) + b"x",
}


@pytest.mark.parametrize("name", DIRECTORIES)
def test_directories_that_are_not_as_told_are_refused(name: str) -> None:
    assert fault(DIRECTORIES[name]) in (Fault.PACKAGE_AMBIGUOUS, Fault.NOT_READABLE)


def test_bytes_between_entries_are_refused() -> None:
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        archive.writestr("ab", b"Polska")
        written.write(b"between")
        archive.start_dir = written.tell()
        archive.writestr("cd", b"Polska")
    assert fault(written.getvalue()) == Fault.PACKAGE_AMBIGUOUS


def test_bytes_after_the_end_of_packed_data_are_refused() -> None:
    packed = compressobj(wbits=-15)
    data = packed.compress(b"Polska") + packed.flush() + b"more"
    content = bytearray(zipped({"ab": data}))
    told = struct.pack("<3I", crc32(b"Polska"), len(data), 6)
    for header, method in ((content.find(LOCAL), 8), (content.find(DIRECTORY), 10)):
        content[header + method] = 8
        content[header + method + 6 : header + method + 18] = told
    assert fault(bytes(content)) == Fault.PACKAGE_AMBIGUOUS


@pytest.mark.parametrize("flags", [0x1, 0x20, 0x40, 0x2000])
def test_encrypted_and_patched_entries_are_refused(flags: int) -> None:
    told = struct.pack("<H", flags)
    content = edited(edited(zipped({"ab": b"Polska"}), LOCAL, 6, told), DIRECTORY, 8, told)
    assert fault(content) == Fault.PACKAGE_AMBIGUOUS


@pytest.mark.parametrize("needed", [46, 65])
def test_a_format_that_not_every_reader_knows_is_refused(needed: int) -> None:
    told = struct.pack("<H", needed)
    content = edited(edited(zipped({"a": b"Polska"}), LOCAL, 4, told), DIRECTORY, 6, told)
    assert fault(content) == Fault.PACKAGE_AMBIGUOUS


def test_a_folder_with_content_is_refused() -> None:
    assert fault(zipped({"ab/": b"Polska"})) == Fault.PACKAGE_AMBIGUOUS
    assert read_archive(zipped({"ab/": b"", "ab/c": b"1"})) == {"ab/": b"", "ab/c": b"1"}


def test_a_comment_on_an_entry_is_refused() -> None:
    info = ZipInfo("ab")
    info.comment = b"PK"
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        archive.writestr(info, b"Polska")
    assert fault(written.getvalue()) == Fault.PACKAGE_AMBIGUOUS


def test_a_wrong_checksum_is_refused() -> None:
    content = zipped({"a": b"Polska"})
    assert fault(content.replace(b"Polska", b"polska")) == Fault.NOT_READABLE
