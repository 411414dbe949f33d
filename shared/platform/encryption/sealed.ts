import { customType } from 'drizzle-orm/pg-core';
import type { Id } from '../../kernel/ids.ts';
import { answering } from './guarded-column.ts';

/** Where a sealed value belongs. It opens there and nowhere else. */
export type Place = Readonly<{ company: Id; table: string; column: string; row: Id }>;

declare const held: unique symbol;

/** A value sealed for one place: what a sealed column takes on writing. `T` is what `open` gives back. */
export class Sealed<T> {
  declare readonly [held]: T;
  readonly bytes: Buffer;
  readonly place: Place;
  constructor(bytes: Buffer, place: Place) {
    this.bytes = bytes;
    this.place = place;
  }
}

/** What a sealed column gives on reading: bytes that only `open` can turn into a `T`. */
export type SealedBytes<T> = Buffer & { readonly [held]: T };

/**
 * A column that takes only a value sealed for this very table and column. Writing anything else throws a TypeError before
 * it reaches the database, so a plain text or another column's value cannot be stored by mistake.
 */
export const sealedColumn = <T>(table: string, column: string) =>
  customType<{ data: Sealed<T> | SealedBytes<T>; driverData: Buffer }>({
    dataType: () => 'bytea',
    toDriver: answering({ kind: 'sealed' }, (value: Sealed<T> | SealedBytes<T>) => {
      const fits = value instanceof Sealed && value.place.table === table && value.place.column === column;
      if (!fits) throw new TypeError(`${table}.${column} takes only a value sealed for it`);
      return value.bytes;
    }),
    fromDriver: (bytes) => bytes as SealedBytes<T>,
  })(column);
