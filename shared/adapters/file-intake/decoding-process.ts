import { fork, type ChildProcess } from 'node:child_process';
import { intakeEntry } from './intake-entry.ts';
import type { Answer, Task } from './intake-task.ts';

/** One process that decodes files, one at a time. */
export type DecodingProcess = Readonly<{
  /**
   * Gives it a file. `too-slow` when it was killed for its time; `gone` when it ended by itself, for its memory, or was ended
   * from outside. Rejects when it never started.
   */
  take(task: Task, seconds: number): Promise<Answer | 'gone' | 'too-slow'>;
  /** False once it is gone: a process can be ended from outside while it rests. */
  isThere(): boolean;
  end(): Promise<void>;
}>;

/** Starts a process that may take so many bytes of memory, with an empty environment: code that reads hostile files holds no secret. */
export function startDecodingProcess(memory: number): DecodingProcess {
  const child = fork(intakeEntry, [String(memory)], {
    env: {},
    execArgv: ['--max-old-space-size=256'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaint = '';
  child.stderr?.on('data', (part: Buffer) => (complaint = (complaint + part.toString()).slice(-2000)));
  const ended = new Promise<void>((resolve) => child.once('close', resolve).once('error', () => resolve()));
  const ready = new Promise<boolean>((resolve) => {
    child.once('message', () => resolve(true));
    void ended.then(() => resolve(false));
  });
  letGo(child);

  return {
    async take(task, seconds) {
      hold(child);
      if (!(await ready)) throw new Error(`The process that decodes files did not start: ${complaint}`);
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        child.kill('SIGKILL');
      }, seconds * 1000);
      try {
        return await new Promise<Answer | 'gone' | 'too-slow'>((resolve) => {
          child.once('message', (answer: Answer) => resolve(answer));
          void ended.then(() => resolve(late ? 'too-slow' : 'gone'));
          // An answer that cannot be sent means that the process is ending; `ended` tells.
          child.send(task, () => {});
        });
      } finally {
        clearTimeout(timer);
        letGo(child);
      }
    },
    isThere: () => child.connected && child.exitCode === null && child.signalCode === null,
    async end() {
      hold(child);
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** While it works, the program waits for it; while it rests, the program may end without asking. */
function hold(child: ChildProcess) {
  child.ref();
  child.channel?.ref();
}

function letGo(child: ChildProcess) {
  child.unref();
  child.channel?.unref();
  const errors = child.stderr as { unref?(): void } | null;
  errors?.unref?.();
}
