/** Bands of said confidence, each from its lower edge to the next, the last with 1 in it. A decision by machine needs 0.85. */
export const bandEdges = [0, 0.5, 0.7, 0.85, 0.9, 0.95] as const;
export const bandNames = ['0-50', '50-70', '70-85', '85-90', '90-95', '95-100'] as const;
export type BandName = (typeof bandNames)[number];

/** The edges of a band; the upper one is not in it, but for 1. */
export const edgesOf = (name: BandName): Readonly<{ from: number; to: number }> => {
  const at = bandNames.indexOf(name);
  return { from: bandEdges[at]!, to: bandEdges[at + 1] ?? 1 };
};

/** The band of a said confidence, 0–1. */
export const bandOf = (confidence: number): BandName =>
  bandNames[bandEdges.findLastIndex((edge) => confidence >= edge)] ?? bandNames[0];

/** The answered opinions of one band: how many, how many people agreed with, and how sure they said they were on average (0–1). */
export type Band = Readonly<{ name: BandName; count: number; agreed: number; said: number }>;

/**
 * Expected calibration error: how far what was said lies from what came true, on average over all opinions; 0 is perfect, 1 the
 * worst. Null where there is none. Source: Guo, Pleiss, Sun and Weinberger, "On Calibration of Modern Neural Networks", ICML 2017, eq. 3.
 */
export function calibrationError(bands: readonly Band[]): number | null {
  const all = bands.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  return bands.reduce(
    (sum, { count, agreed, said }) => (count === 0 ? sum : sum + (count / all) * Math.abs(agreed / count - said)),
    0,
  );
}
