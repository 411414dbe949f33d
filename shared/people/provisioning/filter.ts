import { plainPath } from './assignments.ts';
import { scimRefusal } from './scim.ts';

/** One comparison: an attribute's path, as `plainPath` gives it, equals a value. */
export type Comparison = Readonly<{ path: string; value: string }>;

const longestFilter = 2_000;
const mostComparisons = 5;
/** A JSON text, or one word without quotes: an example of Entra ID's documentation has one. */
const next = /^\s*([a-z$][\w$:.-]*(?:\[[^[\]]*\])?(?:\.[a-z$][\w$-]*)?)\s+eq\s+("(?:[^"\\]|\\.)*"|[^\s"()]+)\s*/i;
const and = /^and\s+/i;

/**
 * Reads a filter of `eq` and `and` (RFC 7644 §3.4.2.2), which is all that Entra ID sends. Nothing of it ever becomes part of a
 * statement: the caller looks each path up in a list of its own. Throws Problem `input-invalid` for anything else.
 */
export function parseFilter(text: string): Comparison[] {
  const refused = () => scimRefusal('invalidFilter', 'A filter may compare attributes by eq, joined by and.');
  if (text.length > longestFilter) throw refused();
  const comparisons: Comparison[] = [];
  for (let rest = text; ;) {
    const match = next.exec(rest);
    if (!match || comparisons.length === mostComparisons) throw refused();
    comparisons.push({ path: plainPath(match[1]!), value: valueOf(match[2]!, refused) });
    rest = rest.slice(match[0].length);
    if (rest === '') return comparisons;
    const joined = and.exec(rest);
    if (!joined) throw refused();
    rest = rest.slice(joined[0].length);
  }
}

function valueOf(written: string, refused: () => Error): string {
  if (!written.startsWith('"')) return written;
  try {
    const value = JSON.parse(written) as string;
    if (value.includes('\u0000')) throw refused();
    return value.toWellFormed();
  } catch {
    throw refused();
  }
}
