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

type Said = Readonly<Record<string, unknown>>;

const asSaid = (value: unknown): Said => (typeof value === 'object' && value !== null ? (value as Said) : {});

const textIn = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? 'not said' : JSON.stringify(value);
};

/** What a period is counted from: an event or a column by its name, a financial year, or a row that this one goes with. */
function fromInWords(from: unknown): string {
  const { financialYearOf, goesWith } = asSaid(from);
  if (typeof financialYearOf === 'string')
    return `the end of the financial year of ${financialYearOf.replaceAll('_', ' ')}`;
  if (Array.isArray(goesWith)) return `the row of ${goesWith.map(textIn).join(' or ')} that it goes with`;
  return textIn(from).replaceAll('_', ' ');
}

/** The life of rows that have another one than the rest, and the shortest period that a company may choose. */
function besides({ other, shortest }: Said): string {
  const { column, values, retention } = asSaid(other);
  const { period } = asSaid(shortest);
  return [
    typeof column === 'string' && Array.isArray(values)
      ? `; where ${column.replaceAll('_', ' ')} is ${values.map(textIn).join(', ')}: ${describeRetention(retention).words}`
      : '',
    typeof period === 'string' ? `; a company may choose ${periodInWords(period)} or longer` : '',
  ].join('');
}

/**
 * A table’s retention for people. It is read loosely, by the names of its parts, so that a class may say more than these; what it does not say is
 * said to be not said.
 */
export function describeRetention(retention: unknown): DescribedRetention {
  const said = asSaid(retention);
  const [period, action, basis] = [textIn(said['period']), textIn(said['action']), textIn(said['basis'])];
  const from = fromInWords(said['from']);
  const what = periodInWords(period);
  const when = what === 'at once' ? `at once with ${from}` : `${what} after ${from}`;
  const withAnother = Array.isArray(asSaid(said['from'])['goesWith']);
  const words = `${withAnother ? `with ${from}` : when}, then ${done[action] ?? action}${besides(said)}`;
  return { period, from: textIn(said['from']), action, basis, words };
}
