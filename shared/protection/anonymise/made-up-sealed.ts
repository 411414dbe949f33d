import { textOf, type Context } from './context.ts';
import { linesOf, madeUpClaim } from './made-up-claim.ts';
import { madeUpAccount, madeUpPerson, madeUpPhone } from './made-up-person.ts';
import { madeUpSentence } from './made-up-text.ts';
import { testPersonnummer } from './test-personnummer.ts';

type Maker = (context: Context) => unknown;

const sentence =
  (column: string): Maker =>
  ({ pseudonyms, row }) =>
    madeUpSentence(pseudonyms, `${column} ${JSON.stringify(row['id'] ?? row['entry_id'])}`);

const base64 = (hex: string): string =>
  btoa(String.fromCharCode(...hex.match(/../g)!.map((pair) => Number.parseInt(pair, 16))));

/** A key for the files of a row, 32 bytes in base64: sealed beside it, and what its made-up files are sealed with. */
export const fileKeyOf = ({ pseudonyms }: Pick<Context, 'pseudonyms'>, row: string): string =>
  base64(pseudonyms.hex(32, 'file key', row));

const secret =
  (column: string): Maker =>
  ({ pseudonyms, row }) =>
    `whsec_${base64(pseudonyms.hex(32, 'secret', column, textOf(row, 'id')))}`;

const seen = <T>(value: T | null) => ({ value, confidence: value === null ? 0 : 0.9, place: null });

/** What a scanner would have read of the made-up receipt. */
const reading: Maker = (context) => {
  const { row, claim } = context;
  const made = madeUpClaim(context, claim ?? row);
  return {
    scanner: row['scanner'],
    version: row['version'],
    vendor: seen(made.seller),
    organisationNumber: seen(made.organisationNumber),
    date: seen(made.day),
    total: seen(made.total),
    currency: seen(made.currency),
    vat: [],
    bought: seen(['Påhittad vara']),
    text: linesOf(made).join('\n'),
  };
};

const compared: Maker = ({ pseudonyms, person, row }) => ({
  row: null,
  version: 1,
  name: madeUpPerson(pseudonyms, textOf(row, 'employee_id') || `${person} ${textOf(row, 'id')}`).name,
  before: null,
  after: null,
  changed: [],
  faults: [],
});

/**
 * What stands in each sealed column of made-up data, by table and column. Nothing is opened for it: the keys of the real values are not needed, and
 * not at hand. A sealed column that is not here stops the making of a set.
 */
export const madeUpSealed: Readonly<Record<string, Maker>> = {
  'access_grants.reason': sentence('reason'),
  'allowance_adjustments.reason': sentence('reason'),
  'approval_opinions.question': sentence('question'),
  'approval_opinions.answer': sentence('answer'),
  'bankid_evidence.signature': sentence('signature'),
  'bankid_evidence.ocsp_response': sentence('ocsp'),
  'employee_private.personnummer': ({ pseudonyms, company, person }) =>
    pseudonyms.alone(`${company} personnummer`, person, testPersonnummer(pseudonyms, company, person)),
  'employee_private.private_email': ({ pseudonyms, person }) =>
    `${madeUpPerson(pseudonyms, person).mailbox}@hem.example`,
  'employee_private.private_phone': ({ pseudonyms, person }) => madeUpPhone(pseudonyms, person),
  'employee_private.bank_account': ({ pseudonyms, person }) => madeUpAccount(pseudonyms, person),
  // Reasons would quote the receipt; the verdict stands beside them.
  'evaluations.content': () => ({ findings: [], checks: [], reasons: [] }),
  'expense_events.comment': sentence('comment'),
  'expenses.vendor': (context) => madeUpClaim(context, context.row).seller,
  'expenses.organisation_number': (context) => madeUpClaim(context, context.row).organisationNumber,
  'expenses.note': sentence('note'),
  'legal_holds.reason': sentence('hold'),
  'payroll_inbound_secrets.secret': secret('secret'),
  'payroll_lines.reason': sentence('reason'),
  'policy_versions.file_key': (context) => fileKeyOf(context, textOf(context.row, 'id')),
  'policy_versions.content': () => ({
    paragraphs: [{ paragraph: 1, page: null, heading: null, text: policyLine, under: null }],
    leftOut: { changed: 0, hidden: 0 },
  }),
  'receipt_readings.content': reading,
  'receipts.file_key': (context) => fileKeyOf(context, textOf(context.row, 'id')),
  'receipts.file_key_year': (context) => fileKeyOf(context, textOf(context.row, 'id')),
  'rights_exports.file_key': (context) => fileKeyOf(context, textOf(context.row, 'id')),
  'rights_requests.words': sentence('words'),
  'rights_requests.send_to': ({ pseudonyms, person }) => `${madeUpPerson(pseudonyms, person).mailbox}@hem.example`,
  'rights_requests.extension_reason': sentence('extension'),
  'rights_requests.answer': sentence('answer to a request'),
  'rights_requests.done': sentence('done'),
  'saved_filters.content': () => ({ name: 'Min vy', query: {} }),
  'staff_import_lines.content': compared,
  'sub_processor_objections.words': sentence('objection'),
  'sub_processor_objections.answer': sentence('answer to an objection'),
  'webhook_endpoints.secret': secret('secret'),
  'webhook_endpoints.former_secret': secret('former secret'),
};

export const policyLine = 'Påhittad policy: förmånen gäller motion och friskvård för eget bruk.';
