/** What a canonical form can be made of: JSON without fractions, so that there is one way to write each value. */
export type Canonical =
  string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical | undefined };

/**
 * One byte form for a value: JSON with keys sorted by UTF-16 code units, no white space, and no undefined (RFC 8785, for
 * integers and strings). Throws RangeError for a number that is not a safe integer: its text could differ between readers.
 */
export function canonicalJson(value: Canonical): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item as Canonical)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value as Record<string, Canonical | undefined>).filter(
      ([, held]) => held !== undefined,
    );
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held as Canonical)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new RangeError('only whole numbers have a canonical form');
  return JSON.stringify(value);
}
