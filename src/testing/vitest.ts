/** The matchers, with their types for vitest: `expect.extend(orderchartMatchers)` in a setup file is all that it takes. */
import type {} from 'vitest';
import type { OrderchartMatchers } from './matchers.js';

declare module 'vitest' {
  interface Matchers<T> extends OrderchartMatchers {}
}

export {
  type ConformOptions,
  type ExpectedDivergence,
  type OrderchartMatchers,
  orderchartMatchers,
} from './matchers.js';
