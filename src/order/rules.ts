/**
 * The rules of the lifecycle in words: one entry for each id of the ledger and each decision, in their order.
 *
 * A refusal, a deadline or a permission carries such an id; its text here answers a user who asks why. A text names a
 * period or a limit and never repeats its number, which stands once, in the terms. The article's own words, or the
 * question that a decision settles, are in `docs/sources/rule-sources.json` under the same id.
 */
export const rules = Object.freeze({
  'ORIG-1':
    'An order starts when a buyer buys a gig, accepts a custom offer, or accepts the offer that answers a brief.',
  'ORIG-2': "The seller is notified of every new order; a seller can't start contact with a new buyer.",
  'REQ-1':
    "A new order waits for the buyer's requirements, and until they come its status is incomplete (requirements " +
    'needed).',
  'REQ-2': "While the order waits for the buyer's requirements, the seller may send the buyer a reminder.",
  'REQ-3':
    'A seller who knows enough may skip the requirements: the order is then in progress, and the delivery countdown ' +
    'runs from the skip.',
  'REQ-4':
    "While the order waits for the buyer's requirements, and they have not been skipped, the buyer may cancel it at " +
    'once.',
  'START-1': 'Once the requirements are in, the order is in progress and the delivery countdown runs.',
  'EXT-1':
    'The seller may ask for a later delivery date, with a short message, and the buyer has the answer period to ' +
    'accept or decline it.',
  'EXT-2': 'If the buyer stays silent for the whole answer period, the extension is accepted.',
  'EXT-3': 'The seller is told how the buyer answered an extension, and may ask for extensions several times.',
  'EXT-4': 'A declined extension leaves the delivery date as it was.',
  'DEL-1': "Delivering makes the order delivered and opens it to the buyer's review.",
  'DEL-2':
    'A delivery carries a description and files, none of them larger than the limit for one file; one file may be ' +
    'shown as a portfolio sample.',
  'DEL-3':
    'A delivery without files must be confirmed as empty (`confirmEmpty`), whether it has links or not; a link may ' +
    'stand for a file that is too large.',
  'DEL-4': 'A delivery can be saved as a draft and sent later; a draft is no delivery.',
  'DEL-5':
    "A delivery must be finished work, or proof of it. The library can't judge that, but the event of a delivery " +
    'says when it was confirmed empty.',
  'ACC-1': 'During the review period the buyer may accept the delivery, ask for changes, or extend the review.',
  'ACC-2':
    'The buyer may extend the review again and again, each time by no more than the longest extension allowed; the ' +
    'status stays delivered, and no new delivery is needed.',
  'ACC-3':
    'If the buyer stays silent for the review period, the order is completed; a service that ships something has a ' +
    'review period of its own.',
  'REV-1':
    'A revision request declines the delivery and puts the order in revision; the buyer may ask for as many ' +
    'revisions as were bought.',
  'REV-2':
    'While the order is in revision, it can be adjusted (with extras, for example) or a new delivery date can be ' +
    'asked for.',
  'REV-3': 'Delivering again after a revision request makes the order delivered again.',
  'LATE-1':
    'An order that still awaits its delivery is late once the delivery date has passed, which counts against the ' +
    "seller's on-time delivery. The buyer may then cancel if the seller doesn't respond.",
  'LATE-2':
    'An order that has been late for the very-late period is very late, and the buyer may cancel it alone. An agreed ' +
    'extension, by silence too, moves the delivery date, and the period runs from the new one.',
  'RES-1':
    'An order is in resolution when the resolution centre was used to ask for a mutual cancellation, for a later ' +
    'delivery date (by the seller) or for an update (by the buyer).',
  'RES-2':
    'The other side has the answer period to answer a cancellation request; silence for all of it cancels the order.',
  'RES-3':
    'Only one request may be open at a time, whoever opened it, and its opener may withdraw it. The one exception: ' +
    'when one side has asked to cancel, the other may ask too, which accepts the first request.',
  'DONE-1': 'An order is completed when the buyer accepts the delivery, or stays silent for the review period.',
  'DONE-2': "A completed order can't be changed or cancelled through the resolution centre.",
  'DONE-3': 'When the order is completed, the seller is shown the earnings.',
  'CLR-1':
    'Earnings are available once the clearing period that follows completion is over; Seller Plus, Top Rated and Pro ' +
    'sellers have a shorter one.',
  'RATE-1': 'The seller may rate the buyer only when the buyer has left a review.',
  'CAN-1':
    'An order is cancelled by customer support or by mutual agreement. The buyer may also cancel alone while the ' +
    "order awaits requirements, when it is late and the seller doesn't respond, or when it is very late.",
  'TAB-web':
    'On the web, orders are listed under the tabs priority, active, late, delivered, completed, cancelled and starred.',
  'TAB-mobile':
    'On mobile, orders are listed under the tabs updates, awaiting details, active, new, late deliveries, revision ' +
    'requested, completed, awaiting rating and cancelled.',
  'D-01':
    'A period includes its start and excludes its end: at the very instant of a deadline, the timer has fired. A ' +
    "wake-up at exactly the order's next deadline therefore always fires it.",
  'D-02':
    'Due timers fire one by one in order of time (ties in a fixed order), each at the instant of its own deadline, ' +
    'before a command is judged. For commands that arrive in order of time, the result never depends on how often or ' +
    'how late the host ticks.',
  'D-03':
    'Periods are elapsed time and a day is 24 hours, unless the terms ask for calendar days in a named zone, or for ' +
    'business days with a list of holidays. A deadline is computed once, from the moment that starts it, then stored ' +
    'and never recomputed.',
  'D-04':
    'An extension asked for on the order page and one asked for in the resolution centre are the same request, which ' +
    'says where it was made. Only the second shows the order as in resolution.',
  'D-05':
    "A seller who leaves an update request unanswered for the answer period is silent until the seller's next " +
    'accepted command, and while the order is late and the seller silent, the buyer may cancel alone. A cancellation ' +
    'request left unanswered cancels the order anyway.',
  'D-06':
    'An order becomes late even while an extension is pending, because a request is not an agreement. When the ' +
    'extension is accepted, the delivery date moves and lateness is judged anew.',
  'D-07':
    'The buyer may cancel a very late order even while an extension is pending; the request closes with the order.',
  'D-08':
    'An extension accepted by silence after the date it asked for counts as accepted, and the order is still late ' +
    'against the new date. Neither a decline nor an acceptance ever moves a deadline earlier.',
  'D-09': 'A delivery closes a pending extension request as moot.',
  'D-10':
    "A delivery while the buyer's cancellation request is pending counts as the seller's decline, if the terms say " +
    "so (`requests.cancellation.deliveryDeclines`). In the same way, the buyer's acceptance or revision request " +
    "declines the seller's cancellation request.",
  'D-11':
    "A delivery withdraws the seller's own cancellation request, makes an extension moot and answers an update; an " +
    "acceptance or a revision request withdraws the buyer's own cancellation request. An open adjustment survives a " +
    'delivery and a revision request, pauses nothing, and can be answered while the order is delivered.',
  'D-12':
    'A cancellation request opened during the review pauses it, if the terms say so (`review.pausedBy`); when the ' +
    'request closes without cancelling, the review goes on for the larger of what was left and the minimum ' +
    'remainder. A review extension made meanwhile adds to what was left.',
  'D-13': 'When both sides ask to cancel, the second request accepts the first.',
  'D-14':
    'Delivering again while the order is delivered makes a new version, and closes a pause of the review first. The ' +
    'review then ends at the later of its running end and a whole review period from now.',
  'D-15':
    'A revision has no deadline until an extension sets a date; then late and very late apply. Other terms may ' +
    'restart the delivery period, resume what was left of it, or set a fixed period.',
  'D-16':
    'On time or not is settled once, by the first delivery against the date in force then (an agreed extension ' +
    'erases a lateness before it); an order cancelled while late, without a delivery, counts as not on time. For the ' +
    'metrics, on-time is dated at that delivery or cancellation and completion at the closing instant; an order ' +
    'cancelled before its start counts in neither.',
  'D-17':
    'A revision request is refused once the revisions are used up. The seller may grant one or more in any ' +
    'unfinished state, but not where they are unlimited.',
  'D-18':
    'An accepted adjustment changes the price, the revisions and the date together: added days count from the later ' +
    'of now and the old date, while without added days, or where no date runs, the date stays as it is. Lateness is ' +
    'judged anew, but a settled on-time verdict stays.',
  'D-19': "Requirements that are sent after they were skipped are stored, and the delivery countdown doesn't restart.",
  'D-20': 'An order for which no requirements are configured is in progress from its placement.',
  'D-21': 'If the requirements never come, the order waits, unless the terms set a time-out that cancels it.',
  'D-22': 'A very late order stays open, unless the terms set an automatic cancellation.',
  'D-23':
    'Only support can cancel a completed order: the status becomes cancelled, the earnings are reversed from the ' +
    'bucket they are in, and the buyer is refunded. An open rating closes, and a published one stays.',
  'D-24':
    'A charge-back cancels an unfinished order; a completed one stays completed, but everything not refunded is ' +
    'taken back, the fee included, and counts as refunded, the earnings are reversed and clearing stops. If it is ' +
    'won, they return to where they were with the old clearing instant (available at once if that is past), and if ' +
    'it is lost they stay reversed; a second charge-back while reversed is refused, and so is settling an order that ' +
    'a charge-back cancelled.',
  'D-25':
    "The seller's tier at completion sets the clearing period, even if the tier changes while the earnings clear.",
  'D-26':
    'An order keeps the terms that it was placed under, inside its record, even if the terms change while it runs.',
  'D-27':
    'A command with the id and the content of an accepted one, whatever its instant, succeeds before any other check ' +
    'and changes nothing; the same id with other content is refused. Content is compared as canonical JSON, and only ' +
    'the ids of accepted commands are remembered.',
  'D-28': "A command dated before the order's last event is refused, and nothing changes.",
  'D-29':
    'The seller may refund a part in any unfinished state, in whole minor units; all partial refunds together may ' +
    'not exceed the allowed share of the price at placement, rounded down and without extras. What is held, ' +
    'refunded, kept as the fee and earned always adds up to what the buyer paid.',
  'D-30':
    'Each review extension adds a span of more than zero, and no more than the longest extension allowed, to the ' +
    'running end of the review. The buyer may extend any number of times, unless the terms cap the count or the ' +
    'total.',
  'D-31':
    'The buyer may rate only within the rating period after completion, and the seller only after the buyer. Both ' +
    "ratings are revealed when both are in, or when the seller's period closes.",
  'D-32':
    'Every cancellation stores who started it, on what ground and in which mode; every completion stores whether it ' +
    'was accepted or automatic.',
  'D-33': 'A delivery whose draft was saved in time, but which is sent late, is late.',
  'D-34':
    "The instant, the role (buyer, seller or support) and the party's id come from the trusted caller. A wrong party " +
    'is refused, and so are any other role and every `clock.*` event from outside.',
  'D-35':
    'When several things hold, the first of these is displayed: completed or cancelled, in resolution, delivered, ' +
    'very late, late, in revision, in progress, incomplete.',
  'D-36': 'An order is never stuck: from every reachable, unfinished state somebody other than support can move it on.',
  'D-37':
    'An extension, an update or an adjustment may be asked for in progress or in revision, and a cancellation in any ' +
    'unfinished state. The date that an extension asks for must be later than now and than the date in force.',
  'D-38':
    'Unless it says otherwise, a cancellation or an update is requested through the resolution centre and an ' +
    'extension on the order page; an adjustment has no such place. The order is in resolution while an open request ' +
    'came through the resolution centre.',
  'D-39':
    'When a request gets no answer within its answer period, an extension is accepted, a cancellation cancels the ' +
    'order, an update makes the seller silent, and an adjustment lapses.',
  'D-40': 'A request that is open when the order ends closes as moot.',
  'D-41':
    'Deadlines at one instant fire in this order: request expires, requirements time out, review ends, delivery ' +
    'date, very late, automatic cancellation of the very late, rating closes, earnings clear. A date that an ' +
    'acceptance sets in the past makes the order late, or late and then very late, at the instant of the acceptance.',
  'D-42':
    'Requirements sent after a skip are stored once, in any unfinished state. Once they were sent, or where none ' +
    'were asked for, they are refused.',
  'D-43': "A command may not be dated before the order's last event; a sweep that fired nothing is no event.",
  'D-44':
    "The fee is the seller's commission set by the terms, rounded half up to the minor unit, and earnings are the " +
    'rest. While an order runs, what was paid and not refunded is held.',
  'D-45': 'Cancelling an order refunds everything that was not refunded yet.',
  'D-46':
    "The seller may answer a review only within the seller's rating period, which starts at the buyer's rating; both " +
    "are then published. Without the buyer's rating in time the rating expires, and cancelled orders are rated only " +
    'where the terms allow it.',
  'D-47':
    'The buyer may tip only within the tipping period after completion, after a rating of at least the stars that ' +
    'the terms ask for, and not while the earnings are reversed. A tip keeps the clearing instant, and the fee is ' +
    'always computed on all that was paid and not refunded, as a whole.',
  'D-48': 'An order for a service that ships something differs only in the length of its review period.',
  'D-49':
    'A refusal leaves the order with its due deadlines settled, and nothing else. Malformed input, a reused id and a ' +
    'command dated before the last event settle nothing; every other refusal, a wrong party included, settles first.',
  'D-50':
    'A draft may be saved in progress, in revision or delivered; an order has one draft, which the next one replaces ' +
    'and a delivery drops. A delivery always carries its full content.',
  'D-51':
    'The price, days and revisions of an adjustment are whole numbers of zero or more, not all zero; tips and ' +
    'refunds are at least one minor unit, and no amount may exceed the largest that the library accepts. A file may ' +
    'be exactly as large as the limit (a gigabyte is 10⁹ bytes), and at most one file is the portfolio sample.',
  'D-52':
    "Submitting the requirements for the first time, or skipping them, declines the other side's cancellation " +
    "request and withdraws one's own.",
  'D-53':
    'Spans are given in weeks down to seconds, never in months or years. A command is refused if an instant computed ' +
    'from it falls outside the years that the library covers.',
  'D-54':
    'The approval of services, the inbox, the checklist before delivering and the files themselves are left to the ' +
    'host of the library.',
} as const satisfies Record<string, string>);

/** The id of a rule: a ledger entry such as `EXT-2`, or a decision such as `D-08`. */
export type RuleId = keyof typeof rules;

/** Every rule id, in the order of the ledger, then of the decisions. */
export const ruleIds = Object.freeze(Object.keys(rules)) as readonly RuleId[];
