/** From which states no end can be reached, whatever buyer, seller and time do. */

/**
 * @param successors the states that one move of a party, or the passage of time, leads to, state by state
 * @param isEnd      whether a state is an end
 * @returns the numbers of the states that lead to no end, in order
 */
export function deadEnds(successors: readonly (readonly number[])[], isEnd: (state: number) => boolean): number[] {
  const sources: number[][] = successors.map(() => []);
  successors.forEach((states, source) => {
    for (const state of states) (sources[state] as number[]).push(source);
  });
  const leads = successors.map((_, state) => isEnd(state));
  const waiting = leads.flatMap((isOne, state) => (isOne ? [state] : []));
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop())
    for (const source of sources[state] as number[])
      if (!leads[source]) {
        leads[source] = true;
        waiting.push(source);
      }
  return leads.flatMap((isOne, state) => (isOne ? [] : [state]));
}
