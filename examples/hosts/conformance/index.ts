/** The door of the kit: the contract, and the suite that any host has to pass. */
export { damagedOrder, damageFault } from './cases/damage.js';
export * from './host.js';
export { startProcess } from './host-process.js';
export { type Case, type CaseResult, type Figures, hold, nothingWrong, type Report } from './kit.js';
export { main, type Offer } from './main.js';
export { inMemory, MemoryHost } from './memory-host.js';
export type { Scale } from './scale.js';
export { serve } from './serve.js';
export { cases, conform } from './suite.js';
