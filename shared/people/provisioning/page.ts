import { schemaNames } from './scim.ts';

/** Which part of a list is asked for: `startIndex` counts from 1. */
export type Part = Readonly<{ startIndex: number; count: number }>;

const usual = 100;
const most = 200;

const whole = (text: string | undefined, fallback: number): number => {
  const value = text === undefined ? NaN : Number(text);
  return Number.isFinite(value) ? Math.trunc(value) : fallback;
};

/** RFC 7644 §3.4.2.4: a startIndex below 1 is 1, a count below 0 is 0, and no page is larger than we like. */
export const partOf = (query: Readonly<Record<string, string>>): Part => ({
  startIndex: Math.min(Math.max(whole(query['startIndex'], 1), 1), 1_000_000),
  count: Math.min(Math.max(whole(query['count'], usual), 0), most),
});

/** A ListResponse; none found is one too. */
export const listOf = <T>(resources: readonly T[], totalResults: number, startIndex: number) => ({
  schemas: [schemaNames.list],
  totalResults,
  startIndex,
  itemsPerPage: resources.length,
  Resources: [...resources],
});
