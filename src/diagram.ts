/** orderchart/diagram: the chart as text that tools draw. */
export type { DiagramOptions } from './view/diagram-strokes.js';
export type { RegionName } from './view/label-types.js';
export { toMermaid } from './view/mermaid.js';
export { toStateMachineCat } from './view/state-machine-cat.js';
