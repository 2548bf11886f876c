"""Every reason for which a file from outside is refused or held, each a class of its own.

They carry codes and numbers, no text for the screen and nothing of what the file says about
people. The order of the classes is the reading order of bundle-format §4.5.
"""

from mia_desktop.domain.errors import Expected


class Refused(Expected):
    """A file or a value from outside that is not taken in; `why` is a short code."""

    def __init__(self, why: str = "") -> None:
        super().__init__(why)
        self.why = why


class NotABundle(Refused):
    """Not a file of ours: the first of the three sentences before a bundle is opened."""


class TooLarge(NotABundle):
    """A file over the size cap: refused before any work is done on it."""

    def __init__(self, most: int) -> None:
        super().__init__("size")
        self.most = most


class CannotOpen(Refused):
    """No key of this computer opens it: meant for another, or damaged; nobody can tell which."""


class Damaged(Refused):
    """Our key opened it, and the bytes under it are not what was sealed."""


class BadFrame(Refused):
    """Sealed soundly, but the inside has not the form of a bundle (§4.2)."""


class UnknownSender(Refused):
    """Signed with a key that was never pinned here."""

    def __init__(self, key: str) -> None:
        super().__init__("pin")
        self.key = key


class RevokedSender(UnknownSender):
    """Signed with a key that was pinned once and is revoked."""


class BadSignature(Refused):
    """The signature does not belong to these bytes and this key."""


class BadHeader(Refused):
    """A signed header that breaks the format (§4.3)."""


class NotForMe(Refused):
    """Sealed to this computer, but the header does not name it: passed on by somebody."""


class OtherFederation(Refused):
    """Of another federation than the one that this vault belongs to."""

    def __init__(self, federation: str) -> None:
        super().__init__("federation")
        self.federation = federation


class NewerFormat(Refused):
    """Made by a newer program; `needed` is the lowest reader version that understands it."""

    def __init__(self, needed: int) -> None:
        super().__init__("version")
        self.needed = needed


class NewerInvitation(NewerFormat):
    """An invitation of a newer office: nothing of it is read."""


class BadPayload(Refused):
    """A signed payload that is not what its header says (§4.5)."""


class BadEntry(BadPayload):
    """One line of the payload breaks the schema or is not what its id says."""

    def __init__(self, place: int, why: str) -> None:
        super().__init__(why)
        self.place = place


class WeakKey(Refused):
    """A public key that proves nothing: small order, no canonical form, or not on the curve."""


class BadCard(Refused):
    """A file that is no card, or a card that breaks the format."""


class BadInvitation(Refused):
    """A file that is no invitation, or an invitation that breaks the format."""


class BadRootKey(Refused):
    """A file that is no sealed root key."""


class WrongRootPhrase(Refused):
    """Another passphrase than the one that the root key was sealed under."""


class BadReport(Refused):
    """A report or receipt that breaks its format."""
