import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Peer } from './peer.ts';
import { forgetProcess, recordProcess } from './process-records.ts';

export interface StartPeerSettings {
  /** Added to this process's environment for the child. */
  readonly env?: NodeJS.ProcessEnv;
  /** Every line the child prints, apart from its ready line. */
  readonly onLine?: (line: string) => void;
  /** Where the process is recorded so that `cleanUp` can end it after a crash of the parent. */
  readonly stateDirectory?: string;
  /** Milliseconds until a silent child is given up; 60 000 if left out. */
  readonly patience?: number;
}

const main = fileURLToPath(new URL('peer-process.ts', import.meta.url));
const stopPatience = 10_000;
const linesKept = 20;

/**
 * Starts `infra/local/peers/<name>.ts` in a process of its own and waits until it says it is ready.
 * Options travel as JSON through stdin, never on the command line, so secrets in them do not show in a process list.
 * Throws one sentence with the child's last lines when it ends or stays silent instead.
 */
export async function startPeer<Ready extends object = Record<string, unknown>>(
  name: string,
  options: object,
  settings: StartPeerSettings = {},
): Promise<Peer<Ready>> {
  // A group of its own: Ctrl-C in a terminal reaches the parent alone, which then stops its peers in the right order.
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, name], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, ...settings.env },
  });
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.once('error', () => resolve(null));
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error(`The peer ${name} could not be started.`);
  const { stateDirectory } = settings;
  if (stateDirectory !== undefined) {
    recordProcess(stateDirectory, name, pid);
    void exited.then(() => forgetProcess(stateDirectory, pid));
  }

  child.stdin.on('error', () => undefined);
  child.stdin.write(`${JSON.stringify(options)}\n`);

  const last: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const ready = new Promise<Ready>((resolve, reject) => {
    const hear = (line: string) => {
      last.push(line);
      if (last.length > linesKept) last.shift();
      settings.onLine?.(line);
    };
    let waiting = true;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (waiting && line.startsWith('ready ')) {
        waiting = false;
        resolve(JSON.parse(line.slice('ready '.length)) as Ready);
      } else hear(line);
    });
    createInterface({ input: child.stderr }).on('line', hear);
    const giveUp = (why: string) => reject(new Error([`The peer ${name} did not start: ${why}.`, ...last].join('\n')));
    timer = setTimeout(() => giveUp('it stayed silent'), settings.patience ?? 60_000);
    // 'close' comes after the last line was read, but not while a grandchild still holds the pipe.
    child.once('close', (code, signal) => giveUp(signal ? `it was ended by ${signal}` : `it exited with ${code}`));
    void exited.then((code) => setTimeout(() => giveUp(`it exited with ${code}`), 500).unref());
  }).finally(() => clearTimeout(timer));

  const stop = async () => {
    child.stdin.end();
    const force = setTimeout(() => child.kill('SIGKILL'), stopPatience);
    await exited;
    clearTimeout(force);
  };

  try {
    return { name, pid, ready: await ready, exited, kill: (signal) => void child.kill(signal), stop };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}
