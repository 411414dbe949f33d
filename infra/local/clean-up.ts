import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, type ProcessIdentity } from './process-identity.ts';
import { forgetProcess, recordedProcesses, type ProcessRecord } from './process-records.ts';

/** What `cleanUp` found. */
export interface CleanUp {
  /** Names of left-over processes that were ended. */
  readonly ended: readonly string[];
  /** The other living process whose peers use this state directory, or null. Its peers are left alone. */
  readonly inUseBy: ProcessIdentity | null;
}

const grace = 3_000;

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function endProcess(left: ProcessIdentity): Promise<void> {
  signal(left.pid, 'SIGTERM');
  const deadline = Date.now() + grace;
  while (isAlive(left) && Date.now() < deadline) await pause(20);
  if (isAlive(left)) signal(left.pid, 'SIGKILL');
  while (isAlive(left)) await pause(20);
}

/**
 * Ends what a killed run left behind in a state directory (a path under `.local/`), politely first.
 * A process is only ever signalled when its number and its start time both match the record.
 */
export async function cleanUp(stateDirectory: string): Promise<CleanUp> {
  const leftOver: ProcessRecord[] = [];
  let inUseBy: ProcessIdentity | null = null;
  for (const record of recordedProcesses(stateDirectory)) {
    if (!isAlive(record)) forgetProcess(stateDirectory, record.pid);
    else if (!isAlive(record.owner)) leftOver.push(record);
    else if (record.owner.pid !== process.pid) inUseBy = record.owner;
  }
  await Promise.all(leftOver.map(endProcess));
  for (const { pid } of leftOver) forgetProcess(stateDirectory, pid);
  return { ended: leftOver.map(({ name }) => name), inUseBy };
}

/** Ends every process that this one has recorded in a state directory: for a start that is given up halfway. */
export async function endOwn(stateDirectory: string): Promise<void> {
  const own = recordedProcesses(stateDirectory).filter(({ owner }) => owner.pid === process.pid);
  await Promise.all(own.filter(isAlive).map(endProcess));
  for (const { pid } of own) forgetProcess(stateDirectory, pid);
}
