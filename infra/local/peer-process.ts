import { createInterface } from 'node:readline';
import type { PeerModule, RunningPeer } from './peer.ts';

// The main file of a peer's process: `node peer-process.ts <name>`, options as JSON on the first line of stdin.
// The parent holds the other end of stdin for as long as it lives, so its end, even by kill -9, is seen here as a closed stream.

const patience = 8_000;
const name = process.argv[2] ?? '';

let starting: Promise<RunningPeer> | undefined;
let ending = false;

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(code || 1), patience).unref();
  try {
    const running = await starting;
    await running?.stop();
  } catch (error) {
    console.error(error);
  }
  process.exit(code);
}

/** A refusal is a sentence; a mistake in the program needs its place. */
function explain(error: unknown): unknown {
  const isMistake = error instanceof TypeError || error instanceof ReferenceError || error instanceof SyntaxError;
  return error instanceof Error && !isMistake ? error.message : error;
}

async function run(options: unknown): Promise<RunningPeer> {
  const module = (await import(`./peers/${name}.ts`)) as PeerModule<unknown, object>;
  return module.run(options);
}

async function start(options: unknown): Promise<void> {
  starting = run(options);
  try {
    const { ready, gone } = await starting;
    if (ending) return;
    process.stdout.write(`ready ${JSON.stringify(ready)}\n`);
    const reason = await gone;
    if (reason === undefined || ending) return;
    console.error(reason);
    await end(1);
  } catch (error) {
    console.error(explain(error));
    process.exit(1);
  }
}

if (!/^[a-z0-9-]+$/.test(name)) {
  console.error('usage: node peer-process.ts <name>, with the options as one line of JSON on stdin');
  process.exit(2);
}

// A parent that was killed no longer reads; a log line must not end the peer before it has stopped in good order.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);
process.on('SIGTERM', () => void end(0));
process.on('SIGINT', () => void end(0));

createInterface({ input: process.stdin })
  .once('line', (line) => void start(JSON.parse(line)))
  .once('close', () => void end(0));
