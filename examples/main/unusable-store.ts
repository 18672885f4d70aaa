/** A file of orders that can't be used: the message is for who started the program. */
export class UnusableStore extends Error {}
