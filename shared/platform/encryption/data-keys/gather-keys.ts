import type { Id } from '../../../kernel/ids.ts';
import type { Database } from '../../tenant-transaction.ts';
import { dataKeysById, type DataKeyRow } from './store.ts';

/** So many keys are asked for at once. */
const most = 500;

type Asked = { id: Id; resolve(rows: readonly DataKeyRow[]): void; reject(error: unknown): void };

/**
 * Reads keys by their ids, those that are asked for in one go with one query: a list of two hundred people takes one, not two hundred.
 * Gives all versions of the key; empty where there is none.
 */
export function gatherKeys(keyDatabase: Database): (company: Id, id: Id) => Promise<readonly DataKeyRow[]> {
  const waiting = new Map<Id, Asked[]>();

  async function read(company: Id): Promise<void> {
    const asked = waiting.get(company) ?? [];
    waiting.delete(company);
    for (let from = 0; from < asked.length; from += most) {
      const part = asked.slice(from, from + most);
      try {
        const ids = [...new Set(part.map(({ id }) => id))];
        const rows = await keyDatabase.inTenant(company, (tx) => dataKeysById(tx, ids), 'look');
        const byId = Map.groupBy(rows, ({ id }) => id);
        for (const { id, resolve } of part) resolve(byId.get(id) ?? []);
      } catch (error) {
        for (const { reject } of part) reject(error);
      }
    }
  }

  return (company, id) =>
    new Promise((resolve, reject) => {
      const asked = waiting.get(company);
      if (asked) return void asked.push({ id, resolve, reject });
      waiting.set(company, [{ id, resolve, reject }]);
      setImmediate(() => void read(company));
    });
}
