#!/usr/bin/env python3
"""Writes tests/load/encodings/report.<encoding>.txt from report.txt beside them.

Each holds the same text in one of the encodings that Vietnamese reports come in. The tables of
TCVN3 (TCVN 5712:1993 VN3) and of VNI for Windows are facts of those encodings, written here anew
so that the program's own tables are checked against a second source.
"""
import pathlib
import unicodedata

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "tests/load/encodings"

TCVN3 = {
    "ă": 0xA8, "â": 0xA9, "ê": 0xAA, "ô": 0xAB, "ơ": 0xAC, "ư": 0xAD, "đ": 0xAE,
    "Ă": 0xA1, "Â": 0xA2, "Ê": 0xA3, "Ô": 0xA4, "Ơ": 0xA5, "Ư": 0xA6, "Đ": 0xA7,
    "à": 0xB5, "ả": 0xB6, "ã": 0xB7, "á": 0xB8, "ạ": 0xB9,
    "ằ": 0xBB, "ẳ": 0xBC, "ẵ": 0xBD, "ắ": 0xBE, "ặ": 0xC6,
    "ầ": 0xC7, "ẩ": 0xC8, "ẫ": 0xC9, "ấ": 0xCA, "ậ": 0xCB,
    "è": 0xCC, "ẻ": 0xCE, "ẽ": 0xCF, "é": 0xD0, "ẹ": 0xD1,
    "ề": 0xD2, "ể": 0xD3, "ễ": 0xD4, "ế": 0xD5, "ệ": 0xD6,
    "ì": 0xD7, "ỉ": 0xD8, "ĩ": 0xDC, "í": 0xDD, "ị": 0xDE,
    "ò": 0xDF, "ỏ": 0xE1, "õ": 0xE2, "ó": 0xE3, "ọ": 0xE4,
    "ồ": 0xE5, "ổ": 0xE6, "ỗ": 0xE7, "ố": 0xE8, "ộ": 0xE9,
    "ờ": 0xEA, "ở": 0xEB, "ỡ": 0xEC, "ớ": 0xED, "ợ": 0xEE,
    "ù": 0xEF, "ủ": 0xF1, "ũ": 0xF2, "ú": 0xF3, "ụ": 0xF4,
    "ừ": 0xF5, "ử": 0xF6, "ữ": 0xF7, "ứ": 0xF8, "ự": 0xF9,
    "ỳ": 0xFA, "ỷ": 0xFB, "ỹ": 0xFC, "ý": 0xFD, "ỵ": 0xFE,
}

GRAVE, ACUTE, HOOK, TILDE, DOT = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"
CIRCUMFLEX, BREVE, HORN = "\u0302", "\u0306", "\u031B"
VNI_TONES = {GRAVE: "ø", ACUTE: "ù", HOOK: "û", TILDE: "õ", DOT: "ï"}
VNI_CIRCUMFLEX = {"": "â", GRAVE: "à", ACUTE: "á", HOOK: "å", TILDE: "ã", DOT: "ä"}
VNI_BREVE = {"": "ê", GRAVE: "è", ACUTE: "é", HOOK: "ú", TILDE: "ü", DOT: "ë"}
VNI_SINGLE = {"ì": "ì", "í": "í", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î", "đ": "ñ"}


def tcvn3(text):
    """Capitals that the table lacks are written small: the font shows them as capitals."""
    codes = [TCVN3.get(c) or TCVN3.get(c.lower()) or ord(c) for c in text]
    return bytes(codes)


def vni_letter(c):
    if c.lower() in VNI_SINGLE:
        single = VNI_SINGLE[c.lower()]
        return single.upper() if c.isupper() else single
    base, *marks = unicodedata.normalize("NFD", c)
    tone = next((m for m in marks if m in VNI_TONES), "")
    if CIRCUMFLEX in marks:
        mark = VNI_CIRCUMFLEX[tone]
    elif BREVE in marks:
        mark = VNI_BREVE[tone]
    else:
        if HORN in marks:
            base = {"o": "ô", "u": "ö", "O": "Ô", "U": "Ö"}[base]
        mark = VNI_TONES.get(tone, "")
    return base + (mark.upper() if c.isupper() else mark)


def vni(text):
    return "".join(map(vni_letter, text)).encode("latin-1")


def windows_1258(text):
    """Letters with two marks are a letter and a combining tone there."""
    out = bytearray()
    for c in text:
        try:
            out += c.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", c)
            tone = next(m for m in parts[1:] if m in VNI_TONES)
            shape = unicodedata.normalize("NFC", parts.replace(tone, ""))
            out += (shape + tone).encode("cp1258")
    return bytes(out)


def main():
    text = (FOLDER / "report.txt").read_text(encoding="utf-8")
    made = {
        "utf8-bom": b"\xEF\xBB\xBF" + text.encode(),
        "utf8-nfd": unicodedata.normalize("NFD", text).encode(),
        "utf16le": text.encode("utf-16-le"),
        "utf16be": text.encode("utf-16-be"),
        "utf16le-bom": b"\xFF\xFE" + text.encode("utf-16-le"),
        "utf16be-bom": b"\xFE\xFF" + text.encode("utf-16-be"),
        "windows-1258": windows_1258(text),
        "tcvn3": tcvn3(text),
        "tcvn3-as-utf8": tcvn3(text).decode("latin-1").encode(),
        "vni": vni(text),
        "vni-as-utf8": vni(text).decode("latin-1").encode(),
    }
    for name, data in made.items():
        (FOLDER / f"report.{name}.txt").write_bytes(data)


main()
