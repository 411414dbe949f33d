/** 97.5 % of the standard normal distribution lies below this: two sides of it leave 95 %. */
const z = 1.959963984540054;

/** A share, and where the true one lies with 95 % confidence; all 0–1. */
export type Interval = Readonly<{ share: number; low: number; high: number }>;

/**
 * How often something came out so, with the score interval of Wilson, which holds for few cases and near 0 and 1 where the usual
 * one does not. Null for no case. Throws RangeError where `hits` is not among `of`.
 * Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927), p. 209–212;
 * recommended by Brown, Cai and DasGupta, "Interval Estimation for a Binomial Proportion", Statistical Science 16 (2001).
 */
export function wilson(hits: number, of: number): Interval | null {
  if (!Number.isInteger(hits) || !Number.isInteger(of) || hits < 0 || hits > of)
    throw new RangeError('not a count of cases');
  if (of === 0) return null;
  const share = hits / of;
  const spread = (z * z) / of;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (z / (1 + spread)) * Math.sqrt((share * (1 - share)) / of + spread / (4 * of));
  // At the ends the formula gives exactly 0 and 1, which rounding misses.
  return {
    share,
    low: hits === 0 ? 0 : Math.max(0, middle - half),
    high: hits === of ? 1 : Math.min(1, middle + half),
  };
}
