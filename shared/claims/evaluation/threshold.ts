/** The published rule: below this confidence a person decides. HR can raise it, never lower it. */
export const lowestThreshold = 0.85;

/** The threshold a company's setting gives: at least 0.85, at most 1; what is no number is taken as 1, so people decide. */
export function clampThreshold(setting: number): number {
  if (!Number.isFinite(setting)) return 1;
  return Math.min(1, Math.max(lowestThreshold, setting));
}
