import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ocrChildEntry } from './ocr-child-entry.ts';
import type { OcrAnswer, OcrJob, RecognisedPage } from './ocr-messages.ts';

/** Reading takes a second or two, the first time two more for the models: what takes this long is stuck. */
const defaultTimeout = 30_000;

/** Its pages take 0.6 to 0.8 GB; a process that has come to hold more is replaced once it rests. */
const mostMemory = 1_000_000_000;

/**
 * All of the child's environment. Each thread of glibc's allocator otherwise keeps a heap of its own of what the models let go
 * again, which comes to 300 MB.
 */
const fewArenas = { MALLOC_ARENA_MAX: '1' };

export type OcrProcess = Readonly<{
  /** Reads one page. Pages wait their turn. Rejects when the process dies, the page takes too long, or `signal` aborts. */
  recognise(jpeg: Uint8Array, signal?: AbortSignal): Promise<RecognisedPage>;
  /** The child's process id, or null when none runs. */
  pid(): number | null;
  /** Resident memory of the child in bytes (Linux; null elsewhere or when none runs). */
  memory(): number | null;
  /** Ends the child. Pages under way or waiting reject; the next page starts a new one. */
  stop(): void;
}>;

/**
 * A process of its own that recognises text: native code over pictures strangers send. It is started at the first
 * page, kept warm, given nothing of the parent's environment, and replaced when it dies or sticks.
 */
export function openOcrProcess({ timeout = defaultTimeout, entry = ocrChildEntry() } = {}): OcrProcess {
  let child: ChildProcess | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let generation = 0;
  let lastId = 0;

  function running(): ChildProcess {
    if (child) return child;
    const started = fork(entry, [], {
      execArgv: ['--expose-gc'],
      env: fewArenas,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const gone = () => {
      if (child === started) child = null;
    };
    started.on('exit', gone);
    started.on('error', gone);
    child = started;
    return started;
  }

  function end(): void {
    child?.kill('SIGKILL');
    child = null;
  }

  function readNow(jpeg: Uint8Array, signal: AbortSignal | undefined): Promise<RecognisedPage> {
    const reader = running();
    const id = ++lastId;
    hold(reader, true);
    return new Promise<RecognisedPage>((resolve, reject) => {
      const giveUp = (reason: Error) => {
        settle();
        end();
        reject(reason);
      };
      const onAnswer = (message: OcrAnswer) => {
        if (message.id !== id) return;
        settle();
        if ((residentBytes(reader.pid!) ?? 0) > mostMemory) end();
        if ('page' in message) resolve(message.page);
        else reject(new Error(`the page could not be read: ${message.error}`));
      };
      const onExit = (code: number | null, by: string | null) =>
        giveUp(new Error(`the text recogniser ended while reading (${by ?? `code ${code}`})`));
      const onError = (error: Error) => giveUp(new Error(`the text recogniser failed: ${error.message}`));
      const onAbort = () => giveUp(new Error('reading was given up', { cause: signal?.reason }));
      const timer = setTimeout(
        () => giveUp(new Error(`the text recogniser took more than ${timeout / 1000} s and was ended`)),
        timeout,
      );
      function settle() {
        clearTimeout(timer);
        reader.off('message', onAnswer).off('exit', onExit).off('error', onError);
        signal?.removeEventListener('abort', onAbort);
        hold(reader, false);
      }
      reader.on('message', onAnswer).on('exit', onExit).on('error', onError);
      signal?.addEventListener('abort', onAbort);
      reader.send({ id, jpeg } satisfies OcrJob, (error) => error && onError(error));
    });
  }

  return {
    recognise(jpeg, signal) {
      const asked = generation;
      const reading = turn.then(() => {
        if (signal?.aborted) throw new Error('reading was given up', { cause: signal.reason });
        if (asked !== generation) throw new Error('the text recogniser was stopped');
        return readNow(jpeg, signal);
      });
      turn = reading.catch(() => {});
      return signal ? unlessAborted(reading, signal) : reading;
    },
    pid: () => child?.pid ?? null,
    memory: () => (child?.pid === undefined ? null : residentBytes(child.pid)),
    stop() {
      generation += 1;
      end();
    },
  };
}

/** Rejects at once when the signal aborts, also where the page still waits for its turn. */
function unlessAborted<T>(reading: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(new Error('reading was given up', { cause: signal.reason }));
    signal.addEventListener('abort', onAbort);
    void reading.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/** A child that reads keeps its parent alive; an idle one does not. */
function hold(child: ChildProcess, held: boolean): void {
  if (held) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

function residentBytes(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}
