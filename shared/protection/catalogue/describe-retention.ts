/** A retention in words, and its parts. */
export type DescribedRetention = Readonly<{
  /** ISO 8601, as the class says it. */
  period: string;
  from: string;
  action: string;
  basis: string;
  words: string;
}>;

const units = { Y: 'year', M: 'month', D: 'day' } as const;

/** `P7Y` as `7 years`, `P0D` as `at once`. A period of another form is given as it stands. */
export function periodInWords(period: string): string {
  const parts = [...period.matchAll(/(\d+)([YMD])/g)]
    .filter(([, count]) => Number(count) > 0)
    .map(([, count, unit]) => `${count} ${units[unit as keyof typeof units]}${count === '1' ? '' : 's'}`);
  if (parts.length > 0) return parts.join(' ');
  return /^P0[YMD]$/.test(period) ? 'at once' : period;
}

const done: Readonly<Record<string, string>> = {
  delete: 'deleted',
  anonymise: 'anonymised',
  keep: 'kept, and looked at again',
};

/**
 * A table’s retention for people. It is read loosely, by the names `period`, `from`, `action` and `basis`, so that a class may say more than
 * these; what it does not say is said to be not said.
 */
export function describeRetention(retention: unknown): DescribedRetention {
  const said = (retention ?? {}) as Readonly<Record<string, unknown>>;
  const text = (name: string): string => {
    const value = said[name];
    if (typeof value === 'string') return value;
    return value === undefined || value === null ? 'not said' : JSON.stringify(value);
  };
  const [period, from, action, basis] = [text('period'), text('from'), text('action'), text('basis')];
  const what = periodInWords(period);
  const when =
    what === 'at once' ? `at once with ${from.replaceAll('_', ' ')}` : `${what} after ${from.replaceAll('_', ' ')}`;
  return { period, from, action, basis, words: `${when}, then ${done[action] ?? action}` };
}
