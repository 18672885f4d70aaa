/** What keeps the oracle from its work, as a sentence that says the next step. */
export class Unusable extends Error {}
