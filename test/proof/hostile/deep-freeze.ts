/** Freezes whatever can be frozen, without calling a getter; what refuses to be looked at is left alone. */
export function deepFreeze<T>(root: T): T {
  const waiting: unknown[] = [root];
  const seen = new Set<unknown>();
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    freezeOne(value, waiting);
  }
  return root;
}

function freezeOne(value: object, waiting: unknown[]): void {
  try {
    if (ArrayBuffer.isView(value) || Object.isFrozen(value)) return;
    const descriptors = Object.values(Object.getOwnPropertyDescriptors(value));
    for (const { value: inner } of descriptors) if (typeof inner === 'object' && inner !== null) waiting.push(inner);
    Object.freeze(value);
  } catch {
    // a proxy that does not let itself be frozen
  }
}
