import { serviceBusPublisher } from '../../../shared/adapters/service-bus/publish.ts';
import { Secret } from '../../../shared/platform/secret.ts';
import { relayOutbox } from '../../../shared/platform/outbox/relay.ts';
import { showOutbox } from '../../../shared/platform/outbox/show-outbox.ts';
import type { Database } from '../../../shared/platform/tenant-transaction.ts';
import { commandLog, table, type Operation } from './operation.ts';
import { withOperationsDatabase } from './operations-database.ts';

/** The relay looks every ten seconds: what has waited this long is stuck. */
const stuckSeconds = 300;

async function relayNow(database: Database, connectionString: string): Promise<number> {
  const bus = serviceBusPublisher({ connection: new Secret(connectionString) });
  try {
    return await relayOutbox({ database, publish: bus.publish, log: commandLog }, null);
  } finally {
    await bus.close();
  }
}

export const outbox: Operation = {
  name: 'outbox',
  summary: 'counts the messages that wait to be published, and publishes them',
  usage: `npm run operations -- outbox [--relay] [--json]

Counts per queue: messages that wait, were sent, and how long the oldest waits. Exit code 1 when one has waited
${stuckSeconds / 60} minutes.

  --relay   publishes what is due now, then counts
`,
  options: { relay: { type: 'boolean', default: false } },
  run: (parts, values) =>
    withOperationsDatabase(parts, async (database) => {
      const relayed = values['relay'] ? await relayNow(database, (await parts.serviceBus()).connectionString) : null;
      const queues = await showOutbox(database);
      const stuck = queues.filter(({ oldestWaitingSeconds }) => (oldestWaitingSeconds ?? 0) >= stuckSeconds);
      const rows = queues.map(({ queue, waiting, sent, oldestWaitingSeconds: age }) => [
        queue,
        String(waiting),
        String(sent),
        age === null ? '–' : `${age} s`,
      ]);
      const done = relayed === null ? '' : `Published ${relayed}.\n\n`;
      const text = `${done}${table([['queue', 'waiting', 'sent', 'oldest waiting'], ...rows])}\n`;
      return { ok: stuck.length === 0, text, queues, ...(relayed === null ? {} : { relayed }) };
    }),
};
