"""An Office file as a zip of parts: which kind it is, and the refusal of what is broken, armed or a bomb."""

import re
import zipfile
import zlib
from pathlib import Path, PurePath
from xml.etree.ElementTree import ParseError

from lxml import etree

from turnstone.documents.readers.limits import (
    MEGABYTE,
    PACKED_MEMBERS,
    RATIO,
    RATIO_COUNTS_FROM,
    UNPACKED_BYTES,
)
from turnstone.documents.readers.reading import Form, Unreadable


def check_package(path: Path, name: str) -> Form:
    """Say which kind of Office file this is, having inflated every part of it once. Raises `Unreadable`."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            _check_directory(members, path.stat().st_size, name)
            _check_macros(members, name)
            _inflate_all(archive, members, name)
            return _form(archive, name)
    except (*_BROKEN, ParseError) as error:
        raise Unreadable(
            f"{name} is damaged: the zip that an Office file is made of is broken or cut short."
            " Open it in the program that made it, save it again and try again."
        ) from error


def _check_directory(members: list[zipfile.ZipInfo], packed: int, name: str) -> None:
    """Believe the central directory where it already says too much; what it hides is counted later."""
    if len(members) > PACKED_MEMBERS:
        raise Unreadable(
            f"{name} holds {len(members):,} parts, and at most {PACKED_MEMBERS:,} can be read."
            " Save it afresh and try again."
        )
    if any(member.flag_bits & 1 for member in members):
        raise Unreadable(f"{name} is locked with a password. Take the password off, save it and try again.")
    if any(member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for member in members):
        raise zipfile.BadZipFile("a way of packing that Office never uses")
    _check_unpacked(sum(member.file_size for member in members), packed, name)


def _check_unpacked(unpacked: int, packed: int, name: str) -> None:
    if unpacked > UNPACKED_BYTES or (unpacked > RATIO_COUNTS_FROM and unpacked > RATIO * packed):
        raise Unreadable(
            f"{name} unpacks to more than {min(unpacked, UNPACKED_BYTES) // MEGABYTE} MB, as a zip bomb does."
            " Save it afresh without its pictures and try again."
        )


def _check_macros(members: list[zipfile.ZipInfo], name: str) -> None:
    ending = PurePath(name).suffix.lower()
    armed = any(PurePath(member.filename).name.lower() == "vbaproject.bin" for member in members)
    if armed or ending in _MACRO_ENDINGS:
        raise _macros(name)


def _macros(name: str) -> Unreadable:
    ending = PurePath(name).suffix.lower()
    plain = _MACRO_ENDINGS.get(
        ending, ending if ending in _MACRO_ENDINGS.values() else ".docx, .pptx or .xlsx"
    )
    return Unreadable(
        f"{name} holds macros, which are never opened. Save it as {plain} without macros and try again."
    )


def _inflate_all(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], name: str) -> None:
    """Inflate every part, counting the bytes that come out: headers lie, and only this checks the sums."""
    packed = Path(archive.filename or "").stat().st_size
    unpacked = 0
    for member in members:
        is_never_xml = PurePath(member.filename).suffix.lower() in _NEVER_XML
        first = tail = b""
        with archive.open(member) as part:
            while chunk := part.read(MEGABYTE):
                unpacked += len(chunk)
                first = first or chunk[:200]
                _check_unpacked(unpacked, packed, name)
                if not is_never_xml:
                    _check_declarations(tail + chunk, name)
                    tail = chunk[-40:]
        if PurePath(member.filename).suffix.lower() in (".xml", ".rels", ".vml"):
            _check_encoding(first, name)


def _check_declarations(chunk: bytes, name: str) -> None:
    """Refuse an XML bomb. Office writes no document type, so no other DOCTYPE is worth telling from one."""
    if _DECLARATION.search(chunk) or _DECLARATION.search(chunk.replace(b"\0", b"")):
        raise _bomb(name)


def _check_encoding(first: bytes, name: str) -> None:
    """Refuse an encoding in which a DOCTYPE could hide from a search for its letters."""
    start = first.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe \t\r\n")
    stated = _ENCODING.match(start)
    if (start and not start.startswith(b"<")) or (stated and stated[1].lower() not in _ENCODINGS):
        raise _bomb(name)


def _bomb(name: str) -> Unreadable:
    return Unreadable(
        f"{name} holds XML that no Office program writes (a DOCTYPE or a strange encoding), as an XML bomb"
        " does. Open it in the program that made it, save it again and try again."
    )


def _form(archive: zipfile.ZipFile, name: str) -> Form:
    """Follow the package's own pointer to its main part, and see what type that part is said to be."""
    names = set(archive.namelist())
    if "mimetype" in names and archive.read("mimetype").startswith(b"application/vnd.oasis"):
        raise Unreadable(f"{name} is an OpenDocument file, which is not read. {_SAVE_AS_OFFICE}")
    if not {"[Content_Types].xml", "_rels/.rels"} <= names:
        raise Unreadable(f"{name} is a zip file and no Office document. Unzip it and send what is in it.")
    main = _main_part(archive)
    for override in etree.fromstring(archive.read("[Content_Types].xml"), _parser()).iter("{*}Override"):
        if override.get("PartName", "").lstrip("/").lower() == main.lower():
            return _form_of_type(override.get("ContentType", ""), name)
    raise Unreadable(f"{name} is no Word, PowerPoint or Excel file. {_SAVE_AS_OFFICE}")


def _main_part(archive: zipfile.ZipFile) -> str:
    for link in etree.fromstring(archive.read("_rels/.rels"), _parser()).iter("{*}Relationship"):
        if link.get("Type", "").endswith("/officeDocument") and link.get("TargetMode") != "External":
            return link.get("Target", "").lstrip("/")
    return ""


def _form_of_type(content_type: str, name: str) -> Form:
    for form, stated in _TYPES.items():
        if content_type == stated:
            return form
    if "macroenabled" in content_type.lower():
        raise _macros(name)
    raise Unreadable(f"{name} is a template or a slide show, not a document. {_SAVE_AS_OFFICE}")


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    KeyError,
    etree.XMLSyntaxError,
)
_SAVE_AS_OFFICE = "Save it as .docx, .pptx or .xlsx and try again."
_MACRO_ENDINGS = {".docm": ".docx", ".dotm": ".docx", ".xlsm": ".xlsx", ".xltm": ".xlsx", ".pptm": ".pptx"}
_NEVER_XML = frozenset(
    {".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".svg", ".bmp", ".tif", ".tiff", ".wdp", ".bin"}
)
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_ENCODING = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']+)")
_ENCODINGS = frozenset({b"utf-8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"})
_OPEN_XML = "application/vnd.openxmlformats-officedocument."
_TYPES: dict[Form, str] = {
    "docx": _OPEN_XML + "wordprocessingml.document.main+xml",
    "pptx": _OPEN_XML + "presentationml.presentation.main+xml",
    "xlsx": _OPEN_XML + "spreadsheetml.sheet.main+xml",
}
