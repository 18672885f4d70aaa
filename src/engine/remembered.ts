/**
 * The commands that an order has accepted, by id: a persistent trie, so that remembering one more costs the same however
 * many there are, and older orders keep what they knew.
 *
 * @rule D-27
 */
import type { CommandReference } from '../order/events.js';

interface Leaf {
  readonly hash: number;
  readonly reference: CommandReference;
  /** another id with the same hash */
  readonly next: Leaf | null;
}
type Branch = readonly (Branch | Leaf | null)[];

export interface RememberedCommands {
  readonly count: number;
  readonly root: Branch;
}

const bits = 4;
const width = 1 << bits;
// Not frozen: engines copy frozen lists slowly.
const emptyBranch: Branch = new Array<null>(width).fill(null);
const isBranch = (node: Branch | Leaf | null): node is Branch => Array.isArray(node);

export const nothingRemembered: RememberedCommands = Object.freeze({ count: 0, root: emptyBranch });

/** FNV-1a, 32 bits. */
export function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

const slotOf = (hash: number, depth: number): number => (hash >>> (depth * bits)) & (width - 1);

/** @returns the accepted command with that id, if there is one */
export const recall = (remembered: RememberedCommands, id: string): CommandReference | null =>
  recallHashed(remembered, id, hashOf(id));

/** The same for an id whose hash is known. */
export function recallHashed({ root }: RememberedCommands, id: string, hash: number): CommandReference | null {
  let node: Branch | Leaf | null = root;
  for (let depth = 0; isBranch(node); depth += 1) node = node[slotOf(hash, depth)] ?? null;
  let leaf: Leaf | null = node;
  while (leaf !== null && (leaf.hash !== hash || leaf.reference.id !== id)) leaf = leaf.next;
  return leaf?.reference ?? null;
}

function withLeaf(branch: Branch, leaf: Leaf, depth: number): Branch {
  const slot = slotOf(leaf.hash, depth);
  const there = branch[slot] ?? null;
  const copy = branch.slice();
  if (there === null) copy[slot] = leaf;
  else if (isBranch(there)) copy[slot] = withLeaf(there, leaf, depth + 1);
  else if (there.hash === leaf.hash) copy[slot] = { ...leaf, next: there };
  else copy[slot] = withLeaf(withLeaf(emptyBranch, there, depth + 1), leaf, depth + 1);
  return copy;
}

/** @returns what is remembered, and one command more; its id must be new */
export const remember = (remembered: RememberedCommands, reference: CommandReference): RememberedCommands =>
  rememberHashed(remembered, reference, hashOf(reference.id));

/** The same for an id whose hash is known. */
export const rememberHashed = (
  { count, root }: RememberedCommands,
  reference: CommandReference,
  hash: number,
): RememberedCommands => ({
  count: count + 1,
  root: withLeaf(root, { hash, reference, next: null }, 0),
});

function* leavesOf(branch: Branch): Generator<CommandReference> {
  for (const node of branch) {
    if (isBranch(node)) yield* leavesOf(node);
    else for (let leaf: Leaf | null = node; leaf !== null; leaf = leaf.next) yield leaf.reference;
  }
}

/** @returns every accepted command, by id */
export const allRemembered = ({ root }: RememberedCommands): readonly CommandReference[] =>
  [...leavesOf(root)].sort((a, b) => (a.id < b.id ? -1 : 1));
