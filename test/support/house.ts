/** The plan of the house: which floor may stand on which, who may bring a package in, how large a file may grow. */

export interface SourceFile {
  /** From the root of the package, with `/`: `src/policy/lateness.ts`. */
  readonly path: string;
  readonly text: string;
}

/** A folder may import from its own floor and from those below. The last rows are doors: three beside each other, one above. */
const floors: readonly (readonly string[])[] = [
  ['time'],
  ['terms'],
  ['order'],
  ['policy'],
  ['chart'],
  ['engine'],
  ['view'],
  ['hosting', 'oracle', 'verify'],
  ['testing'],
];

/** The files at the top of src, such as index.ts: each opens on everything below, and nothing leans on it. */
export const doorFloor = floors.length;

/** `order` for src/order/money.ts; null for a door file at the top of src. */
export function folderOf(path: string): string | null {
  const [, folder, ...rest] = path.split('/');
  return rest.length > 0 && folder !== undefined ? folder : null;
}

/** 0 is the lowest; -1 is a folder that the plan does not have. */
export function floorOf(path: string): number {
  const folder = folderOf(path);
  return folder === null ? doorFloor : floors.findIndex((folders) => folders.includes(folder));
}

/** Folders whose files may not lean on each other: each chapter of the rules is read alone. */
export const detached: readonly string[] = ['policy'];

/** Packages that src may import, and the folders that may; null is everywhere. */
export const packages: Readonly<Record<string, readonly string[] | null>> = {
  zod: null,
  luxon: ['time'],
  xstate: ['chart', 'engine'],
  'fast-check': ['testing'],
  vitest: ['testing'],
};

/** Names that say nothing of what is inside. */
export const emptyNames: readonly string[] = ['utils', 'util', 'helpers', 'helper', 'common', 'misc'];

export const maxFileLines = 150;
export const maxFunctionLines = 40;

/** The files that may be longer, and why. */
export const longFiles: Readonly<Record<string, string>> = {
  'src/chart/order-machine.ts': 'one literal in one file is what Stately imports',
  'src/chart/writers.ts': 'made by `npm run docs`: a line for each fact that each event adds',
  'src/order/rules.ts': 'the ledger of the rules is read from top to bottom, like the article',
};

/** The files whose functions may be longer, and why. */
export const longFunctions: Readonly<Record<string, string>> = {
  'src/order/initial-facts.ts': 'the first facts of an order: one literal, a line for each fact',
  'src/order/copy-facts.ts': 'the one copy of facts: one literal, a line for each fact, never a spread',
};
