/** Something to be timed; it gives how long it took, in any unit. */
export type Timed = () => Promise<number> | number;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** For work so short that some of its turns are interrupted by nothing. */
export const least = (values: readonly number[]): number => Math.min(...values);

/**
 * Times two things in turn, after one round that does not count, and gives the median of each, or what `of` makes of its times:
 * what else the machine does meanwhile falls on both.
 */
export async function interleave(
  ours: Timed,
  floor: Timed,
  rounds: number,
  of = median,
): Promise<{ ours: number; floor: number }> {
  const [mine, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    // The order changes each time: whoever comes second finds caches warm.
    const [a, b] = round % 2 ? [await ours(), await floor()] : swap(await floor(), await ours());
    if (round === 0) continue;
    mine.push(a);
    theirs.push(b);
  }
  return { ours: of(mine), floor: of(theirs) };
}

const swap = (first: number, second: number): [number, number] => [second, first];

/** Milliseconds that something takes. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
