import { itemsOf, type Catalogue } from './catalogue.ts';

/** A technical or organisational measure (GDPR Art. 32), and where it can be checked. */
export type Measure = Readonly<{ measure: string; proof: string }>;

/** The measures that the code of this release holds, with figures from the catalogue. Those of an organisation are not here. */
export function measuresOf(catalogue: Catalogue): Measure[] {
  const items = itemsOf(catalogue);
  const count = (is: (item: (typeof items)[number]) => boolean) => items.filter(is).length;
  const sealed = count(({ kind, guarded }) => kind === 'table' && guarded === 'field');
  const tenant = catalogue.tables.filter(({ kind }) => kind !== 'platform').length;
  const impersonal = count(({ kind }) => kind === 'queue' || kind === 'log');
  return [
    {
      measure: `Sealed field by field: ${sealed} columns with AES-256-GCM, under keys of the person, the bookkeeping year or the company, which a vault’s key guards`,
      proof: 'docs/decisions/sealed-fields-and-a-blind-index.md',
    },
    {
      measure: 'Keys of people stand in a database of their own that no dump opens: an erasure reaches the backups',
      proof: 'docs/decisions/keys-form-a-hierarchy-in-two-databases.md',
    },
    { measure: 'Keys are replaced while everybody works', proof: 'docs/decisions/keys-are-replaced-in-place.md' },
    {
      measure: 'Every file of a receipt is sealed with a key of its own',
      proof: 'docs/decisions/receipt-files-have-keys-of-their-own.md',
    },
    {
      measure: `Companies are kept apart by the database itself: row-level security, forced, on ${tenant} tables`,
      proof: 'tests/privacy/tenant-isolation.test.ts',
    },
    {
      measure:
        'Staff see nothing inside a company without a reasoned access of some hours, which its HR sees and can end',
      proof: 'docs/decisions/staff-are-an-actor-of-their-own.md',
    },
    {
      measure: 'Every act is authorised, and recorded in the same transaction in a log that only grows',
      proof: 'tests/privacy/append-only.test.ts',
    },
    {
      measure: `No person in queues and logs: their ${impersonal} fields hold ids, counts and codes alone`,
      proof: 'tests/architecture/flows.test.ts',
    },
    {
      measure: 'Whoever decides or pays signs in with a second factor; sessions end by themselves',
      proof: 'tests/abuse/session-limits.test.ts',
    },
    {
      measure: 'Uploaded files are rebuilt in a process of their own before they are kept',
      proof: 'docs/decisions/uploads-are-rebuilt-in-a-process-of-their-own.md',
    },
    {
      measure: 'A model is asked within the EU alone, where a company has chosen it, and decides nothing',
      proof: 'docs/decisions/claude-is-asked-in-the-eu-and-decides-nothing.md',
    },
  ];
}
