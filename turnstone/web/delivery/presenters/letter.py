"""The words of the email that asks a lead for updates."""

from collections.abc import Sequence
from typing import Any

from turnstone.programme.delivery.facts import Letter
from turnstone.web.kit.formats import count, day, moment


def letter_words(cycle: Any, letter: Letter, links: Sequence[tuple[Any, str]]) -> dict[str, object]:
    """Give the templates what they say; `links` pairs each request with the address that answers it."""
    closes, number = day(cycle.closes_on), len(links)
    texts = {action.id: action.text for action in letter.actions}
    return {
        "subject": f"{cycle.area.name}: {count(number, 'short update')} to give by {closes}",
        "name": letter.name,
        "area": cycle.area.name,
        "plan": cycle.plan.name,
        "round": str(cycle),
        "closes": closes,
        "waiting": f"{count(number, 'action')} of yours {'waits' if number == 1 else 'wait'} for a line",
        "until": moment(min(request.expires_at for request, _ in links)),
        "asks": [
            {
                "reference": request.action.reference,
                "text": texts.get(request.action_id, request.action.text),
                "address": address,
            }
            for request, address in links
        ],
    }
