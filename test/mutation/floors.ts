/** How many mutants must be killed: nearly all, and every one where it matters most. */

/** The least score, in percent. */
export const leastScore = 95;

/** The parts of the code where no mutant may survive, and the files that they are. */
export const flawless = {
  money: [
    'src/order/money.ts',
    'src/policy/adjustment.ts',
    'src/policy/completion.ts',
    'src/policy/earnings.ts',
    'src/policy/money.ts',
  ],
  deadlines: [
    'src/order/deadlines.ts',
    'src/order/delivery-dates.ts',
    'src/order/range.ts',
    'src/engine/advance.ts',
    'src/policy/delivery.ts',
    'src/policy/extension.ts',
    'src/policy/lateness.ts',
    'src/policy/punctuality.ts',
    'src/policy/rating.ts',
    'src/policy/requirements.ts',
    'src/policy/review.ts',
    'src/policy/revision.ts',
    'src/time/calendar.ts',
    'src/time/instant.ts',
    'src/time/span.ts',
  ],
  authorisation: [
    'src/order/roles.ts',
    'src/policy/cancellation.ts',
    'src/policy/party.ts',
    'src/policy/requests.ts',
    'src/chart/bound.ts',
    'src/chart/content.ts',
    'src/chart/places.ts',
    'src/chart/routes.ts',
    'src/chart/standing.ts',
  ],
} as const satisfies Record<string, readonly string[]>;

export type Part = keyof typeof flawless;
