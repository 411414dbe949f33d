import type * as z from 'zod/mini';
import { Problem, type Fault } from './problem.ts';

const unreadable = { sv: 'Värdet går inte att använda.', en: 'The value cannot be used.' };

/** How many wrong places are named: who sends more of them is no form, and is not sent a longer answer than they asked. */
const mostFaults = 20;

/** Parses what came in by a contract. Throws Problem `input-invalid` that points at each wrong place, the first 20, and repeats no value. */
export function parse<Schema extends z.ZodMiniType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const faults: Fault[] = parsed.error.issues.slice(0, mostFaults).map((issue) => ({
    pointer: `/${issue.path.map(String).join('/')}`,
    code: issue.code,
    text: unreadable,
  }));
  throw new Problem('input-invalid', faults);
}
