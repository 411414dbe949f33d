import { Problem } from '../../kernel/problem.ts';
import { startDecodingProcess, type DecodingProcess } from './decoding-process.ts';
import type { FileIntakeOptions, Task, TaskName, Tasks } from './intake-task.ts';

export type DecodingQueue = Readonly<{
  /** @throws Problem for a refused file, service-away when too many wait; Error for a fault of ours */
  run<Name extends TaskName>(name: Name, bytes: Buffer): Promise<Tasks[Name]>;
  close(): Promise<void>;
}>;

/** A waiting file stays in memory, 10 MB at most: more than this many is a flood. */
const mostWaiting = 20;
/** Half a minute after its last file a process goes, and its memory with it. */
const restMs = 30_000;

/** Files are decoded by at most so many processes at once, each kept warm for the next file while there are more to come. */
export function openDecodingQueue({ processes, seconds, memory }: Required<FileIntakeOptions>): DecodingQueue {
  const resting: { process: DecodingProcess; timer: NodeJS.Timeout }[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;

  async function turn(): Promise<void> {
    if (busy < processes) {
      busy += 1;
      return;
    }
    if (waiting.length >= mostWaiting) throw new Problem('service-away');
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function passOn() {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }

  function rest(process: DecodingProcess) {
    const timer = setTimeout(() => {
      const place = resting.findIndex((one) => one.process === process);
      if (place >= 0) resting.splice(place, 1);
      void process.end();
    }, restMs);
    resting.push({ process, timer: timer.unref() });
  }

  /** A process that rested, if one is left; null when a new one has to be started. */
  function awake(): DecodingProcess | null {
    for (let warm = resting.pop(); warm; warm = resting.pop()) {
      clearTimeout(warm.timer);
      if (warm.process.isThere()) return warm.process;
    }
    return null;
  }

  async function decode(task: Task) {
    const rested = awake();
    let process = rested ?? startDecodingProcess(memory);
    let answer = await process.take(task, seconds);
    if (answer === 'gone' && rested) {
      // It may have been ended while it rested, before anybody noticed: that is no fault of the file.
      process = startDecodingProcess(memory);
      answer = await process.take(task, seconds);
    }
    if (answer === 'gone' || answer === 'too-slow')
      throw Object.assign(new Problem(task.name === 'read-table' ? 'table-damaged' : 'file-damaged'), {
        cause: new Error(`the process that decodes was ${answer}`),
      });
    if (answer.kind === 'done' || answer.kind === 'refused') {
      if (answer.spent) await process.end();
      else rest(process);
      if (answer.kind === 'refused') throw new Problem(answer.code, answer.faults);
      return answer.result;
    }
    await process.end();
    throw new Error(`Decoding a file failed: ${answer.kind === 'failed' ? answer.message : answer.kind}`);
  }

  return {
    async run<Name extends TaskName>(name: Name, bytes: Buffer) {
      await turn();
      try {
        return (await decode({ name, bytes })) as Tasks[Name];
      } finally {
        passOn();
      }
    },
    async close() {
      const all = resting.splice(0);
      for (const one of all) clearTimeout(one.timer);
      await Promise.all(all.map((one) => one.process.end()));
    },
  };
}
