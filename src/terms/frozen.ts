/** Freezes plain data all the way down, so that what orders share can't be changed under them. */
export function frozen<T>(value: T): T {
  if (Object.isFrozen(value)) return value; // what is no object is
  for (const inner of Object.values(value as object)) frozen(inner);
  return Object.freeze(value);
}
