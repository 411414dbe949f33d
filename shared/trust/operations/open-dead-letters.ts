import type { DeadLetters } from '../../platform/outbox/dead-letter.ts';

/** Opens a look at the dead letters of all queues; whoever opens it closes it. */
export type OpenDeadLetters = () => DeadLetters;
