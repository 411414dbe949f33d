import * as z from 'zod/mini';

/** The part of a list's query that says its order and its page. The first of `sorts` is how the list stands by itself. */
export const sortedQuery = <const Sorts extends readonly [string, ...string[]]>(sorts: Sorts) => ({
  sort: z.optional(z.enum(sorts)),
  order: z.optional(z.enum(['asc', 'desc'])),
  cursor: z.optional(z.string()),
});
