import type { FieldClass, Subject } from '../../kernel/field-class.ts';
import type { Flow, FlowKind } from '../../kernel/flow.ts';
import type { Recipient } from './recipients.ts';

/** What a column’s class says (`ColumnClass` of the platform), as far as the catalogue reads it. */
type ColumnSaid = Readonly<{
  category: string;
  reason?: string;
  special?: boolean;
  encryption?: 'field' | 'at-rest';
  why?: string;
  exported?: boolean;
  erasure?: string;
  recipients?: readonly string[];
}>;

/** What a table’s class says (`TableClass`), likewise. */
export type TableSaid = Readonly<{
  table: string;
  kind: string;
  purpose: string;
  subject: Subject | 'none';
  legalBasis: string;
  /** Read by `describeRetention` alone. */
  retention: unknown;
  columns: Readonly<Record<string, ColumnSaid>>;
}>;

/** What is known of everything that the product keeps and hands on. */
export type Catalogue = Readonly<{
  /** Of the main database and of the one with the keys. */
  tables: readonly TableSaid[];
  flows: readonly Flow[];
  recipients: Readonly<Record<string, Recipient>>;
}>;

/** One value that the product keeps or hands on: a column, or a field of a flow. */
export type Item = Readonly<{
  kind: 'table' | FlowKind;
  /** The table or the flow. */
  of: string;
  field: string;
  /** `none` for what is not about a person. */
  category: string;
  subject: Subject | 'none';
  special: boolean;
  /** Sealed field by field, guarded by the disk alone, or on its way. */
  guarded: 'field' | 'at-rest' | 'transit' | 'none';
  recipients: readonly string[];
  /** What erasure does to it; null for what is on its way, and for what is not about a person. */
  erasure: string | null;
  exported: boolean;
}>;

const columnItem = ({ table, subject }: TableSaid, field: string, holds: ColumnSaid): Item => ({
  kind: 'table',
  of: table,
  field,
  category: holds.category,
  subject: holds.category === 'none' ? 'none' : subject,
  special: holds.special ?? false,
  guarded: holds.encryption ?? 'none',
  recipients: holds.recipients ?? [],
  erasure: holds.erasure ?? null,
  exported: holds.exported ?? false,
});

const fieldItem = ({ kind, name, recipients }: Flow, field: string, holds: FieldClass): Item => ({
  kind,
  of: name,
  field,
  category: holds.category,
  subject: 'subject' in holds ? holds.subject : 'none',
  special: 'special' in holds && holds.special,
  guarded: kind === 'file' && 'subject' in holds ? 'field' : 'transit',
  recipients: 'subject' in holds ? recipients : [],
  erasure: null,
  exported: false,
});

/** Everything, one value at a time, in a fixed order. */
export const itemsOf = ({ tables, flows }: Catalogue): Item[] => [
  ...tables
    .toSorted((a, b) => (a.table < b.table ? -1 : 1))
    .flatMap((table) => Object.entries(table.columns).map(([field, holds]) => columnItem(table, field, holds))),
  ...flows
    .toSorted((a, b) => (`${a.kind} ${a.name}` < `${b.kind} ${b.name}` ? -1 : 1))
    .flatMap((flow) => Object.entries(flow.fields).map(([field, holds]) => fieldItem(flow, field, holds))),
];

/** Those about a person. */
export const personalOf = (catalogue: Catalogue): Item[] =>
  itemsOf(catalogue).filter(({ category, subject }) => category !== 'none' && subject !== 'none');
