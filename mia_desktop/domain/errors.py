"""What can go wrong that is nobody's bug."""


class MiaError(Exception):
    """The root of all errors that this program raises on purpose."""


class Expected(MiaError):
    """The world's fault: told to the person in a sentence, never a traceback.

    Subclasses carry data, no text for the screen; the sentence for each class is made in one
    place in the interface, so that it can be translated and tested.
    """
