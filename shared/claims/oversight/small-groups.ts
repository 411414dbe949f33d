/** A figure of fewer people than this is not shown: it could be read as one person's. */
export const smallestGroup = 5;

export type Group<Key> = Readonly<{ key: Key; people: number }>;

/**
 * Which groups' figures are held back: those of fewer people than `smallestGroup` and, since the whole is shown, as many of the
 * smallest others as it takes for no group to be the difference between the whole and the rest. A group of nobody is nobody's.
 * Source: secondary (complementary) suppression, Hundepool et al., "Statistical Disclosure Control" (2012), ch. 4.
 */
export function heldBack<Key>(groups: readonly Group<Key>[]): ReadonlySet<Key> {
  const bySize = groups.filter(({ people }) => people > 0).toSorted((one, other) => one.people - other.people);
  const held = bySize.filter(({ people }) => people < smallestGroup);
  if (held.length === 0) return new Set();
  for (const next of bySize.slice(held.length)) {
    if (held.length > 1 && held.reduce((sum, { people }) => sum + people, 0) >= smallestGroup) break;
    held.push(next);
  }
  return new Set(held.map(({ key }) => key));
}

/**
 * A group's share in tenths, 1–9: all and none are never said, since they would tell of everybody in it. 1 means at most a tenth
 * and a half, 9 at least eight tenths and a half.
 */
export const coarseTenths = (some: number, all: number): number =>
  Math.min(9, Math.max(1, Math.round((some / all) * 10)));
