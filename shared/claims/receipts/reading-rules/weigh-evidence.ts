/** Something that may be what a field holds, with what speaks for it and against it. */
export type Supported<T, E extends string> = Readonly<{ candidate: T; evidence: ReadonlySet<E> }>;

/** Log-odds that each kind of evidence adds. They are measured, not chosen: see `tests/bench/fit-reading.ts`. */
export type Weights<E extends string> = Readonly<Record<E, number>>;

export type Choice<T> = Readonly<{ candidate: T; confidence: number }>;

/** What nobody has looked at is never quite sure. */
const most = 0.99;

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
  return { candidate: best.candidate, confidence: Math.min(most, Math.round(100 / all) / 100) };
}

export const weightOf = <E extends string>(evidence: ReadonlySet<E>, weights: Weights<E>): number =>
  [...evidence].reduce((sum, one) => sum + weights[one], 0);
