/** The bundles that are replayed; each is made once. */
import { resolve } from 'node:path';
import type { WorkflowBundle } from '@temporalio/worker';
import { bundle } from '../bundle.js';
import { observer } from './replayer.js';

const made = new Map<string, Promise<WorkflowBundle>>();

/** @param isObserved whether the observer is in it; without it, it is what a worker of the host runs */
export function bundled(path: string, isObserved: boolean): Promise<WorkflowBundle> {
  const key = `${path} ${isObserved}`;
  const known = made.get(key) ?? bundle(path, isObserved ? [observer] : []);
  made.set(key, known);
  return known;
}

export const changed = resolve(import.meta.dirname, 'changed-workflows.ts');
