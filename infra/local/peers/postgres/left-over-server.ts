import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identify, isAlive } from '../../process-identity.ts';

/** Number of the server process that a data directory names, or null. */
export function serverPid(data: string): number | null {
  try {
    return Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]) || null;
  } catch {
    return null;
  }
}

function serves(pid: number, data: string): boolean {
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(data);
  } catch {
    return false;
  }
}

/**
 * Ends a server that still runs on a data directory after its guard was killed, and removes a lock file whose process
 * number meanwhile belongs to somebody else; PostgreSQL would refuse to start on it.
 */
export async function endLeftOverServer(data: string): Promise<void> {
  const pid = serverPid(data);
  if (pid === null) return;
  const left = identify(pid);
  if (!left) return;
  if (!serves(pid, data)) {
    rmSync(join(data, 'postmaster.pid'), { force: true });
    return;
  }
  // Fast, then immediate shutdown (postgresql.org/docs/18/server-shutdown.html), then force: the log makes good all three.
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isAlive(left)) return;
    process.kill(pid, signal);
    const deadline = Date.now() + 3_000;
    while (isAlive(left) && Date.now() < deadline) await pause(20);
  }
}
