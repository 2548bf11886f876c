"""Two registrations of one person, shown as one: a rule of the view, never a rewriting.

Writes name the case that they were made in and are never changed; feeds, bundles and receipts go
by case. So the two stay two in the log, and a record says that one is shown under the other.
Taking that record away is all it takes to have two again.
"""

from collections.abc import Mapping


def roots(merges: Mapping[str, str]) -> dict[str, str]:
    """Under which registration each merged one is shown, also through several steps.

    Two computers may each have merged the other way round: then the one that was made first (ids
    grow with time) is shown, so that nobody disappears.
    """
    told = {case: into for case, into in merges.items() if into and into != case}
    found: dict[str, str] = {}
    for case in told:
        path = [case]
        while path[-1] in told and told[path[-1]] not in path:
            path.append(told[path[-1]])
        root = path[-1]
        if root in told:  # a ring
            root = min(path[path.index(told[root]) :])
        if root != case:
            found[case] = root
    return found
