/** The text of a state, put as XState puts it, for those who know the chart by what the package shows of it alone. */

/** `inProgress.late/none/held/closed` to what XState calls it. */
export function stateValueOf(state: string, machine: { readonly states: object }): object {
  const regions = Object.keys(machine.states);
  const nested = ([first, second]: readonly string[]): unknown =>
    second === undefined ? first : { [first as string]: second };
  return Object.fromEntries(state.split('/').map((leaf, index) => [regions[index], nested(leaf.split('.'))]));
}
