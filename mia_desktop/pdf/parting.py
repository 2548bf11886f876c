"""Where a long word may be parted with a hyphen, if no line is wide enough for it.

Not a dictionary: the second part begins with a consonant and its vowel. That is how Swedish parts
most of its words, and no worse than a break at any letter elsewhere.
"""

_VOWELS = frozenset("aeiouyåäöéèêëàáâüæøAEIOUYÅÄÖÉÈÊËÀÁÂÜÆØ")
# Written with two or three letters and said as one sound.
_TOGETHER = ("ch", "ck", "ng", "sch", "sj", "skj", "stj", "tj", "ph", "th")
_LEAST = 3
"""Letters on either side of the hyphen."""
_SYLLABLE = 12
"""No syllable is longer."""


def last_parting(word: str, start: int, reach: int) -> int:
    """Give the last place up to `reach` where a word may be parted; 0 if there is none.

    Looks no further than the line and a syllable after it: a word may have ten thousand letters.
    """
    end, last = start, min(len(word), reach + _SYLLABLE)
    while end < last and _is_letter(word[end]):
        end += 1
    part, reach = word[start:end], min(reach, end - _LEAST) - start
    for place in range(reach, _LEAST - 1, -1):
        if _may_part(part, place):
            return start + place
    return 0


def _is_letter(sign: str) -> bool:
    return sign.isalpha() and ord(sign) < 0x250


def _may_part(word: str, place: int) -> bool:
    if word[place] in _VOWELS or not _has_vowel(word[:place]) or not _has_vowel(word[place:]):
        return False
    if any(word.startswith(one, place - at) for one in _TOGETHER for at in range(1, len(one))):
        return False
    return word[place + 1 : place + 2] in _VOWELS


def _has_vowel(part: str) -> bool:
    return any(sign in _VOWELS for sign in part)
