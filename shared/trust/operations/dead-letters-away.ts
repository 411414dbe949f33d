import { Problem } from '../../kernel/problem.ts';

/** What the broker's client throws. */
const ofBroker = ['ServiceBusError', 'MessagingError'];

/** What a failure is to whoever looks at a page: a broker that does not answer is away for a while, and everything else is what it is. */
export const deadLettersAway = (error: unknown): unknown =>
  error instanceof Error && ofBroker.includes(error.name) ? new Problem('service-away', [], { cause: error }) : error;
