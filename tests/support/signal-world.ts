import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ServiceBusClient } from '@azure/service-bus';
import { and, eq, isNull } from 'drizzle-orm';
import { afterAll } from 'vitest';
import { run } from '../../infra/local/peers/service-bus.ts';
import { queueSettings } from '../../infra/local/stack/queue-settings.ts';
import { directoryClock } from '../../shared/adapters/entra/directory-clock.ts';
import { refusedSignIns } from '../../shared/adapters/postgres-log/refused-sign-ins.ts';
import { serviceBusDeadLetters } from '../../shared/adapters/service-bus/dead-letters.ts';
import { uuidV7 } from '../../shared/kernel/ids.ts';
import { Secret } from '../../shared/platform/secret.ts';
import type { Log } from '../../shared/platform/log.ts';
import { openSignalCounter } from '../../shared/trust/operations/count-signals.ts';
import type { SignalId } from '../../shared/trust/operations/signals.ts';
import { alerts, signalReadings } from '../../shared/trust/operations/table.ts';
import { watchSignals } from '../../shared/trust/operations/watch-signals.ts';
import { next, ownDirectory } from './service-bus-client.ts';
import { sharedPeer } from './shared-peer.ts';
import { verbWorld } from './verb-world.ts';

/** Everything that signals are measured from, real: a database, a broker with the product's queues, a mail server, and a clock beside ours. */
export async function signalWorld() {
  const world = await verbWorld();
  const { db } = world;
  const { server } = await sharedPeer('database');
  const { directory, remove } = ownDirectory();
  const broker = await run({ port: 0, directory, queues: queueSettings });
  const connection = new Secret(broker.ready.connectionString);
  const bus = new ServiceBusClient(connection.reveal());
  const other = { offset: 0 };
  const web = createServer((_, answer) => {
    answer.setHeader('date', new Date(Date.now() + other.offset).toUTCString());
    answer.end('{}');
  }).listen(0, '127.0.0.1');
  await new Promise((done) => web.once('listening', done));
  afterAll(async () => {
    await bus.close();
    await broker.stop();
    remove();
    web.close();
  });

  const logged: string[] = [];
  const log: Log = (code, fields) => void logged.push(`${code} ${JSON.stringify(fields)}`);
  const ours = { offset: 0 };
  const uses = {
    ...world.uses,
    operations: db.operations,
    log,
    // The database's rows go by the test's clock; how far clocks are apart is about real ones.
    clock: { now: () => new Date(Date.now() + ours.offset) },
    openDeadLetters: () => serviceBusDeadLetters({ connection }),
    refusedSignIns: refusedSignIns(server.refusedFile),
    otherClock: directoryClock(`http://127.0.0.1:${(web.address() as AddressInfo).port}`),
    signals: openSignalCounter({ operations: db.operations, clock: db.clock, log }),
  };

  /** Puts a message of a company on a queue and gives it up, as its fifth failure does. Gives its message id. */
  async function giveUp(company: string, queue = 'notify'): Promise<string> {
    const id = uuidV7(Date.now(), db.randomness.bytes(10));
    const messageId = `${id}.1`;
    await bus.createSender(queue).sendMessages({ messageId, body: { version: 1, id, company, event: id } });
    const receiver = bus.createReceiver(queue);
    await receiver.deadLetterMessage(await next(receiver), {
      deadLetterReason: 'MaxDeliveryCountExceeded',
      deadLetterErrorDescription: 'given up by the test',
    });
    await receiver.close();
    return messageId;
  }

  return {
    ...world,
    uses,
    logged,
    server,
    ourClock: ours,
    otherClock: other,
    giveUp,
    watch: (jobs: Parameters<typeof watchSignals>[1] = []) => watchSignals(uses, jobs),
    /** The open alert of a signal. */
    async open(signal: SignalId) {
      const rows = await db.operations.onPlatform((tx) =>
        tx.db
          .select()
          .from(alerts)
          .where(and(eq(alerts.signal, signal), isNull(alerts.closedAt))),
      );
      return rows[0] ?? null;
    },
    async reading(signal: SignalId) {
      const rows = await db.operations.onPlatform((tx) =>
        tx.db.select().from(signalReadings).where(eq(signalReadings.signal, signal)),
      );
      return rows[0] ?? null;
    },
  };
}
