import { Problem } from '../../kernel/problem.ts';
import { duties, type Duty } from './duties.ts';

/** The Problem `duties-open`, which names each duty in words. */
export const dutiesProblem = (open: readonly Duty[]): Problem =>
  new Problem(
    'duties-open',
    open.map(({ name }) => ({ code: name, text: duties[name] })),
  );
