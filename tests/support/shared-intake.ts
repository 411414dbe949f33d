import { openFileIntake, type FileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';

let opened: FileIntake | undefined;

/**
 * The intake of whichever test files a process runs after each other: what it decodes in starts, and loads its libraries, once. It ends with
 * the process. A test that ends it, or counts what it starts, opens one of its own.
 */
export const sharedIntake = (): FileIntake => (opened ??= openFileIntake({ processes: 1 }));
