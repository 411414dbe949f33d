import { join } from 'node:path';
import type { FunctionsHostOptions, FunctionsHostReady } from '../../infra/local/peers/functions-host.ts';
import type { Peer } from '../../infra/local/peer.ts';
import { startPeer } from '../../infra/local/start-peer.ts';

export interface FixtureHost {
  readonly peer: Peer<FunctionsHostReady>;
  readonly url: string;
  readonly masterKey: string;
  /** Every line of its log so far. */
  readonly lines: string[];
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** What a path answers, as JSON. */
  json<T>(path: string): Promise<T>;
  /** POST /admin/functions/{name} with the master key; gives the status. */
  startByHand(name: string, input?: string): Promise<number>;
}

/** Runs an app of tests/support/apps in a host process of its own. */
export async function startFixture(
  app: string,
  options: Partial<Omit<FunctionsHostOptions, 'appDirectory'>> = {},
): Promise<FixtureHost> {
  const lines: string[] = [];
  const appDirectory = join(import.meta.dirname, 'apps', app);
  const peer = await startPeer<FunctionsHostReady>(
    'functions-host',
    { port: 0, settings: {}, ...options, appDirectory },
    { onLine: (line) => void lines.push(line) },
  );
  const { port, masterKey } = peer.ready;
  const url = `http://127.0.0.1:${port}`;
  const read = (path: string, init?: RequestInit) => fetch(`${url}${path}`, init);
  return {
    peer,
    url,
    masterKey,
    lines,
    fetch: read,
    json: async <T>(path: string) => (await (await read(path)).json()) as T,
    startByHand: async (name, input) => {
      const headers = { 'x-functions-key': masterKey, 'content-type': 'application/json' };
      const body = JSON.stringify({ input });
      return (await read(`/admin/functions/${name}`, { method: 'POST', headers, body })).status;
    },
  };
}

/** Asks again, `pause` milliseconds after an answer, until it holds. Throws with the last answer after `patience` milliseconds. */
export async function eventually<T>(
  ask: () => Promise<T>,
  holds: (answer: T) => boolean,
  patience = 15_000,
  pause = 25,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`It did not become true: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
