/** The suite: the cases in their order, and how they are run against a host. */
import { skewedClocks } from './cases/clocks.js';
import { crowd } from './cases/crowd.js';
import { damage } from './cases/damage.js';
import { duplicates } from './cases/duplicates.js';
import { faults } from './cases/faults.js';
import { kills } from './cases/kills.js';
import { serial } from './cases/serial.js';
import { alarm, timers } from './cases/timers.js';
import { workers } from './cases/workers.js';
import type { HostSetup } from './host.js';
import { type Case, type CaseResult, type Report, runKit } from './kit.js';
import { type Scale, wholeScale } from './scale.js';

export const cases: readonly Case[] = [
  serial,
  duplicates,
  timers,
  alarm,
  workers,
  crowd,
  skewedClocks,
  kills,
  faults,
  damage,
];

/** Runs the kit against a host. What the scale leaves out is as in `wholeScale`. */
export const conform = (
  setup: HostSetup,
  scale: Partial<Scale> = {},
  notice?: (result: CaseResult) => void,
): Promise<Report> => runKit(cases, setup, { ...wholeScale, ...scale }, notice);
