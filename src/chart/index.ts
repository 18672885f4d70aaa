/** Floor 4: the chart, and the names that it uses. */
export { actions, type EventType } from './actions.js';
export { type Addition, type Check, due, type Question } from './bound.js';
export { content } from './content.js';
export { type Notified, partiesToNotify } from './notified.js';
export { orderMachine } from './order-machine.js';
export { places } from './places.js';
export { routes } from './routes.js';
export { roleGuards, speakerGuards, standing } from './standing.js';
export { writers } from './writers.js';
