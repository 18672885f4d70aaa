/** A reporter for Stryker that tells somebody in the same process how far it is. */
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

type Listener = (done: number, total: number) => void;

let tell: Listener = () => {};
let done = 0;
let total = 0;

/** Who is told from now on. */
export function onProgress(listener: Listener): void {
  tell = listener;
  done = 0;
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Reporter, 'progress-listener', {
    onMutationTestingPlanReady: ({ mutantPlans }) => {
      total = mutantPlans.length;
    },
    onMutantTested: () => {
      done += 1;
      tell(done, total);
    },
  }),
];
