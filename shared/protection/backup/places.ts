import { isId, type Id } from '../../kernel/ids.ts';

/** The last object of a backup: without it there is none. */
export const manifestName = 'manifest.json';

/** Where dumps of the database are in the store of backups. */
export const dumpsPrefix = 'db/';

/** The folder of one run: `db/2026-11-30/<run>/`. The day is of UTC, and only for whoever looks: a run's id is unique by itself. */
export const folderOf = (run: Id, at: Date): string => `${dumpsPrefix}${at.toISOString().slice(0, 10)}/${run}/`;

/** Where each part of a dump is below it; the names sort in the order in which they are restored. */
export const partNames = {
  roles: '1-roles.sql.zst',
  tables: '2-tables.sql.zst',
  rows: (table: string): string => `3-rows/${table}.sql.zst`,
  /** Of all small tables together. No table of ours is called so. */
  smallRows: '3-rows/0-small.sql.zst',
  sequences: '4-sequences.sql.zst',
  keys: '5-keys.sql.zst',
  defaults: '6-defaults.sql.zst',
} as const;

/** The run whose manifest a key is; null for every other key. */
export function runOfManifest(key: string): Readonly<{ run: Id; day: string; folder: string }> | null {
  const { folder, day, run } =
    /^(?<folder>db\/(?<day>\d{4}-\d\d-\d\d)\/(?<run>[0-9a-f-]{36})\/)(?<name>[a-z.]+)$/.exec(key)?.groups ?? {};
  if (folder === undefined || !key.endsWith(`/${manifestName}`) || !isId(run)) return null;
  return { run, day: day!, folder };
}
