/** Colours, where they are wanted: on a terminal, unless NO_COLOR is set (https://no-color.org). */
import pc from 'picocolors';
import type { Status } from '../../src/index.js';

type Colour = (text: string) => string;

const wantsColour = (isTerminal: boolean, noColour: string | undefined): boolean =>
  isTerminal && (noColour === undefined || noColour === '');

export function paintFor(isTerminal: boolean, noColour = process.env.NO_COLOR) {
  const colours = pc.createColors(wantsColour(isTerminal, noColour));
  const byStatus: Readonly<Record<Status, Colour>> = {
    awaitingRequirements: colours.yellow,
    inProgress: colours.cyan,
    late: colours.red,
    veryLate: colours.red,
    delivered: colours.blue,
    inRevision: colours.magenta,
    inResolution: colours.yellow,
    completed: colours.green,
    cancelled: colours.gray,
  };
  return { ...colours, status: (status: Status, text: string): string => byStatus[status](text) };
}

export type Paint = ReturnType<typeof paintFor>;
