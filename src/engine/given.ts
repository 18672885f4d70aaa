/** A constructor that gives back what it is given, so that a class above it can put its private field there. */
export class Given {
  constructor(given: object) {
    // biome-ignore lint/correctness/noConstructorReturn: this is the whole point
    return given;
  }
}
