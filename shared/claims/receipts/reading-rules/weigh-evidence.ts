/** Something that may be what a field holds, with what speaks for it and against it. */
export type Supported<T, E extends string> = Readonly<{ candidate: T; evidence: ReadonlySet<E> }>;

/** Log-odds that each kind of evidence adds. They are measured, not chosen: see `tests/bench/fit-reading.ts`. */
export type Weights<E extends string> = Readonly<Record<E, number>>;

/** Points of what was said (0–1) and how often it was right. */
export type Curve = readonly (readonly [said: number, right: number])[];

export type Choice<T> = Readonly<{ candidate: T; confidence: number }>;

/**
 * The candidate that the evidence says most for, with how likely it is the right one (0–1) when the others, and that none of
 * them is, are weighed against it: a softmax over the sums of weights. `none` is the weight of none of them being right.
 * Of candidates that weigh the same the first wins. Null without a candidate.
 */
export function choose<T, E extends string>(
  candidates: readonly Supported<T, E>[],
  weights: Weights<E>,
  none: number,
): Choice<T> | null {
  const weighed = candidates.map(({ candidate, evidence }) => ({ candidate, weight: weightOf(evidence, weights) }));
  const [first] = weighed;
  if (!first) return null;
  const best = weighed.reduce((a, b) => (b.weight > a.weight ? b : a), first);
  const all = weighed.reduce((sum, { weight }) => sum + Math.exp(weight - best.weight), Math.exp(none - best.weight));
  return { candidate: best.candidate, confidence: 1 / all };
}

/** A confidence as it turned out to be, by a curve whose points rise from 0 to 1. */
export function calibrated(said: number, curve: Curve): number {
  const after = Math.max(
    1,
    curve.findIndex(([from]) => from >= said),
  );
  const [[low, lowRight], [high, highRight]] = [curve[after - 1]!, curve[after]!];
  return round(lowRight + ((said - low) / (high - low)) * (highRight - lowRight));
}

/** What nobody has looked at is never quite sure. */
const most = 0.99;

/** A confidence to show, in hundredths. */
export const round = (share: number): number => Math.min(most, Math.round(share * 100) / 100);

export const weightOf = <E extends string>(evidence: ReadonlySet<E>, weights: Weights<E>): number =>
  [...evidence].reduce((sum, one) => sum + weights[one], 0);
