/** How much the kit tries. */
export interface Scale {
  /** how often the process is killed */
  readonly kills: number;
  /** how many commands reach one order at once */
  readonly crowd: number;
  /** how many random orders the other cases use */
  readonly orders: number;
  readonly seed: number;
}

export const wholeScale: Scale = { kills: 100, crowd: 200, orders: 20, seed: 7 };
