import fc from 'fast-check';
import type { Randomness } from '../../shared/platform/clock.ts';

let counted = 0;

const instants = [0, 1, 5, 24, 24 * 30].map((hours) => new Date(Date.UTC(2026, 4, 20, 7, 30) + hours * 3_600_000));

/** The words and the numbers that stand in the checks of a column, and examples of its patterns. */
function hints(checks: readonly string[]): { words: string[]; numbers: number[]; patterns: string[] } {
  const text = checks.join(' ');
  const words = [...text.matchAll(/(?<!~ )'((?:[^']|'')*)'::text/g)].map(([, word]) => word!);
  const numbers = [...text.matchAll(/(?<![\w'])(\d+(?:\.\d+)?)(?![\w'])/g)].map(([, number]) => Number(number));
  const patterns = [...text.matchAll(/~ '((?:[^']|'')*)'::text/g)].flatMap(([, pattern]) =>
    fc.sample(fc.stringMatching(new RegExp(pattern!)), { numRuns: 5, seed: 20_260_520 }),
  );
  return { words, numbers, patterns };
}

/**
 * Values of a type that a column could have, the likeliest first; `checks` are the rules about the column.
 * Throws for a type that no table has had so far: say here what one of them looks like.
 */
export function madeUpValues(type: string, checks: readonly string[], randomness: Randomness): unknown[] {
  counted += 1;
  const { words, numbers, patterns } = hints(checks);
  // An empty text is named by the rule against it.
  const texts = [...patterns, ...words.filter((word) => word !== '')];
  switch (type) {
    case 'uuid[]':
      return [[]];
    case 'uuid':
      return [randomness.id()];
    case 'text':
      // A check can be about two columns: a pattern of the other one’s is none of this one’s.
      return texts.length > 0 ? texts : [`made up ${counted}`];
    case 'text[]':
      return [[], ...words.map((word) => [word]), [`made up ${counted}`]];
    case 'integer[]':
      return [[], ...numbers.filter(Number.isInteger).map((number) => [number])];
    case 'jsonb':
      return ['{}', '[]', '[{}]'];
    case 'bytea':
      return [16, ...numbers.filter((length) => length > 0 && length <= 1024)].map((length) =>
        randomness.bytes(length),
      );
    case 'integer':
    case 'bigint':
      return [counted, 0, 1, ...numbers.filter(Number.isInteger), ...numbers.map((number) => Math.floor(number) + 1)];
    case 'double precision':
      return [0.9, ...numbers];
    case 'boolean':
      return [true, false];
    case 'date':
      return ['2026-05-20', '2026-05-01', '2026-12-31'];
    case 'timestamp with time zone':
      return instants;
    default:
      throw new Error(`tests/privacy/made-up-values.ts knows no value of type ${type}`);
  }
}
