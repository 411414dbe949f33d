import { customType } from 'drizzle-orm/pg-core';
import { answering, type IndexSource } from './guarded-column.ts';

/** A column of keyed hashes (`Seals.blindIndex`) of one purpose. `source` says what they are made from, where that is kept. */
export const blindIndexColumn = (name: string, purpose: string, source: IndexSource | null) =>
  customType<{ data: Buffer; driverData: Buffer }>({
    dataType: () => 'bytea',
    toDriver: answering({ kind: 'index', purpose, source }, (value: Buffer) => value),
  })(name);
