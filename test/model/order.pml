/*
 * The lifecycle of an order, written from the rules (docs/rules.md, docs/decisions) and not from the code.
 *
 * Time is a grid of ticks. Every instant is kept relative to now, in ticks, so that the state space is finite; NEVER is
 * "no instant". A step is one macrostep: a command, one deadline, or one tick. Nothing but deadlines is taken while one
 * is due (D-02), and of several the first in the order of D-41. Spans, prices and bounds come as -D flags (see grids.ts).
 */

#include "names.h"

byte fulfilment = AWAITING, lateness = ON_TIME, requirements, verdict, completion, mode, endedBy;
byte request, opener, earnings, rating, stars, chargeback;
bool centre, sellerSilent, draft;
byte revisionsLeft, extensions, extended;

/* instants, relative to now */
short waitsUntil = NEVER, due = NEVER, until = NEVER, expires = NEVER, reviewEnds = NEVER;
short clears = NEVER, closes = NEVER, tipsEnd = NEVER;
/* spans that stand still: of a paused review, and of a delivery time that a revision may resume */
short reviewLeft = NEVER, dueLeft = NEVER;

short paid, held, refunded, fee, earned, takenBack;

/* for the assertions only */
byte before, openRequests;

c_code { \#include "recorder.h" }

#define EDGE(label) c_code { edge(label); }

#define UNFINISHED (fulfilment <= IN_REVISION)
#define UNDER_WAY (fulfilment == IN_PROGRESS || fulfilment == IN_REVISION)
#define MAX(a, b) ((a) > (b) -> (a) : (b))
#define WINDOW (SHIPPING -> SHIPPING_WINDOW : REVIEW_WINDOW)
#define LATEST_VERY_LATE (CANCELS_AFTER == NEVER -> VERY_LATE_AFTER : VERY_LATE_AFTER + CANCELS_AFTER)
#define COMMISSION(net) (((net) * COMMISSION_BPS + 5000) / 10000)
#define PARTIAL_MAXIMUM ((PRICE * REFUND_SHARE_BPS) / 10000)

/* ---- which deadlines are due, in the order of D-41 ---- */

#define REQUEST_DUE (request != NO_REQUEST && expires <= 0)
#define TIME_OUT_DUE (fulfilment == AWAITING && waitsUntil != NEVER && waitsUntil <= 0)
#define REVIEW_DUE (fulfilment == DELIVERED && reviewEnds != NEVER && reviewEnds <= 0)
#define DATE_DUE (UNDER_WAY && lateness == ON_TIME && due != NEVER && due <= 0)
#define VERY_LATE_DUE (UNDER_WAY && lateness == LATE && due + VERY_LATE_AFTER <= 0)
#define LATE_CANCEL_DUE \
  (UNDER_WAY && lateness == VERY_LATE && CANCELS_AFTER != NEVER && due + VERY_LATE_AFTER + CANCELS_AFTER <= 0)
#define RATING_DUE ((rating == AWAITING_BUYER || rating == AWAITING_SELLER) && closes <= 0)
#define CLEARING_DUE (earnings == CLEARING && clears <= 0)

#define DUE_1 REQUEST_DUE
#define DUE_2 (DUE_1 || TIME_OUT_DUE)
#define DUE_3 (DUE_2 || REVIEW_DUE)
#define DUE_4 (DUE_3 || DATE_DUE)
#define DUE_5 (DUE_4 || VERY_LATE_DUE)
#define DUE_6 (DUE_5 || LATE_CANCEL_DUE)
#define DUE_7 (DUE_6 || RATING_DUE)
#define SETTLED (!(DUE_7 || CLEARING_DUE))

/* ---- who may do what, and when ---- */

/* REQ-1, REQ-2, REQ-3, REQ-4, D-42 */
#define CAN_SUBMIT (UNFINISHED && (requirements == AWAITED || requirements == SKIPPED))
#define CAN_REMIND (fulfilment == AWAITING)
#define CAN_SKIP (fulfilment == AWAITING)
#define CAN_CANCEL_BEFORE_START (fulfilment == AWAITING)
/* DEL-1, DEL-4, REV-3, D-14, D-50 */
#define CAN_DELIVER (UNDER_WAY || fulfilment == DELIVERED)
#define CAN_DRAFT (UNDER_WAY || fulfilment == DELIVERED)
/* DONE-1, REV-1, ACC-2, D-17, D-30 */
#define CAN_ACCEPT (fulfilment == DELIVERED)
#define CAN_REVISE (fulfilment == DELIVERED && revisionsLeft > 0)
#define CAN_EXTEND_REVIEW(span) \
  (fulfilment == DELIVERED && (span) > 0 && (span) <= EXTENSION_MAXIMUM && \
   (EXTENSION_COUNT == NEVER || extensions < EXTENSION_COUNT) && \
   (EXTENSION_TOTAL == NEVER || extended + (span) <= EXTENSION_TOTAL))
/* LATE-1, LATE-2, D-05, D-07 */
#define CAN_CANCEL_LATE (UNDER_WAY && (lateness == VERY_LATE || (lateness == LATE && sellerSilent)))
/* RES-3, D-37 */
#define CAN_OPEN (request == NO_REQUEST)
#define CAN_ASK_FOR_UPDATE (UNDER_WAY && CAN_OPEN)
#define CAN_ASK_FOR_EXTENSION(date) (UNDER_WAY && CAN_OPEN && (date) > 0 && (due == NEVER || (date) > due))
#define CAN_ASK_FOR_DAYS (UNDER_WAY && CAN_OPEN)
#define CAN_ASK_FOR_REVISIONS (UNDER_WAY && CAN_OPEN && revisionsLeft != UNLIMITED)
#define CAN_ASK_TO_CANCEL (UNFINISHED && CAN_OPEN)
/* D-13 */
#define CAN_AGREE_TO_CANCEL(who) (request == CANCELLATION && opener != who)
/* EXT-1, RES-2, D-05, D-10: nobody answers the own request; an update takes only a yes */
#define CAN_ANSWER(who) (request != NO_REQUEST && opener != who)
#define CAN_DECLINE(who) (CAN_ANSWER(who) && request != UPDATE)
#define CAN_WITHDRAW(who) (request != NO_REQUEST && opener == who)
/* D-17, D-29 */
#define CAN_GRANT (UNFINISHED && revisionsLeft != UNLIMITED)
#define CAN_REFUND(amount) (UNFINISHED && refunded + (amount) <= PARTIAL_MAXIMUM)
/* RATE-1, D-31, D-46 */
#define CAN_RATE(who) (rating == (who == BUYER -> AWAITING_BUYER : AWAITING_SELLER))
/* D-47: a tip after the clearing instant is available at once */
#define CAN_TIP (fulfilment == COMPLETED && tipsEnd > 0 && stars >= TIP_STARS && earnings != REVERSED)
/* CAN-1, D-23, D-24 */
#define CAN_CANCEL_ORDER (fulfilment != CANCELLED)
#define CAN_CHARGE_BACK (fulfilment != CANCELLED && earnings != REVERSED)
#define CAN_SETTLE_CHARGEBACK (fulfilment == COMPLETED && chargeback == DISPUTED)

/* D-36: somebody, support aside, can move the order on, or a timer runs that does */
#define SOMEBODY_CAN \
  (fulfilment == AWAITING || CAN_DELIVER || CAN_ACCEPT || CAN_CANCEL_LATE || CAN_ASK_TO_CANCEL || request != NO_REQUEST)
#define TIMER_RUNS \
  (request != NO_REQUEST || (fulfilment == DELIVERED && reviewEnds != NEVER) || \
   (fulfilment == AWAITING && waitsUntil != NEVER) || (UNDER_WAY && due != NEVER && lateness != VERY_LATE))

/* ---- what every step keeps ---- */

inline keeps() {
  /* money: what was paid is somewhere, exactly, and nothing is earned before completion or after a cancellation */
  assert(paid == held + refunded + fee + earned);
  assert(held >= 0 && refunded >= 0 && fee >= 0 && earned >= 0);
  assert(fulfilment == COMPLETED || (fee == 0 && earned == 0));
  assert(!UNFINISHED || earnings == HELD);
  assert(fulfilment != CANCELLED || (refunded == paid && (earnings == REFUNDED || earnings == REVERSED)));
  assert(fulfilment != COMPLETED || earnings == CLEARING || earnings == AVAILABLE || earnings == REVERSED);
  /* requests: at most one is open, with a time to answer, and none when the order has ended */
  assert(openRequests <= 1 && (openRequests == 1) == (request != NO_REQUEST));
  assert((request != NO_REQUEST) == (expires != NEVER));
  assert(UNFINISHED || request == NO_REQUEST);
  /* clocks: a review has an end or is paused by a request; no delivery clock before the start or after the end */
  assert((fulfilment == DELIVERED) == ((reviewEnds != NEVER) != (reviewLeft != NEVER)));
  assert(reviewLeft == NEVER || request == CANCELLATION);
  assert(UNDER_WAY || (lateness == ON_TIME && due == NEVER));
  assert(lateness == ON_TIME || due != NEVER);
  /* no instant comes near the number that stands for none */
  assert((due == NEVER || due < NEVER / 2) && (reviewEnds == NEVER || reviewEnds < NEVER / 2));
  assert(fulfilment != DELIVERED && fulfilment != IN_REVISION || verdict != NO_VERDICT);
  /* the ends absorb: a completed order can only be cancelled, a cancelled one stays so */
  assert(before != COMPLETED || !UNFINISHED);
  assert(before != CANCELLED || fulfilment == CANCELLED);
  assert(before != AWAITING || (fulfilment != DELIVERED && fulfilment != COMPLETED));
  /* D-36 */
  assert(!UNFINISHED || SOMEBODY_CAN || TIMER_RUNS);
}

inline from() { before = fulfilment; c_code { leave(); } }
inline done() { keeps(); before = 0; }

/* ---- requests ---- */

inline open(kind, who, span) {
  assert(request == NO_REQUEST);
  request = kind; opener = who; expires = span; openRequests++;
}

inline close() {
  if
  :: request != NO_REQUEST -> openRequests--
  :: else
  fi;
  request = NO_REQUEST; opener = NOBODY; expires = NEVER; until = NEVER; centre = false;
  /* D-12: a review that was paused goes on, with no less than the least remainder */
  if
  :: reviewLeft != NEVER -> reviewEnds = MAX(reviewLeft, MINIMUM_REMAINDER); reviewLeft = NEVER
  :: else
  fi
}

/* RES-2, D-12: pauses a running review */
inline askToCancel(who) {
  open(CANCELLATION, who, ANSWER_CANCELLATION);
  centre = true;
  if
  :: fulfilment == DELIVERED && PAUSES -> reviewLeft = reviewEnds; reviewEnds = NEVER
  :: else
  fi
}

/* EXT-2, D-06, D-08, D-18: a date that moves lets lateness be judged anew; all dates that are past long enough are one */
inline moveDate(date) {
  due = date;
  if
  :: due < -LATEST_VERY_LATE -> due = -LATEST_VERY_LATE
  :: else
  fi;
  lateness = ON_TIME
}

inline acceptExtension() {
  if
  :: due == NEVER || until > due -> moveDate(until)
  :: else -> moveDate(due)
  fi;
  close()
}

inline acceptAdjustment() {
  if
  :: request == ADJUST_DAYS ->
     paid = paid + EXTRA_PRICE; held = held + EXTRA_PRICE;
     if
     :: UNDER_WAY && due != NEVER -> due = MAX(due, 0); moveDate(due + EXTRA_DAYS)
     :: else
     fi
  :: else -> revisionsLeft++
  fi;
  close()
}

/* ---- how the work starts, pauses and ends ---- */

/* START-1, REQ-3, D-20; D-52: starting answers or withdraws a request to cancel */
inline start() { close(); fulfilment = IN_PROGRESS; waitsUntil = NEVER; moveDate(DELIVERY_TIME) }

inline stopWork() {
  due = NEVER; lateness = ON_TIME; sellerSilent = false; draft = false
}

/* what no longer matters once the order has ended */
inline forget() {
  stopWork(); close();
  reviewEnds = NEVER; reviewLeft = NEVER; dueLeft = NEVER; waitsUntil = NEVER;
  extensions = 0; extended = 0; revisionsLeft = 0; requirements = NOT_ASKED
}

inline takeFee() { fee = COMMISSION(paid - refunded); earned = paid - refunded - fee; held = 0 }

/* DONE-1, DONE-3, CLR-1, D-31, D-40, D-44, D-47 */
inline complete(how) {
  forget();
  fulfilment = COMPLETED; completion = how;
  takeFee();
  earnings = CLEARING; clears = (FAST_TIER -> FAST_CLEARANCE : CLEARANCE);
  rating = AWAITING_BUYER; closes = BUYER_WINDOW; tipsEnd = TIP_WINDOW
}

/* CAN-1, D-16, D-32, D-40, D-45, A-15 */
inline cancel(how, who) {
  mode = how; endedBy = who;
  if
  :: verdict == NO_VERDICT && lateness != ON_TIME -> verdict = NOT_PUNCTUAL
  :: else
  fi;
  if
  :: RATES_CANCELLED && fulfilment != AWAITING -> rating = AWAITING_BUYER; closes = BUYER_WINDOW
  :: else
  fi;
  forget();
  fulfilment = CANCELLED; earnings = REFUNDED; refunded = paid; held = 0
}

/* D-23: support cancels a completed order */
inline cancelCompleted() {
  mode = BY_SUPPORT; endedBy = SUPPORT;
  if
  :: rating == AWAITING_BUYER || rating == AWAITING_SELLER -> rating = CLOSED; closes = NEVER
  :: else
  fi;
  fulfilment = CANCELLED; earnings = REVERSED;
  refunded = paid; fee = 0; earned = 0; takenBack = 0;
  clears = NEVER; tipsEnd = NEVER; stars = 0; chargeback = NO_CHARGEBACK
}

/* DEL-1, REV-3; D-09, D-10, D-11, D-14, D-16, D-50 */
inline deliver() {
  if
  :: verdict == NO_VERDICT -> verdict = (lateness == ON_TIME -> PUNCTUAL : NOT_PUNCTUAL)
  :: else
  fi;
  if
  :: request == EXTENSION || request == UPDATE ||
     (request == CANCELLATION && (opener == SELLER || DELIVERY_DECLINES)) -> close()
  :: else
  fi;
  if
  :: fulfilment == DELIVERED && reviewLeft == NEVER -> reviewEnds = MAX(reviewEnds, WINDOW)
  :: fulfilment == DELIVERED && reviewLeft != NEVER -> reviewLeft = MAX(reviewLeft, WINDOW)
  :: else ->
     dueLeft = (REVISION_CLOCK == RESUME && due != NEVER -> MAX(due, 0) : NEVER);
     if
     :: request == CANCELLATION && PAUSES -> reviewLeft = WINDOW
     :: else -> reviewEnds = WINDOW
     fi
  fi;
  stopWork();
  fulfilment = DELIVERED
}

/* REV-1, D-10, D-11, D-15, A-14 */
inline revise() {
  if
  :: request == CANCELLATION -> close()
  :: else
  fi;
  if
  :: revisionsLeft != UNLIMITED -> revisionsLeft--
  :: else
  fi;
  reviewEnds = NEVER; extensions = 0; extended = 0;
  fulfilment = IN_REVISION;
  if
  :: REVISION_CLOCK == RESTART -> due = DELIVERY_TIME
  :: REVISION_CLOCK == FIXED -> due = REVISION_FIXED
  :: REVISION_CLOCK == RESUME -> due = dueLeft
  :: else -> due = NEVER
  fi;
  dueLeft = NEVER
}

/* ACC-2, D-12, D-30 */
inline extendReview(span) {
  if
  :: reviewLeft == NEVER -> reviewEnds = reviewEnds + span
  :: else -> reviewLeft = reviewLeft + span
  fi;
  if
  :: EXTENSION_COUNT != NEVER -> extensions++
  :: else
  fi;
  if
  :: EXTENSION_TOTAL != NEVER -> extended = extended + span
  :: else
  fi
}

/* EXT-2, RES-2, D-39 */
inline expire() {
  if
  :: request == EXTENSION -> acceptExtension()
  :: request == CANCELLATION -> cancel(SILENCE, opener)
  :: request == UPDATE -> sellerSilent = true; close()
  :: else -> close()
  fi
}

inline accept() {
  if
  :: request == EXTENSION -> acceptExtension()
  :: request == CANCELLATION -> cancel(AGREEMENT, opener)
  :: request == UPDATE -> close()
  :: else -> acceptAdjustment()
  fi
}

/* D-24 */
inline chargeBack() {
  if
  :: earnings == AVAILABLE -> clears = 0
  :: else
  fi;
  earnings = REVERSED; chargeback = DISPUTED;
  takenBack = fee + earned; refunded = paid; fee = 0; earned = 0
}

inline winChargeback() {
  chargeback = NO_CHARGEBACK;
  refunded = refunded - takenBack; takenBack = 0; takeFee();
  if
  :: clears > 0 -> earnings = CLEARING
  :: else -> earnings = AVAILABLE; clears = NEVER
  fi
}

inline loseChargeback() { chargeback = LOST; takenBack = 0; clears = NEVER }

/* RATE-1, D-31, D-46: stars matter only where a tip may follow */
inline rateAsBuyer(given) {
  rating = AWAITING_SELLER; closes = SELLER_WINDOW;
  stars = (fulfilment == COMPLETED -> given : 0)
}

/* ---- time ---- */

inline tickDown(instant, least) {
  if
  :: instant != NEVER && instant > least -> instant--
  :: else
  fi
}

inline tick() {
  tickDown(waitsUntil, 0); tickDown(due, -LATEST_VERY_LATE); tickDown(until, -NEVER); tickDown(expires, 0);
  tickDown(reviewEnds, 0); tickDown(clears, 0); tickDown(closes, 0); tickDown(tipsEnd, 0)
}

/* ---- steps: CMD (may it be sent, its label, what it does); a seller's accepted command ends the silence (D-05) ---- */

#define CMD(can, label, effect) :: d_step { SETTLED && can -> from(); effect; done(); EDGE(label) }
#define BUYER_SENDS(can, label, effect) CMD(can, "buyer." label, effect)
#define SELLER_SENDS(can, label, effect) CMD(can, "seller." label, sellerSilent = false; effect)
#define SUPPORT_SENDS(can, label, effect) CMD(can, "support." label, effect)
#define CLOCK_FIRES(earlier, itself, label, effect) \
  :: d_step { itself && !(earlier) -> from(); effect; done(); EDGE("clock." label) }

/* What is offered: a choice of contents, and bounds that keep the state space finite. The library gets the same. */
#define OFFER_REVIEW(span) ((span) != 0 && (reviewLeft == NEVER -> reviewEnds : reviewLeft) + (span) <= REVIEW_BOUND)
#define OFFER_REVISIONS (revisionsLeft < REVISIONS_BOUND)
#define OFFER_DAYS (EXTRA_DAYS != 0 && paid == PRICE)
#define OFFER_TIP (TIP != 0 && paid != PRICE + TIP && paid != PRICE + EXTRA_PRICE + TIP)

inline submit() {
  if
  :: fulfilment == AWAITING -> start()
  :: else
  fi;
  requirements = SENT
}
inline skipRequirements() { start(); requirements = SKIPPED }
inline refund(amount) { held = held - amount; refunded = refunded + amount }
inline grant() { revisionsLeft++ }
inline tip() { paid = paid + TIP; takeFee() }
inline extensionTo(date, byCentre) { open(EXTENSION, SELLER, ANSWER_EXTENSION); until = date; centre = byCentre }
inline update() { open(UPDATE, BUYER, ANSWER_UPDATE); centre = true }
inline publish() { rating = PUBLISHED; closes = NEVER }
inline closeRating() {
  rating = (rating == AWAITING_BUYER -> EXPIRED : PUBLISHED); closes = NEVER
}
inline supportCancels() {
  if
  :: UNFINISHED -> cancel(BY_SUPPORT, SUPPORT)
  :: else -> cancelCompleted()
  fi
}
inline recordChargeback() {
  if
  :: UNFINISHED -> cancel(CHARGEBACK, SUPPORT)
  :: else -> chargeBack()
  fi
}
inline cancelLate() {
  if
  :: lateness == VERY_LATE -> cancel(WHILE_VERY_LATE, BUYER)
  :: else -> cancel(WHILE_LATE, BUYER)
  fi
}

/* D-20, D-21, ORIG-1 */
inline place() {
  paid = PRICE; held = PRICE; revisionsLeft = REVISIONS;
  if
  :: REQUIREMENTS_ASKED -> requirements = AWAITED; waitsUntil = REQUIREMENTS_TIME_OUT
  :: else -> start()
  fi
}

active proctype order() {
  d_step { c_code { leave(); }; place(); keeps(); EDGE("buyer.placeOrder") }
end:
  do
  BUYER_SENDS(CAN_SUBMIT, "submitRequirements", submit())
  BUYER_SENDS(CAN_CANCEL_BEFORE_START, "cancelBeforeStart", cancel(BEFORE_START, BUYER))
  BUYER_SENDS(CAN_ACCEPT, "acceptDelivery", complete(ACCEPTED))
  BUYER_SENDS(CAN_REVISE, "requestRevision", revise())
  BUYER_SENDS(OFFER_REVIEW(REVIEW_SPAN_1) && CAN_EXTEND_REVIEW(REVIEW_SPAN_1), "extendReview(1)", extendReview(REVIEW_SPAN_1))
  BUYER_SENDS(OFFER_REVIEW(REVIEW_SPAN_2) && CAN_EXTEND_REVIEW(REVIEW_SPAN_2), "extendReview(2)", extendReview(REVIEW_SPAN_2))
  BUYER_SENDS(OFFER_REVIEW(REVIEW_SPAN_3) && CAN_EXTEND_REVIEW(REVIEW_SPAN_3), "extendReview(3)", extendReview(REVIEW_SPAN_3))
  BUYER_SENDS(CAN_ASK_FOR_UPDATE, "requestUpdate", update())
  BUYER_SENDS(CAN_CANCEL_LATE, "cancelLate", cancelLate())
  BUYER_SENDS(OFFER_TIP && CAN_TIP, "tip", tip())
  BUYER_SENDS(CAN_RATE(BUYER), "rate(3)", rateAsBuyer(3))
  BUYER_SENDS(CAN_RATE(BUYER), "rate(4)", rateAsBuyer(4))
  BUYER_SENDS(CAN_ASK_TO_CANCEL, "requestCancellation", askToCancel(BUYER))
  BUYER_SENDS(CAN_AGREE_TO_CANCEL(BUYER), "requestCancellation", cancel(AGREEMENT, opener))
  BUYER_SENDS(OFFER_DAYS && CAN_ASK_FOR_DAYS, "proposeAdjustment(days)", open(ADJUST_DAYS, BUYER, ANSWER_ADJUSTMENT))
  BUYER_SENDS(OFFER_REVISIONS && CAN_ASK_FOR_REVISIONS, "proposeAdjustment(revisions)", open(ADJUST_REVISIONS, BUYER, ANSWER_ADJUSTMENT))
  BUYER_SENDS(CAN_ANSWER(BUYER), "answerRequest(yes)", accept())
  BUYER_SENDS(CAN_DECLINE(BUYER), "answerRequest(no)", close())
  BUYER_SENDS(CAN_WITHDRAW(BUYER), "withdrawRequest", close())

  SELLER_SENDS(CAN_REMIND, "remindBuyer", true)
  SELLER_SENDS(CAN_SKIP, "skipRequirements", skipRequirements())
  SELLER_SENDS(OFFER_DRAFT && CAN_DRAFT, "saveDraft", draft = true)
  SELLER_SENDS(CAN_DELIVER, "deliver", deliver())
  SELLER_SENDS(UNTIL_1 && CAN_ASK_FOR_EXTENSION(UNTIL_1), "requestExtension(1)", extensionTo(UNTIL_1, false))
  SELLER_SENDS(UNTIL_2 && CAN_ASK_FOR_EXTENSION(UNTIL_2), "requestExtension(2)", extensionTo(UNTIL_2, false))
  SELLER_SENDS(UNTIL_3 && CAN_ASK_FOR_EXTENSION(UNTIL_3), "requestExtension(3)", extensionTo(UNTIL_3, false))
  SELLER_SENDS(UNTIL_CENTRE && CAN_ASK_FOR_EXTENSION(UNTIL_CENTRE), "requestExtension(centre)", extensionTo(UNTIL_CENTRE, true))
  SELLER_SENDS(OFFER_REVISIONS && CAN_GRANT, "grantRevisions", grant())
  SELLER_SENDS(REFUND && CAN_REFUND(REFUND), "refundPartially", refund(REFUND))
  SELLER_SENDS(REFUND && CAN_REFUND(REFUND + 1), "refundPartially(above)", refund(REFUND + 1))
  SELLER_SENDS(CAN_RATE(SELLER), "rate", publish())
  SELLER_SENDS(CAN_ASK_TO_CANCEL, "requestCancellation", askToCancel(SELLER))
  SELLER_SENDS(CAN_AGREE_TO_CANCEL(SELLER), "requestCancellation", cancel(AGREEMENT, opener))
  SELLER_SENDS(OFFER_DAYS && CAN_ASK_FOR_DAYS, "proposeAdjustment(days)", open(ADJUST_DAYS, SELLER, ANSWER_ADJUSTMENT))
  SELLER_SENDS(OFFER_REVISIONS && CAN_ASK_FOR_REVISIONS, "proposeAdjustment(revisions)", open(ADJUST_REVISIONS, SELLER, ANSWER_ADJUSTMENT))
  SELLER_SENDS(CAN_ANSWER(SELLER), "answerRequest(yes)", accept())
  SELLER_SENDS(CAN_DECLINE(SELLER), "answerRequest(no)", close())
  SELLER_SENDS(CAN_WITHDRAW(SELLER), "withdrawRequest", close())

  SUPPORT_SENDS(CAN_CANCEL_ORDER, "cancelOrder", supportCancels())
  SUPPORT_SENDS(OFFER_CHARGEBACK && CAN_CHARGE_BACK, "recordChargeback", recordChargeback())
  SUPPORT_SENDS(CAN_SETTLE_CHARGEBACK, "settleChargeback(won)", winChargeback())
  SUPPORT_SENDS(CAN_SETTLE_CHARGEBACK, "settleChargeback(lost)", loseChargeback())

  CLOCK_FIRES(false, REQUEST_DUE, "requestExpires", expire())
  CLOCK_FIRES(DUE_1, TIME_OUT_DUE, "requirementsTimeOut", cancel(REQUIREMENTS_TIMED_OUT, CLOCK))
  CLOCK_FIRES(DUE_2, REVIEW_DUE, "reviewEnds", complete(AUTOMATIC))
  CLOCK_FIRES(DUE_3, DATE_DUE, "deliveryDue", lateness = LATE)
  CLOCK_FIRES(DUE_4, VERY_LATE_DUE, "veryLate", lateness = VERY_LATE)
  CLOCK_FIRES(DUE_5, LATE_CANCEL_DUE, "veryLateCancels", cancel(VERY_LATE_TIMED_OUT, CLOCK))
  CLOCK_FIRES(DUE_6, RATING_DUE, "ratingCloses", closeRating())
  CLOCK_FIRES(DUE_7, CLEARING_DUE, "earningsClear", earnings = AVAILABLE; clears = NEVER)

  :: d_step { SETTLED -> from(); tick(); done(); EDGE("time") }
  od
}
