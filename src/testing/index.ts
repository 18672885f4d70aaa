/** The door of the test kit, on fast-check: orders, lives and commands drawn at random, and model runs against a system of your own. */
export { commands } from './commands.js';
export type { Answer, AsyncOrderDriver, OrderDriver, Sight } from './driver.js';
export { SystemDiverged } from './judgement.js';
export type { Life, LifeStep } from './life.js';
export { type LifeOptions, lives, orders } from './lives.js';
export {
  type AsyncOrderCommands,
  asyncOrderCommands,
  type OrderCommands,
  orderCommands,
  type RunOptions,
} from './order-commands.js';
export { orderInputs } from './order-inputs.js';
export type { OrderModel } from './order-model.js';
export { termsArbitrary, termsChanges } from './terms-arbitrary.js';
