import { bigint, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal } from '../../platform/classification.ts';
import { companyId, idColumn, instantColumn } from '../../platform/columns.ts';

const count = (name: string) => bigint(name, { mode: 'number' });

export type BackupKind = 'database' | 'files';

/** Each backup of the database and each round that copied files, whatever became of it. */
export const backupRuns = pgTable('backup_runs', {
  id: idColumn('id').primaryKey(),
  kind: text('kind').$type<BackupKind>().notNull(),
  state: text('state').$type<'running' | 'complete' | 'failed'>().notNull(),
  startedAt: instantColumn('started_at').notNull(),
  endedAt: instantColumn('ended_at'),
  /** Why it failed, as a code. */
  failure: text('failure'),
  /** As stored. */
  bytes: count('bytes').notNull(),
  objects: integer('objects').notNull(),
  rows: count('rows').notNull(),
  /** Where the manifest of the database stands, and the SHA-256 of it in hex. */
  manifestKey: text('manifest_key'),
  manifestSha256: text('manifest_sha256'),
});

/** The copy of each stored file: noted, then copied, then marked as removed. */
export const backupFiles = pgTable(
  'backup_files',
  {
    companyId: companyId(),
    /** Of the file in Blob Storage. */
    name: text('name').notNull(),
    kind: text('kind').$type<'receipt' | 'policy'>().notNull(),
    holderId: idColumn('holder_id').notNull(),
    /** Of the copy. */
    key: text('key').notNull(),
    notedAt: instantColumn('noted_at').notNull(),
    bytes: count('bytes'),
    sha256: text('sha256'),
    copiedAt: instantColumn('copied_at'),
    /** Since when its copy is marked as deleted. */
    removedAt: instantColumn('removed_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.name] })],
);

const about = { subject: 'none', legalBasis: 'GDPR Art. 32(1)(b), (c) and 5(2)' } as const;

export const backupRunsClass = classify(backupRuns, {
  kind: 'platform',
  purpose: 'Show when there was last a whole backup, and what became of each try',
  ...about,
  retention: {
    period: 'P2Y',
    from: 'started_at',
    action: 'delete',
    basis: 'shows that backups are made as often as it is promised',
  },
  columns: {
    id: impersonal('identifier'),
    kind: impersonal('state'),
    state: impersonal('state'),
    startedAt: impersonal('time'),
    endedAt: impersonal('time'),
    failure: impersonal('state'),
    bytes: impersonal('amount'),
    objects: impersonal('amount'),
    rows: impersonal('amount'),
    manifestKey: impersonal('identifier'),
    manifestSha256: impersonal('hash'),
  },
});

export const backupFilesClass = classify(backupFiles, {
  kind: 'tenant',
  purpose: 'Copy each stored file once, and let its copy go when it goes',
  ...about,
  retention: {
    period: 'P1Y',
    from: 'removed_at',
    action: 'delete',
    basis: 'shows that the copies of what was deleted went too',
  },
  columns: {
    companyId: impersonal('identifier'),
    name: impersonal('identifier'),
    kind: impersonal('state'),
    holderId: impersonal('identifier'),
    key: impersonal('identifier'),
    notedAt: impersonal('time'),
    bytes: impersonal('amount'),
    sha256: impersonal('hash'),
    copiedAt: impersonal('time'),
    removedAt: impersonal('time'),
  },
});
