import type { Id } from '../../kernel/ids.ts';
import type { FileRun } from './file-run.ts';

/** Where locked runs are read from, by whoever asks for a file. */
export interface LockedRuns {
  /**
   * A locked run of the reader's company; its lines are read as they are asked for, from the first on each time it is opened. Throws
   * Problem `not-found` where the company has no such run, and refuses one that is not locked.
   */
  open(run: Id): Promise<FileRun>;
}
