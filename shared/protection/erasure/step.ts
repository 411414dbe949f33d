/** What becomes of rows or values when somebody is erased. */
export type Done = 'deleted' | 'emptied' | 'pseudonymised' | 'kept';

/** One thing that is done to rows of a table. `where` is a condition on a row `t`, in the terms of `rows-of-person.ts`. */
export type Step =
  | Readonly<{ done: 'deleted'; table: string; where: string }>
  | Readonly<{ done: 'emptied' | 'pseudonymised'; table: string; column: string; to: string; where: string }>
  | Readonly<{ done: 'kept'; table: string; column: string; where: string; basis: string }>
  | Readonly<{ done: 'settled'; table: string; set: string; where: string }>;
