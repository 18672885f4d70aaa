"""A backend that somebody wrote in another language, from the rules: an order from its placement to its completion, late or not.

It has no requests, revisions, refunds, ratings or charge-backs; where a vector needs one, it says so.
"""

import re
from typing import Any

Json = dict[str, Any]

MISTAKES = ("late-tick", "late-deadline", "forgets-retries")
LAST = 4_133_980_799_999  # 2100-12-31T23:59:59.999Z
SENDERS = {
    "submitRequirements": "buyer",
    "skipRequirements": "seller",
    "remindBuyer": "seller",
    "deliver": "seller",
    "acceptDelivery": "buyer",
}
ELSEWHERE = set(
    "answerRequest cancelBeforeStart cancelLate cancelOrder extendReview grantRevisions proposeAdjustment rate "
    "recordChargeback refundPartially requestCancellation requestExtension requestRevision requestUpdate saveDraft "
    "settleChargeback tip withdrawRequest".split()
)
UNITS = {"W": 604_800_000, "D": 86_400_000, "H": 3_600_000, "M": 60_000, "S": 1000}


def length(span: str) -> int:
    """The length of an ISO 8601 span in ms; 0 for months and years, which have none."""
    if not re.fullmatch(r"P(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?", span):
        return 0
    return sum(int(count) * UNITS[unit] for count, unit in re.findall(r"(\d+)([WDHMS])", span))


class TinyBackend:
    def __init__(self, mistake: str | None = None) -> None:
        if mistake not in (None, *MISTAKES):
            raise SystemExit(f"The mistakes are {', '.join(MISTAKES)}.")
        self.mistake = mistake

    # Placement

    def place(self, order: Json, terms: Json) -> Json:
        refusals = [*self._against_order(order), *self._against_terms(terms)]
        if refusals:
            return {"ok": False, "refusals": refusals, "events": [], "status": None, "facts": None}
        if terms["requirements"]["timeOut"] or terms["lateness"]["cancelsAfter"]:
            raise NotImplementedError("orders that time cancels")
        if terms["limits"]["commands"] < 100:
            raise NotImplementedError("orders that remember few commands")
        self.order, self.terms, self.at, self.status = order, terms, order["placedAt"], "awaitingRequirements"
        self.requirements = "awaited" if order["requirements"] else "unasked"
        self.due_at = self.very_late_at = self.review_ends_at = self.clears_at = self.rating_closes_at = None
        self.deliveries, self.on_time, self.fee, self.bucket = 0, None, 0, "held"
        self.remembered: dict[str, Json] = {}
        rule = "ORIG-1" if order["requirements"] else "D-20"
        if not order["requirements"] and order["placedAt"] + self._time_to_deliver() > LAST:
            return {"ok": False, "refusals": ["time.outOfRange"], "events": [], "status": None, "facts": None}
        events = [self._event("order.placed", "buyer", rule)]
        return self._told(events if order["requirements"] else events + self._start("buyer", rule))

    def _against_order(self, order: Json) -> list[str]:
        price = order["price"]
        wrong = (
            not order["buyer"]
            or order["buyer"] == order["seller"]["id"]
            or not length(order["deliveryTime"])
            or not re.fullmatch("[A-Z]{3}", price["currency"])
            or price["amount"] > 1_000_000_000_000
        )
        return ["order.malformed"] if wrong else []

    def _against_terms(self, terms: Json) -> list[str]:
        wrong = (
            "requirements" not in terms
            or terms["fees"]["sellerCommissionBps"] > 10_000
            or (terms["calendar"] is None and terms["delivery"]["countedIn"] != "elapsed")
        )
        return ["terms.malformed"] if wrong else []

    # Commands

    def submit(self, command: Any) -> Json:
        kind = command.get("type") if isinstance(command, dict) else None
        if kind is None or kind in ELSEWHERE:
            raise NotImplementedError(kind or "commands that cannot be read")
        if kind not in SENDERS:
            return self._told([], ["command.unknown"])
        content = {key: value for key, value in command.items() if key != "at"}
        known = self.remembered.get(command["id"])
        if known is not None and self.mistake != "forgets-retries":
            return self._told([], [] if known == content else ["command.idReused"])
        if command["at"] < self.at:
            return self._told([], ["time.regression"])
        events = self._settle(command["at"])
        refusals = self._against(command)
        if refusals:
            return self._told(events, refusals)
        self.at = command["at"]
        self.remembered[command["id"]] = content
        return self._told(events + getattr(self, f"_{kind}")(command))

    def _against(self, command: Json) -> list[str]:
        """Every reason in order: who speaks, where the order is, what it has been through, what is said."""
        kind, by, at = command["type"], command["by"], command["at"]
        party = self.order["buyer"] if by == "buyer" else self.order["seller"]["id"]
        reasons = ["role.wrong"] if by != SENDERS[kind] else ["party.wrong"] if command["party"] != party else []
        review = self._review()
        if kind == "submitRequirements":
            reasons += ["order.notRunning"] if self.status == "completed" else []
            reasons += {"sent": ["requirements.alreadySent"], "unasked": ["requirements.notAsked"]}.get(self.requirements, [])
            sets = at + self._time_to_deliver() if self.requirements == "awaited" else at
        elif kind in ("skipRequirements", "remindBuyer"):
            reasons += self._unless("awaitingRequirements")
            sets = at + self._time_to_deliver() if kind == "skipRequirements" else at
        elif kind == "deliver":
            reasons += self._unless("inProgress", "late", "veryLate", "delivered")
            if "command.notNow" not in reasons:
                reasons += self._against_delivery(command)
            sets = at + review
        else:
            reasons += self._unless("delivered")
            sets = at + max(self._clearance(), length(self.terms["rating"]["buyerWindow"]))
        return reasons + (["time.outOfRange"] if sets > LAST and not reasons else [])

    def _unless(self, *statuses: str) -> list[str]:
        if self.status in statuses:
            return []
        return ["order.finished", "command.notNow"] if self.status == "completed" else ["command.notNow"]

    def _against_delivery(self, command: Json) -> list[str]:
        files = command["files"]
        most = self.terms["delivery"]["maximumFileBytes"]
        return [
            *(["delivery.fileTooLarge"] if any(file["bytes"] > most for file in files) else []),
            *(["delivery.emptyNotConfirmed"] if not files and not command.get("confirmEmpty") else []),
            *(["delivery.manyPortfolioFiles"] if sum(file.get("portfolio", False) for file in files) > 1 else []),
        ]

    def _submitRequirements(self, command: Json) -> list[Json]:
        stored = self.requirements == "skipped"
        self.requirements = "sent"
        if stored:
            return [self._event("requirements.stored", "buyer", "D-19")]
        return [self._event("requirements.submitted", "buyer", "START-1"), *self._start("buyer", "START-1")]

    def _skipRequirements(self, command: Json) -> list[Json]:
        self.requirements = "skipped"
        return [self._event("requirements.skipped", "seller", "REQ-3"), *self._start("seller", "REQ-3")]

    def _remindBuyer(self, command: Json) -> list[Json]:
        return [self._event("requirements.reminded", "seller", "REQ-2")]

    def _deliver(self, command: Json) -> list[Json]:
        again = self.status == "delivered"
        if self.deliveries == 0:
            self.on_time = self.at < self.due_at
        self.status, self.deliveries = "delivered", self.deliveries + 1
        self.due_at, self.review_ends_at = None, self.at + self._review()
        made = ("delivery.replaced", "D-14") if again else ("delivery.made", "DEL-1")
        return [self._event(made[0], "seller", made[1]), self._event("review.opened", "seller", "ACC-1")]

    def _acceptDelivery(self, command: Json) -> list[Json]:
        return self._complete("buyer", "DONE-1")

    # Time

    def advance(self, at: int) -> Json:
        return self._told(self._settle(at))

    def _settle(self, now: int) -> list[Json]:
        """Fires every deadline up to now, one by one, each at its own instant."""
        events: list[Json] = []
        while True:
            running = [each for each in self._deadlines() if each[0] is not None]
            if not running:
                return events
            instant, fire = min(running, key=lambda each: each[0])
            if instant > now or (self.mistake == "late-deadline" and instant == now):
                return events
            self.at = now if self.mistake == "late-tick" else instant
            events += fire()

    def _deadlines(self) -> list[tuple[int | None, Any]]:
        """In the order in which they fire at one instant."""
        return [
            (self.review_ends_at if self.status == "delivered" else None, lambda: self._complete("clock", "ACC-3")),
            (self.due_at if self.status == "inProgress" else None, lambda: self._late("late", "LATE-1")),
            (self.very_late_at if self.status == "late" else None, lambda: self._late("veryLate", "LATE-2")),
            (self.rating_closes_at, self._expire),
            (self.clears_at if self.bucket == "clearing" else None, self._clear),
        ]

    def _late(self, status: str, rule: str) -> list[Json]:
        self.status = status
        return [self._event(f"order.{status}", "clock", rule)]

    def _expire(self) -> list[Json]:
        self.rating_closes_at = None
        return [self._event("rating.expired", "clock", "D-46")]

    def _clear(self) -> list[Json]:
        self.bucket = "available"
        return [self._event("earnings.available", "clock", "CLR-1")]

    # What happens

    def _start(self, by: str, rule: str) -> list[Json]:
        self.status, self.due_at = "inProgress", self.at + length(self.order["deliveryTime"])
        self.very_late_at = self.due_at + length(self.terms["lateness"]["veryLateAfter"])
        return [self._event("order.started", by, rule)]

    def _complete(self, by: str, rule: str) -> list[Json]:
        self.status, self.review_ends_at, self.bucket = "completed", None, "clearing"
        self.fee = (self.order["price"]["amount"] * self.terms["fees"]["sellerCommissionBps"] + 5_000) // 10_000
        self.clears_at = min(self.at + self._clearance(), LAST)
        self.rating_closes_at = min(self.at + length(self.terms["rating"]["buyerWindow"]), LAST)
        told = (("order.completed", rule), ("earnings.clearing", "CLR-1"), ("rating.opened", "RATE-1"))
        return [self._event(kind, by, why) for kind, why in told]

    def _review(self) -> int:
        return length(self.terms["review"]["shippingWindow" if self.order["shipping"] else "window"])

    def _clearance(self) -> int:
        fast = self.terms["clearance"]["fast"]
        is_fast = self.order["seller"]["tier"] in fast["tiers"]
        return length(fast["after"] if is_fast else self.terms["clearance"]["after"])

    def _time_to_deliver(self) -> int:
        """Until the order would be very late: the last date that a start sets."""
        return length(self.order["deliveryTime"]) + length(self.terms["lateness"]["veryLateAfter"])

    def _event(self, kind: str, by: str, rule: str) -> Json:
        return {"type": kind, "at": self.at, "by": by, "rule": rule}

    def _told(self, events: list[Json], refusals: list[str] | None = None) -> Json:
        paid = self.order["price"]["amount"]
        is_held = self.bucket == "held"
        money = {
            "currency": self.order["price"]["currency"],
            "paid": paid,
            "held": paid if is_held else 0,
            "refunded": 0,
            "fee": self.fee,
            "earnings": 0 if is_held else paid - self.fee,
            "bucket": self.bucket,
        }
        facts = {
            "dueAt": self.due_at,
            "reviewEndsAt": self.review_ends_at,
            "clearsAt": self.clears_at,
            "ratingClosesAt": self.rating_closes_at,
            "revisionsUsed": 0,
            "revisionsAllowed": self.order["revisions"],
            "deliveries": self.deliveries,
            "onTime": self.on_time,
            "request": None,
            "money": money,
        }
        answer = {"ok": not refusals, "events": events, "status": self.status, "facts": facts}
        return {**answer, "refusals": refusals} if refusals else answer
