import { chdir, stdout } from 'node:process';
import type { Keys } from '../host/keys.ts';
import type { LogEntry } from '../host/log.ts';
import { startHost } from '../host/start-host.ts';
import type { RunningPeer } from '../peer.ts';

export interface FunctionsHostOptions {
  readonly appDirectory: string;
  readonly port: number;
  readonly address?: string;
  readonly settings: Record<string, string>;
  readonly keys?: Keys;
  /** Milliseconds that a stop waits for invocations in flight. */
  readonly drain?: number;
}

export interface FunctionsHostReady {
  readonly port: number;
  readonly masterKey: string;
  readonly functions: readonly { readonly name: string; readonly trigger: string }[];
}

/** Less than the process around a peer grants it, so that hooks and connections can still end in order. */
const usualDrain = 5_000;

/** The Functions host as a peer. Its working directory is the app's, as on Azure; each log line is one JSON object. */
export async function run(options: FunctionsHostOptions): Promise<RunningPeer<FunctionsHostReady>> {
  chdir(options.appDirectory);
  const host = await startHost({ drain: usualDrain, ...options, log: writeLine });
  const { port, masterKey, functions } = host;
  return { ready: { port, masterKey, functions }, stop: () => host.stop() };
}

function writeLine(entry: LogEntry): void {
  stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
}
