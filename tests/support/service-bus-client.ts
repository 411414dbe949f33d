import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServiceBusClient, type ServiceBusReceivedMessage, type ServiceBusReceiver } from '@azure/service-bus';
import { afterAll, beforeAll, expect } from 'vitest';
import type { RunningPeer } from '../../infra/local/peer.ts';
import type { QueueSettings } from '../../infra/local/peers/service-bus/options.ts';
import { run, type ServiceBusReady } from '../../infra/local/peers/service-bus.ts';

/** @returns a directory of the test's own and a way to remove it. */
export function ownDirectory(): { directory: string; remove(): void } {
  const directory = mkdtempSync(join(tmpdir(), 'service-bus-'));
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}

/** @returns the real client, which gives up at the first failure so that a test sees it. */
export function connect(connectionString: string): ServiceBusClient {
  return new ServiceBusClient(connectionString, { retryOptions: { maxRetries: 0, timeoutInMs: 2000 } });
}

/** @returns the next message. @throws Error when none comes in time. */
export async function next(receiver: ServiceBusReceiver, maxWaitTimeInMs = 3000): Promise<ServiceBusReceivedMessage> {
  const [message] = await receiver.receiveMessages(1, { maxWaitTimeInMs });
  if (!message) throw new Error('no message came');
  return message;
}

/** @returns exactly so many messages, completed. */
export async function take(receiver: ServiceBusReceiver, count: number): Promise<ServiceBusReceivedMessage[]> {
  const taken: ServiceBusReceivedMessage[] = [];
  while (taken.length < count) {
    const batch = await receiver.receiveMessages(count - taken.length, { maxWaitTimeInMs: 3000 });
    if (batch.length === 0) throw new Error(`only ${taken.length} of ${count} messages came`);
    await Promise.all(batch.map((message) => receiver.completeMessage(message)));
    taken.push(...batch);
  }
  return taken;
}

/** Holds when the receiver stays empty for a while. */
export async function expectNone(receiver: ServiceBusReceiver, maxWaitTimeInMs = 250): Promise<void> {
  expect(await receiver.receiveMessages(1, { maxWaitTimeInMs })).toHaveLength(0);
}

/** @returns the code the client gives a refusal, or its text where there is no code. */
export async function refusal(action: Promise<unknown>): Promise<string> {
  try {
    await action;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return code ?? message;
  }
  throw new Error('it was not refused');
}

/** A broker for one test file, and links to its queues: a queue of its own for each test keeps them apart. */
export function brokerWith<Queue extends string>(queues: Record<Queue, QueueSettings>) {
  const { directory, remove } = ownDirectory();
  let peer: RunningPeer<ServiceBusReady>;
  let client: ServiceBusClient;
  beforeAll(async () => {
    peer = await run({ port: 0, directory, queues });
    client = connect(peer.ready.connectionString);
  });
  afterAll(async () => {
    await client.close();
    await peer.stop();
    remove();
  });
  return {
    sender: (queue: Queue) => client.createSender(queue),
    /** Locks are not renewed behind the test's back. */
    receiver: (queue: Queue) => client.createReceiver(queue, { maxAutoLockRenewalDurationInMs: 0 }),
    deadLetters: (queue: Queue) => client.createReceiver(queue, { subQueueType: 'deadLetter' }),
    deleting: (queue: Queue) => client.createReceiver(queue, { receiveMode: 'receiveAndDelete' }),
  };
}
