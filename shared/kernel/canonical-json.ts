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
    const held = value as Readonly<Record<string, Canonical | undefined>>;
    // Without an order of its own `sort` goes by UTF-16 code units.
    const entries = Object.keys(held)
      .filter((key) => held[key] !== undefined)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(held[key] as Canonical)}`);
    return `{${entries.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new RangeError('only whole numbers have a canonical form');
  return JSON.stringify(value);
}
