import * as z from 'zod/mini';
import { id, instant } from '../../kernel/contract-types.ts';

/** What the entry of a restore holds: the moment of the copy, and what was left behind by it. */
export const restoreDetails = z.object({
  copy: instant,
  left: z.array(z.object({ tree: z.string(), line: z.nullable(id), from: z.int(), to: z.int() })),
});
