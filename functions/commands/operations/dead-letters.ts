import { serviceBusDeadLetters } from '../../../shared/adapters/service-bus/dead-letters.ts';
import { Secret } from '../../../shared/platform/secret.ts';
import type { DeadLetter } from '../../../shared/platform/outbox/dead-letter.ts';
import { queueNames, type QueueName } from '../../../shared/platform/outbox/message.ts';
import { sendAgain } from '../../../shared/platform/outbox/send-again.ts';
import { table, WrongWord, type Operation, type Values } from './operation.ts';
import { withOperationsDatabase } from './operations-database.ts';

function chosenQueues(asked: Values[string]): readonly QueueName[] {
  if (asked === undefined) return queueNames;
  const queue = queueNames.find((name) => name === asked);
  if (!queue) throw new WrongWord(`there is no queue ${asked.toString()}; there are ${queueNames.join(', ')}`);
  return [queue];
}

const rowOf = ({ queue, messageId, company, reason, deliveries, enqueuedAt }: DeadLetter): string[] => [
  queue,
  messageId,
  company ?? '–',
  reason,
  String(deliveries),
  enqueuedAt.toISOString(),
];

export const deadLetters: Operation = {
  name: 'dead-letters',
  summary: 'lists the messages nobody could handle, and sends them again',
  usage: `npm run operations -- dead-letters [--queue NAME] [--redrive] [--json]

Lists what lies with the dead letters: ids, the reason, how often it was delivered. Exit code 1 when there is something.

  --queue    only this one of ${queueNames.join(', ')}
  --redrive  sends each again under a new message id and takes it away, then lists what is left
`,
  options: { queue: { type: 'string' }, redrive: { type: 'boolean', default: false } },
  async run(parts, values) {
    const queues = chosenQueues(values['queue']);
    const dead = serviceBusDeadLetters({ connection: new Secret((await parts.serviceBus()).connectionString) });
    try {
      let redriven: number | null = null;
      if (values['redrive']) {
        redriven = await withOperationsDatabase(parts, async (database) => {
          let sum = 0;
          for (const queue of queues) sum += await dead.redrive(queue, (letter) => sendAgain({ database }, letter));
          return sum;
        });
      }
      const letters: DeadLetter[] = [];
      for (const queue of queues) letters.push(...(await dead.list(queue)));
      const heading = ['queue', 'message', 'company', 'reason', 'deliveries', 'enqueued'];
      const done = redriven === null ? '' : `Sent ${redriven} again.\n`;
      const listed = letters.length === 0 ? 'No dead letters.' : table([heading, ...letters.map(rowOf)]);
      return {
        ok: letters.length === 0,
        text: `${done}${listed}\n`,
        deadLetters: letters,
        ...(redriven === null ? {} : { redriven }),
      };
    } finally {
      await dead.close();
    }
  },
};
