import { Problem } from '../../kernel/problem.ts';
import { isLibraryFault } from './library-fault.ts';

/**
 * Lends the one copy of a WebAssembly library that this process has. When it aborts (no more memory, a broken file that it did
 * not foresee) the file is damaged, and the library is started anew for the next one, since its memory is in no known state.
 */
export function lendLibrary<Library>(start: () => Promise<Library>) {
  let running: Promise<Library> | null = null;
  return async <T>(use: (library: Library) => T | Promise<T>): Promise<T> => {
    running ??= start();
    try {
      return await use(await running);
    } catch (thrown) {
      if (!isLibraryFault(thrown)) throw thrown;
      running = null;
      throw Object.assign(new Problem('file-damaged'), { cause: thrown });
    }
  };
}
