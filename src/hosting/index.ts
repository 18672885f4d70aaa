/** The door for hosts: what every one of them does between reading an order and storing it. No I/O: the host has that. */
export type { Answer, Judgement, KeptAnswer } from './answer.js';
export { type JudgeOptions, judgeCommand, keyOf } from './judge-command.js';
export { judgePlacement, placementKey } from './judge-placement.js';
