import { AsyncLocalStorage } from 'node:async_hooks';

const inside = new AsyncLocalStorage<true>();

/** Says whether this runs within a transaction of the main database, where nothing outside is waited for. */
export const insideTransaction = (): boolean => inside.getStore() === true;

/** Runs work as part of a transaction. */
export const asInsideTransaction = <T>(work: () => T): T => inside.run(true, work);

/** Runs work that nothing in the transaction waits for. */
export const besideTransaction = <T>(work: () => T): T => inside.exit(work);
