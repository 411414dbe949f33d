import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServiceBusClient, type ServiceBusReceivedMessage, type ServiceBusReceiver } from '@azure/service-bus';
import { expect } from 'vitest';

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
