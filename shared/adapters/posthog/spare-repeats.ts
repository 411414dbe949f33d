/** How often an error of a kind is told, in milliseconds, and how many of all kinds in that time. */
export const tellsEvery = 60_000;
export const mostInThatTime = 20;

/** Decides which of many errors are told. Gives how many alike were not since the last that was; null for one that is not. */
export function openSparing(now: () => number): (kind: string) => number | null {
  const kinds = new Map<string, { last: number; untold: number }>();
  let told: number[] = [];
  return (kind) => {
    const at = now();
    told = told.filter((one) => at - one < tellsEvery);
    const held = kinds.get(kind) ?? { last: -Infinity, untold: 0 };
    if (at - held.last < tellsEvery || told.length >= mostInThatTime) {
      // Kinds are few; whoever finds a way to make more of them is not given memory for it.
      if (kinds.size < 1000) kinds.set(kind, { ...held, untold: held.untold + 1 });
      return null;
    }
    told.push(at);
    if (kinds.size < 1000 || kinds.has(kind)) kinds.set(kind, { last: at, untold: 0 });
    return held.untold;
  };
}
