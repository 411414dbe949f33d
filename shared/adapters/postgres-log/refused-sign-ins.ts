import { open } from 'node:fs/promises';
import type { RefusedSignIns } from '../../trust/operations/ports.ts';

/** As much of the end of the file is read, in bytes: more refusals than that fit are alarm enough. */
const mostRead = 256 * 1_024;

/** A line of the server's log: when, which process, and the code of a refused sign-in (28P01 invalid_password, 28000 invalid_authorization). */
const refusal = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}) UTC \[\d+\] (?:28P01|28000) FATAL:/;

/**
 * Counts refused sign-ins in a file of lines that a PostgreSQL server on this machine wrote. In Azure the server's log goes to Log Analytics, where
 * a query looks at it: there `file` is null, and so is the answer.
 */
export const refusedSignIns = (file: string | null): RefusedSignIns => ({
  async since(at) {
    if (file === null) return null;
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      const length = Math.min(size, mostRead);
      const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
      const times = buffer
        .toString('utf8')
        .split('\n')
        .flatMap((line) => refusal.exec(line)?.[1] ?? []);
      return times.filter((time) => Date.parse(`${time.replace(' ', 'T')}Z`) >= at.getTime()).length;
    } finally {
      await handle.close();
    }
  },
});
