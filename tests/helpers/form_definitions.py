"""Loads every form that ships, as the program does; for `dev.py check`."""

import sys

from mia_desktop.forms.errors import FormErrors
from mia_desktop.forms.load import shipped


def main() -> int:
    try:
        forms = shipped()
    except FormErrors as errors:
        print("\n".join(errors.lines()))
        return 1
    except FileNotFoundError as missing:
        print(f"is not there: {missing.filename}")
        return 1
    for form in forms.values():
        questions = sum(len(section.questions) for section in form.sections)
        print(f"{form.id} {form.version}: {len(form.sections)} sections, {questions} questions")
    return 0


if __name__ == "__main__":
    sys.exit(main())
