import { isProblem, Problem } from '../../kernel/problem.ts';

/** What a failure at the broker is to whoever looks at a page: it is away for a while. What we refused ourselves stays what it is. */
export const deadLettersAway = (error: unknown): Error =>
  error instanceof Error && (isProblem(error) || (error as { name?: string }).name !== 'ServiceBusError')
    ? error
    : new Problem('service-away', [], { cause: error });
