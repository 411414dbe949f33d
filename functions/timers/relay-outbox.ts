import { relayOutbox } from '../../shared/platform/outbox/relay.ts';
import { every } from '../host/timer.ts';

/** Publishes what a process left in the outbox when it ended between its commit and its publishing. */
export const everyRelayOutbox = (): void =>
  every('relay-outbox', '*/10 * * * * *', 60, (uses) => relayOutbox({ ...uses, database: uses.operations }, null));
