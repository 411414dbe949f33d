import * as z from 'zod/mini';

/** How far is counted how many there are: a list of ten thousand says that they are more than it counted. */
export const mostCounted = 1_000;

/** The part of a list's query that says its order and its page. The first of `sorts` is how the list stands by itself. */
export const sortedQuery = <const Sorts extends readonly [string, ...string[]]>(sorts: Sorts) => ({
  sort: z.optional(z.enum(sorts)),
  order: z.optional(z.enum(['asc', 'desc'])),
  cursor: z.optional(z.string()),
});
