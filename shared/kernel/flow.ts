import type { FieldClass } from './field-class.ts';

/** The ways in which data leaves the tables. */
export const flowKinds = [
  'queue',
  'log',
  'file',
  'model',
  'mail',
  'export',
  'webhook',
  'partner',
  'analytics',
  'sales',
] as const;
export type FlowKind = (typeof flowKinds)[number];

/**
 * One thing in which data leaves the tables: a queue, a kind of log line, a folder of files, a question to a model, a mail, an export, an
 * event, an answer to a machine. It stands beside what it describes; `functions/catalogue.ts` collects them, and
 * `tests/architecture/flows.test.ts` compares each with the thing, both ways.
 */
export type Flow = Readonly<{
  kind: FlowKind;
  name: string;
  purpose: string;
  legalBasis: string;
  /** Names of `shared/protection/catalogue/recipients.ts`; the host that everything lies with goes without saying. */
  recipients: readonly string[];
  /** How long it is there, or by whom that is decided. */
  kept: string;
  /** Every field, by its path from the outside in: `items[].employee.name`. */
  fields: Readonly<Record<string, FieldClass>>;
}>;

/** A folder of files, with the pattern of the names in it. */
export type Folder = Flow & Readonly<{ kind: 'file' }>;

/** A name under which bytes may be stored: a classified folder alone makes one. */
export type BlobName = string & { readonly __folder: unique symbol };

/**
 * The name of a file in a folder, whose own name says what stands in which place: `<company>/<receipt>/<part>`.
 * Throws TypeError where there are more or fewer parts than places.
 */
export function nameIn({ name }: Folder, ...parts: readonly string[]): BlobName {
  const left = [...parts];
  const filled = name.replaceAll(/<\w+>/g, () => left.shift() ?? '<>');
  if (left.length > 0 || filled.includes('<>')) throw new TypeError(`${name} takes other parts`);
  return filled as BlobName;
}
