/** Builds that are broken on purpose: one small change each, and the check that must notice. */

export interface Break {
  /** what is broken, as a sentence */
  readonly what: string;
  readonly file: string;
  /** stands exactly once in the file */
  readonly find: string;
  readonly replace: string;
  /** the line of the table that must fail */
  readonly caughtBy: string;
}

export const breaks: readonly Break[] = [
  {
    what: "a rule's bound: a later date may be the date in force itself",
    file: 'src/policy/extension.ts',
    find: 'return until > laterThan ?',
    replace: 'return until >= laterThan ?',
    caughtBy: 'G13',
  },
  {
    what: 'a period that is closed instead of half-open: tips are taken at the very end of their time',
    file: 'src/policy/money.ts',
    find: 'tipUntil !== null && at >= tipUntil',
    replace: 'tipUntil !== null && at > tipUntil',
    caughtBy: 'G5',
  },
  {
    what: 'the order of ties: the review ends before the request expires',
    file: 'src/order/deadlines.ts',
    find: [
      "  { name: 'requestExpires', fact: 'requestExpiresAt' },",
      "  { name: 'requirementsTimeOut', fact: 'requirementsDueAt' },",
      "  { name: 'reviewEnds', fact: 'reviewEndsAt' },",
    ].join('\n'),
    replace: [
      "  { name: 'requirementsTimeOut', fact: 'requirementsDueAt' },",
      "  { name: 'reviewEnds', fact: 'reviewEndsAt' },",
      "  { name: 'requestExpires', fact: 'requestExpiresAt' },",
    ].join('\n'),
    caughtBy: 'G8',
  },
  {
    what: 'money made from nothing: a partial refund leaves what is held as it was',
    file: 'src/policy/money.ts',
    find: '  held: facts.held - amount,\n',
    replace: '  held: facts.held,\n',
    caughtBy: 'G6',
  },
  {
    what: 'a minor unit to the wrong side: the fee is rounded down',
    file: 'src/order/money.ts',
    find: 'share(amount, basisPoints, whole / 2)',
    replace: 'share(amount, basisPoints, 0)',
    caughtBy: 'G13',
  },
  {
    what: 'earnings that clear a day early for fast tiers',
    file: 'src/policy/earnings.ts',
    find: 'return after(completedAt, period, terms.calendar);',
    replace: 'return after(completedAt, period, terms.calendar) - 86_400_000;',
    caughtBy: 'G6',
  },
  {
    what: 'authorisation: the seller may accept the own delivery',
    file: 'src/chart/order-machine.ts',
    find: "mayAccept: and(['isBuyer', ",
    replace: "mayAccept: and(['isBuyerOrSeller', ",
    caughtBy: 'G5',
  },
  {
    what: 'authorisation: any party will do in the role of the buyer',
    file: 'src/policy/party.ts',
    find: 'const party = partyOf(facts, who.by, who.party);',
    replace: "const party = who.by === 'buyer' ? who.party : partyOf(facts, who.by, who.party);",
    caughtBy: 'G5',
  },
  {
    what: 'replay that forgets when something happened',
    file: 'src/engine/replay.ts',
    find: ', { at: event.at }',
    replace: '',
    caughtBy: 'G13',
  },
  {
    what: 'a late tick: deadlines fire when somebody looks, not at their own instant',
    file: 'src/engine/advance.ts',
    find: 'at: deadline.at }), telling)',
    replace: 'at: now }), telling)',
    caughtBy: 'G7',
  },
  {
    what: 'a retry that is taken twice: an id is remembered for nothing',
    file: 'src/engine/remembered.ts',
    find: 'history.references.push(reference);',
    replace: "history.references.push({ ...reference, id: '' });",
    caughtBy: 'G13',
  },
  {
    what: 'an order that nobody can move: a full memory refuses deliveries, too',
    file: 'src/engine/history-limit.ts',
    find: "const ends = ['completed', 'cancelled', 'delivered'] as const;",
    replace: "const ends = ['completed', 'cancelled'] as const;",
    caughtBy: 'G5',
  },
  {
    what: 'an answer that explain and submit disagree on',
    file: 'src/engine/abilities.ts',
    find: 'const refusals = standingRefusals(order, speakerOf(order, type, who));',
    replace: "const refusals = type === 'tip' ? [] : standingRefusals(order, speakerOf(order, type, who));",
    caughtBy: 'G5',
  },
  {
    what: 'a clock in the core',
    file: 'src/time/instant.ts',
    find: 'Math.min(instant, lastInstant);',
    replace: 'Math.min(instant, lastInstant, Date.now() + lastInstant);',
    caughtBy: 'G15',
  },
  {
    what: 'a record that is believed although it was changed',
    file: 'src/engine/record.ts',
    find: 'if (digest !== digestOf(canonicalJson(content)))',
    replace: 'if (digest.length !== digestOf(canonicalJson(content)).length)',
    caughtBy: 'G10',
  },
  {
    what: "days that are counted in the host's own time zone",
    file: 'src/time/calendar.ts',
    find: "DateTime.fromMillis(anchor, { zone: days.zone, locale: 'en' })",
    replace: "DateTime.fromMillis(anchor, { locale: 'en' })",
    caughtBy: 'G14',
  },
  {
    what: 'an oracle that believes every acceptance',
    file: 'src/oracle/fit-command.ts',
    find: "if (outcome === 'accepted') return answer.ok;",
    replace: "if (outcome === 'accepted') return true;",
    caughtBy: 'G18',
  },
  {
    what: 'a package that runs a script when it is installed',
    file: 'package.json',
    find: '"scripts": {\n',
    replace: '"scripts": {\n    "postinstall": "node dist/index.js",\n',
    caughtBy: 'G19',
  },
];
