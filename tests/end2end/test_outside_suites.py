"""Cases in the manner of JSONTestSuite, Wycheproof and the age test vectors, written by hand.

Other programs of the same formats fell over these (bundle-format §6).
"""

from __future__ import annotations

import hashlib
import subprocess
from typing import TYPE_CHECKING

import pytest

from mia_desktop.domain import canonical
from mia_desktop.domain.canonical import NotCanonical
from mia_desktop.sync import container, errors, keys, seal
from tests.helpers.tools import need_tool

if TYPE_CHECKING:
    from pathlib import Path

# JSONTestSuite (n_ must be refused; of the y_ and i_ only what is its own canonical form)

NOT_JSON = (
    b"[1 true]", b"[a]", b'["": 1]', b'[""],', b"[,1]", b"[1,,2]", b'["x"]]', b'[""', b"[x",
    b"[fals]", b"[nul]", b"[tru]", b"[-]", b"[+1]", b"[++1]", b"[-01]", b"[-1.0.]", b"[.2e-3]",
    b"[0.1.2]", b"[0.3e+]", b"[0e]", b"[1.0e-]", b"[1 000.0]", b"[1eE2]", b"[2.]", b"[9.e+]",
    b"[Inf]", b"[NaN]", b"[-Infinity]", b"[0x1]", b"[012]", b"[1a]", b"[- 1]", b"[-012]",
    b'{"x", null}', b'{"x"::"b"}', b"{1:1}", b'{"a":"a" 123}', b"{key: 1}", b"{'a':0}",
    b'{"id":0,,}', b'{"a" b}', b'{:"b"}', b'{"id":0}/**/', b'{"id":0}#', b"{,}", b'{"a":1,}',
    b'["\\u00A"]', b'["\\\\\\"]', b'["\\x00"]', b'["\\u"]', b"['x']", b'["\\a"]', b'["\t"]',
    b'["\n"]', b'"\\', b'["\\uD834\\u"]', b'\\u0020"x"', b'["new\x00line"]', b"[1,]", b"{}}",
    b"<null>", b"[\xe2\x81\xa0]", b"\xef\xbb\xbf", b"\xe5", b"[\xff]", b'["\xc0\xaf"]',
    b'["\xed\xa0\x80"]', b'["\xf4\xbf\xbf\xbf"]', b'["\xe0\xff"]', b'["\x81"]', b"", b" ", b"\0",
    b'{"a":true} "x"', b"1]", b"[1][2]", b"[\x0c]", b"nul", b"\xef\xbb\xbf{}",
    '["é"]'.encode("utf-16-le"), '["é"]'.encode("latin-1"), b"[True]", b"TRUE", b"*",
)  # fmt: skip
OTHER_FORMS = (
    b"[ 1]", b"[1] ", b" 1", b"1\n", b"{ }", b'{"a" :1}', b'{"b":1,"a":2}', b'{"a":1,"a":1}',
    b'{"a":1,"a":2}', b"-0", b"[-0]", b"1.0", b"1e0", b"1E+2", b"0.5", b"123456789012345678901",
    b"-9007199254740992", b"9007199254740992", b'"\\/"', b'"\\u0061"', b'"\\u00e5"', b'"\\u000a"',
    b'"\\ud834\\udd1e"', b'"\\u2028"', b'"\\u0000"', b'"\\uFFFF"', b'"\\u007f"',
    b'{"\\u0061":1}', b"[" * 9 + b"]" * 9, b'{"a":' * 9 + b"1" + b"}" * 9,
)  # fmt: skip
OWN_FORM = (
    b"null", b"true", b"false", b"0", b"-1", b"9007199254740991", b'""', b'"\xc3\xa5"', b"[]",
    b"{}", b'{"":0}', b'"\xe2\x80\xa8"', b'"\xf0\x9d\x84\x9e"', b'"\xef\xbf\xbf"', b'"\x7f"',
    b'"\\n\\t\\"\\\\"', b'"\\u0001"', b"[[[[[[[[]]]]]]]]", b'{"a":[1,null],"b":{"c":"d"}}',
    b'"\xee\x80\x80"', b'{"a":1,"aa":2,"b":3}', b'"e\xcc\x81"',
)  # fmt: skip


@pytest.mark.parametrize("data", [*NOT_JSON, *OTHER_FORMS], ids=repr)
def test_what_is_no_canonical_json_is_refused(data: bytes) -> None:
    """Two readers would see two things in it, or one of them would fall over."""
    with pytest.raises(NotCanonical):
        canonical.decode(data)


@pytest.mark.parametrize("data", OWN_FORM, ids=repr)
def test_what_is_its_own_form_is_read_and_written_back(data: bytes) -> None:
    """The strictness refuses nothing that the program writes."""
    assert canonical.encode(canonical.decode(data)) == data


def test_deep_and_wide_input_costs_nothing() -> None:
    """Brackets by the hundred thousand, open or closed, are one refusal."""
    for data in (b"[" * 100_000, b'[{"":' * 50_000, b'{"a":' * 900 + b"1" + b"}" * 900):
        with pytest.raises(NotCanonical):
            canonical.decode(data)


# Wycheproof (Ed25519): signatures that some library took

ORDER = 2**252 + 27742317777372353535851937790883648493
SEED = bytes(range(32))
MESSAGE = b"123400"
SIGNED = keys.sign(SEED, keys.CARD, MESSAGE)
R, S = SIGNED[:32], int.from_bytes(SIGNED[32:], "little")


def _s(number: int) -> bytes:
    return R + number.to_bytes(32, "little")


def _y(number: int, sign: int = 0) -> bytes:
    return (number | sign << 255).to_bytes(32, "little")


BAD_SIGNATURES = {
    "empty": b"",
    "one byte": SIGNED[:1],
    "R alone": R,
    "63 bytes": SIGNED[:-1],
    "65 bytes": SIGNED + b"\0",
    "zero in front": b"\0" + SIGNED,
    "twice": SIGNED * 2,
    "all zero": bytes(64),
    "all ones": b"\xff" * 64,
    "S is zero": _s(0),
    "S is one": _s(1),
    "S is the order": _s(ORDER),
    "S plus the order": _s(S + ORDER),
    "S plus twice the order": _s(S + 2 * ORDER),
    "S plus 7 times the order": _s(S + 7 * ORDER),
    "S minus one": _s(S - 1),
    "S with the highest bit": _s(S | 1 << 255),
    "S with bit 253": _s(S | 1 << 253),
    "S negated": _s(ORDER - S),
    "S backwards": R + SIGNED[:31:-1],
    "R is the neutral point": _y(1) + SIGNED[32:],
    "R is the neutral point, otherwise spelt": _y(keys.FIELD + 1) + SIGNED[32:],
    "R is the neutral point with a sign": _y(1, 1) + SIGNED[32:],
    "R is of order two": _y(keys.FIELD - 1) + SIGNED[32:],
    "R is no point": _y(2) + SIGNED[32:],
    "R is the field": _y(keys.FIELD) + SIGNED[32:],
    "R with another sign": _y(int.from_bytes(R, "little") ^ 1 << 255) + SIGNED[32:],
    "R and S exchanged": SIGNED[32:] + R,
    "neutral R and no S": _y(1) + bytes(32),
}


@pytest.mark.parametrize("name", BAD_SIGNATURES)
def test_a_signature_has_one_form(name: str) -> None:
    """A second valid form of a signature would be a second bundle with another hash."""
    with pytest.raises(errors.BadSignature):
        keys.verify(keys.public_key(SEED), keys.CARD, MESSAGE, BAD_SIGNATURES[name])


def test_every_flipped_bit_of_a_signature_is_refused() -> None:
    """And the sound one holds, for an empty message and a long one too."""
    own = keys.public_key(SEED)
    for bit in range(512):
        flipped = bytearray(SIGNED)
        flipped[bit // 8] ^= 1 << bit % 8
        with pytest.raises(errors.BadSignature):
            keys.verify(own, keys.CARD, MESSAGE, bytes(flipped))
    for message in (b"", MESSAGE, bytes(100_000)):
        keys.verify(own, keys.CARD, message, keys.sign(SEED, keys.CARD, message))


@pytest.mark.parametrize("y", [*sorted(keys.SMALL_ORDER), keys.FIELD, keys.FIELD + 1, 2**255 - 1])
@pytest.mark.parametrize("sign", [0, 1])
def test_no_signature_holds_under_a_weak_key(y: int, sign: int) -> None:
    """Under such a key one forgery holds for every message."""
    for signature in (bytes(64), _y(1) + bytes(32), _y(y % 2**255, sign) + bytes(32), SIGNED):
        with pytest.raises(errors.WeakKey):
            keys.verify(_y(y, sign), keys.BUNDLE, hashlib.sha512().digest(), signature)


# age: files that stock `age` makes, and the same files broken

CHUNK = 64 * 1024
OVERHEAD = 16
"""A sealed piece of 64 KiB is longer by its Poly1305 tag (age v1, Payload)."""
ME = keys.new_keys()


def sealed_by_age(folder: Path, content: bytes, *more: str) -> bytes:
    (folder / "plain").write_bytes(content)
    command = [need_tool("age"), "-r", ME.recipient, *more, str(folder / "plain")]
    return subprocess.run(command, capture_output=True, check=True).stdout


@pytest.mark.parametrize(
    "size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7, container.STEPS[0] + 64]
)
def test_what_age_seals_opens_and_its_cuts_do_not(size: int, tmp_path: Path) -> None:
    """Also where the cut falls just between two pieces, which a careless reader takes."""
    content = bytes(range(256)) * (size // 256) + bytes(size % 256)
    data = sealed_by_age(tmp_path, content)
    body = data.index(b"\n--- ") + len(b"\n--- ") + 43 + 1

    assert seal.unseal(data, [ME.identity]) == content
    edges = {body, body + 16, len(data) - 1, len(data) - OVERHEAD}
    edges |= {body + 16 + n * (CHUNK + OVERHEAD) for n in range(1 + size // CHUNK)} - {len(data)}
    for place in edges:
        with pytest.raises(errors.Refused):
            seal.unseal(data[:place], [ME.identity])
    for rest in (b"\0", b"\n", data[-OVERHEAD:], data[body:]):
        with pytest.raises(errors.Refused):
            seal.unseal(data + rest, [ME.identity])


def test_pieces_of_a_file_cannot_change_places(tmp_path: Path) -> None:
    """Nor be left out, nor said twice: each knows its number and whether it is the last."""
    data = sealed_by_age(tmp_path, bytes(CHUNK) + b"\1" * CHUNK + b"\2" * 9)
    start = data.index(b"\n--- ") + 49 + 16
    size = CHUNK + OVERHEAD
    head, one, two, last = (
        data[:start], data[start : start + size], data[start + size : start + 2 * size],
        data[start + 2 * size :],
    )  # fmt: skip
    assert seal.unseal(head + one + two + last, [ME.identity])
    for order in ((two, one, last), (one, last), (two, last), (one, two), (one, one, last),
                  (one, two, last, last), (last,), (one, two, two, last)):  # fmt: skip
        with pytest.raises(errors.Refused):
            seal.unseal(head + b"".join(order), [ME.identity])


def test_other_heads_of_age_files_are_refused(tmp_path: Path) -> None:
    """Text armour, another version, other line ends, an added or broken line."""
    content = b"innehall"
    armoured = sealed_by_age(tmp_path, content, "-a")
    data = sealed_by_age(tmp_path, content)
    line = data.split(b"\n", 2)[1]
    broken = {
        "armour": armoured,
        "version": data.replace(b"/v1\n", b"/v2\n", 1),
        "no version": data.replace(b"/v1\n", b"\n", 1),
        "line ends": data.replace(b"/v1\n", b"/v1\r\n", 1),
        "blank in front": b" " + data,
        "line in front": b"\n" + data,
        "stanza twice": data.replace(line, line + b"\n" + line, 1),
        "stanza without body": data.replace(line, b"-> X25519", 1),
        "two blanks": data.replace(b"-> X25519 ", b"-> X25519  ", 1),
        "another kind": data.replace(b"-> X25519 ", b"-> x25519 ", 1),
        "no MAC": data.replace(b"\n--- ", b"\n---", 1),
        "scrypt": data.replace(b"-> X25519 ", b"-> scrypt ", 1),
    }
    for name, changed in broken.items():
        with pytest.raises(errors.Refused):
            seal.unseal(changed, [ME.identity])
        assert changed != data, name
