"""Two handledare and the office, three processes that share nothing but a folder of files (§6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.helpers.programs import Refused, Remote, running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Three:
    """Anna, Bo and the office, who know each other, and the folder of sticks between them."""

    def __init__(self, programs: list[Remote], stick: Path) -> None:
        self.office, self.anna, self.bo = programs
        self.stick = stick
        self.keys: dict[str, str] = {}
        self.office.create(person="Karin Kontorist", role="kontoret")
        self.office.set_up_office()
        for name, person in (("anna", "Anna Handledare"), ("bo", "Bo Handledare")):
            laptop = getattr(self, name)
            laptop.create(person=person)
            invitation, card = str(stick / f"{name}.miainvite"), str(stick / f"{name}.miacard")
            laptop.accept(path=invitation, number=self.office.invite(to=invitation))
            self.keys[name] = self.office.admit(path=card, number=laptop.card(to=card))

    def bundle(self, name: str) -> str:
        return str(getattr(self, name).hand_over(to=str(self.stick)))

    def receipt(self, name: str) -> str:
        return str(self.office.receipt(key=self.keys[name], to=str(self.stick)))

    def to_office(self, name: str) -> dict[str, Any]:
        answer: dict[str, Any] = self.office.read(path=self.bundle(name))
        return answer

    def back(self, name: str) -> dict[str, Any]:
        answer: dict[str, Any] = getattr(self, name).read(path=self.receipt(name))
        return answer

    def round(self, name: str) -> None:
        assert self.to_office(name)["outcome"] in {"read", "known"}
        assert self.back(name)["outcome"] in {"read", "known"}


@pytest.fixture
def three(tmp_path: Path) -> Iterator[Three]:
    stick = tmp_path / "stick"
    stick.mkdir()
    with running(tmp_path, "office", "anna", "bo") as programs:
        yield Three(programs, stick)


def test_whatever_happens_to_the_sticks_all_have_the_same_records(three: Three) -> None:
    """Lost, read twice, out of order, put back, settled beside an edit: one set of records."""
    office, anna, bo = three.office, three.anna, three.bo
    shared, own = anna.take_in(given="Amina"), bo.take_in(given="Bodil")
    lose_one_stick(three, shared)
    work_together(three, shared)
    read_one_twice(three, shared)
    read_two_in_the_wrong_order(three, own)
    hers = put_a_laptop_back(three, shared)
    settle_beside_an_edit(three, shared)

    for laptop, cases in ((anna, [shared, hers]), (bo, [shared, own])):
        assert laptop.open_conflicts() == []
        assert laptop.hash(cases=cases) == office.hash(cases=cases)
        assert laptop.verify() == []
        assert laptop.states()[0] == "inlast"
    assert anna.hash(cases=[shared]) == bo.hash(cases=[shared])
    assert office.open_conflicts() == []
    assert office.verify() == []
    assert len(anna.notes(case=shared)) == 5


def lose_one_stick(three: Three, case: str) -> None:
    three.bundle("anna")
    three.anna.note(case=case, text="Efter den försvunna pinnen")
    assert three.to_office("anna")["outcome"] == "read"
    three.round("bo")


def work_together(three: Three, case: str) -> None:
    """The office lets Bo work with Anna's participant too, and passes the case on."""
    three.office.assign(case=case, keys=[three.keys["anna"], three.keys["bo"]])
    three.back("anna")
    three.round("bo")
    assert three.bo.notes(case=case) == ["Efter den försvunna pinnen"]


def read_one_twice(three: Three, case: str) -> None:
    three.anna.note(case=case, text="Läst två gånger")
    twice = three.bundle("anna")
    assert three.office.read(path=twice)["outcome"] == "read"
    assert three.office.read(path=twice)["outcome"] == "known"


def read_two_in_the_wrong_order(three: Three, case: str) -> None:
    three.bo.note(case=case, text="Första")
    first = three.bundle("bo")
    three.bo.note(case=case, text="Andra")
    second = three.bundle("bo")
    assert three.office.read(path=second)["outcome"] == "read"
    assert three.office.read(path=first)["outcome"] == "known"
    three.back("bo")


def put_a_laptop_back(three: Three, case: str) -> str:
    """Anna's laptop is made of a backup that knows less than the office does."""
    kept = three.anna.backup()
    three.anna.note(case=case, text="Efter kopian, hos kontoret")
    hers: str = three.anna.take_in(given="Cilla")
    three.to_office("anna")
    late = three.receipt("anna")
    three.anna.restore(path=kept)
    assert three.anna.notes(case=case) == ["Efter den försvunna pinnen", "Läst två gånger"]
    assert three.anna.read(path=late)["outcome"] in {"read", "waits", "known"}
    three.anna.note(case=case, text="Efter återställningen")
    three.round("anna")
    assert "Efter kopian, hos kontoret" in three.anna.notes(case=case)
    assert three.anna.value(record=hers, unit="name")["given"] == "Cilla"
    return hers


def settle_beside_an_edit(three: Three, case: str) -> None:
    """Two telephone numbers; Bo says which is right while Anna writes a third."""
    three.round("bo")
    three.anna.phone(case=case, number="070-1740605")
    three.bo.phone(case=case, number="070-1740606")
    three.round("anna")
    three.round("bo")
    three.round("anna")
    assert three.anna.open_conflicts() == three.bo.open_conflicts() == [f"{case} phone"]
    three.bo.settle(case=case, unit="phone", value="070-1740607")
    three.anna.note(case=case, text="Skrivet medan Bo löste krocken")
    three.anna.phone(case=case, number="070-1740608")
    go_round_twice(three)
    assert three.office.open_conflicts() == [f"{case} phone"]
    three.office.settle(case=case, unit="phone", value="070-1740609")
    go_round_twice(three)


def go_round_twice(three: Three) -> None:
    for name in ("anna", "bo", "anna", "bo"):
        three.round(name)


def test_an_office_put_back_from_an_old_backup_has_all_words_after_one_round(
    three: Three,
) -> None:
    """The federation's disk died; nothing that any laptop has is lost (§6)."""
    case = three.anna.take_in(given="Amina")
    three.round("anna")
    kept = three.office.backup()
    three.anna.note(case=case, text="Bara i det kontor som dog")
    three.round("anna")
    three.office.restore(path=kept)
    assert three.office.notes(case=case) == []

    assert three.to_office("anna")["outcome"] in {"read", "waits", "known"}
    three.back("anna")
    three.round("anna")

    assert three.office.hash(cases=[case]) == three.anna.hash(cases=[case])
    assert three.office.verify() == []


def test_a_copy_of_a_laptop_is_noticed_and_loses_no_word(three: Three, tmp_path: Path) -> None:
    """The folder was copied to a new laptop, and both were used: two write as one (§4b.4)."""
    import shutil

    case = three.anna.take_in(given="Amina")
    three.round("anna")
    three.anna.lock()
    shutil.copytree(tmp_path / "anna" / "vault", tmp_path / "copy of the vault")
    three.anna.unlock()
    three.anna.note(case=case, text="På den gamla datorn")
    three.round("anna")
    three.anna.lock()
    shutil.rmtree(tmp_path / "anna" / "vault")
    shutil.copytree(tmp_path / "copy of the vault", tmp_path / "anna" / "vault")

    assert three.anna.unlock() == ["vault_behind"]
    with pytest.raises(Refused, match="IAmOld"):
        three.bundle("anna")
    assert three.anna.old() == ["waterline"]
    three.anna.go_on()
    three.anna.note(case=case, text="På den nya datorn")
    three.round("anna")

    assert three.anna.notes(case=case) == ["På den gamla datorn", "På den nya datorn"]
    assert three.office.hash(cases=[case]) == three.anna.hash(cases=[case])
