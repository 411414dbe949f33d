import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import type { PeerName, StackOptions } from '../../infra/local/stack/start-stack.ts';
import { queueNames } from '../../shared/platform/outbox/message.ts';
import { eventually } from './function-host.ts';
import { vaultScript, type VaultScript } from './own-vault.ts';
import { runStack } from './run-stack.ts';
import { onStack, type WholeStack } from './whole-stack.ts';

/** A stack of the test file's own, whose parts may be killed. The broker waits five seconds for a consumer that is gone. */
export type OwnStack = WholeStack & {
  kill(name: PeerName): Promise<void>;
  restart(...names: PeerName[]): Promise<void>;
  /** Has the stack's Key Vault behave as a test wishes. */
  vault: VaultScript;
  pidOf(name: PeerName): number;
  /** How many lines its parts have printed that have all of the words in them. */
  linesWith(...words: string[]): number;
  /** Process ids of the host's children whose command line has a word in it. Linux only; empty elsewhere. */
  childrenOfHost(word: string): number[];
  /** Lets the outbox try again at once what it would try again later. */
  makeDue(): Promise<void>;
  /** Sends each message that was ever decided again, under new message ids; gives the queue of each. */
  sendEverythingAgain(company: string): Promise<readonly string[]>;
  deadLetters(): Promise<number>;
};

export async function ownStack(name: string, settings: StackOptions['settings'] = {}): Promise<OwnStack> {
  const vaultControlSecret = randomBytes(16).toString('hex');
  const { stack, address } = await runStack(join(inject('state'), name), {
    lockMs: 5_000,
    vaultControlSecret,
    settings,
  });
  afterAll(() => stack.stop());
  const whole = onStack(address);
  const host = () => stack.peers.get('functions-host')!;
  return {
    ...whole,
    vault: vaultScript(address.keyVault, vaultControlSecret),
    async kill(part) {
      const peer = stack.peers.get(part)!;
      peer.kill('SIGKILL');
      await peer.exited;
    },
    async restart(...names) {
      for (const part of names) await stack.restart(part);
    },
    pidOf: (part) => stack.peers.get(part)!.pid,
    linesWith: (...words) =>
      readFileSync(address.logFile, 'utf8')
        .split('\n')
        .filter((line) => words.every((word) => line.includes(word))).length,
    childrenOfHost: (word) => childrenOf(host().pid).filter((pid) => commandOf(pid).includes(word)),
    async makeDue() {
      const client = await whole.db.client('operations');
      await client.query('update outbox set next_attempt_at = now() where sent_at is null');
      await client.end();
    },
    async sendEverythingAgain(company) {
      const client = await whole.db.client('operations');
      const { rows } = await client.query<{ queue: string; body: object }>(
        'select queue, body from outbox where company_id = $1 order by created_at',
        [company],
      );
      await client.end();
      const { connect } = await import('./service-bus-client.ts');
      const bus = connect(address.connections.serviceBus);
      for (const { queue, body } of rows)
        await bus.createSender(queue).sendMessages({ body, contentType: 'application/json' });
      await bus.close();
      return rows.map(({ queue }) => queue);
    },
    async deadLetters() {
      const { connect } = await import('./service-bus-client.ts');
      const bus = connect(address.connections.serviceBus);
      const counts = await Promise.all(
        queueNames.map(async (queue) => {
          const receiver = bus.createReceiver(queue, { subQueueType: 'deadLetter' });
          return (await receiver.peekMessages(100)).length;
        }),
      );
      await bus.close();
      return counts.reduce((sum, count) => sum + count, 0);
    },
  };
}

function childrenOf(parent: number): number[] {
  if (!existsSync('/proc/self/stat')) return [];
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((pid) => {
      try {
        return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]) === parent;
      } catch {
        return false;
      }
    });
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Waits until every message of a company was published and nothing is under way any more. */
export const untilQuiet = (stack: OwnStack, company: string, patience = 60_000): Promise<unknown> =>
  eventually(
    async () => {
      const client = await stack.db.client('operations');
      const { rows } = await client.query<{ waiting: number }>(
        'select count(*)::int as waiting from outbox where company_id = $1 and sent_at is null',
        [company],
      );
      await client.end();
      return rows[0]!.waiting;
    },
    (waiting) => waiting === 0,
    patience,
  );
