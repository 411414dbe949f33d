import { isProblem } from '../../../shared/kernel/problem.ts';
import { addStaff } from '../../../shared/people/staff/add-staff.ts';
import { disableStaff } from '../../../shared/people/staff/disable-staff.ts';
import { listStaff } from '../../../shared/people/staff/list-staff.ts';
import { asPlatformMachine } from '../../../shared/platform/actor.ts';
import type { Database } from '../../../shared/platform/tenant-transaction.ts';
import { table, type Operation, type Outcome, type Values } from './operation.ts';
import { withOperationsDatabase } from './operations-database.ts';

const operator = asPlatformMachine('operator');
const says: Readonly<Record<string, string>> = {
  'not-found': 'there is no such member of staff, or they are shut out already',
  'changed-meanwhile': 'the address or the subject is somebody’s already',
  'input-invalid': 'a name and an e-mail address are needed',
};

const inWords = (error: unknown): never => {
  const sentence = isProblem(error) ? says[error.code] : undefined;
  throw sentence === undefined ? error : new Error(sentence, { cause: error });
};

function wordOf(values: Values, name: string): string {
  const value = values[name];
  if (typeof value !== 'string' || value === '') throw new Error(`--${name} is missing`);
  return value;
}

async function add(operations: Database, values: Values): Promise<Outcome> {
  const language = values['language'] === 'en' ? 'en' : 'sv';
  const [name, address] = [wordOf(values, 'name'), wordOf(values, 'email')];
  const [issuer, subject] = [wordOf(values, 'issuer'), wordOf(values, 'subject')];
  const id = await addStaff({ operations }, operator, { name, address, language, issuer, subject }).catch(inWords);
  return { ok: true, text: `${name} can sign in.\n`, id };
}

async function disable(operations: Database, values: Values): Promise<Outcome> {
  await disableStaff({ operations }, operator, wordOf(values, 'email')).catch(inWords);
  return { ok: true, text: 'Their sessions have ended, and they cannot sign in.\n' };
}

async function list(operations: Database): Promise<Outcome> {
  const members = await listStaff({ operations }, operator);
  const rows = members.map(({ name, workEmail, createdAt, disabledAt }) => [
    name,
    workEmail,
    createdAt.toISOString().slice(0, 10),
    disabledAt ? `shut out ${disabledAt.toISOString().slice(0, 10)}` : '',
  ]);
  return { ok: true, text: `${table([['name', 'address', 'since', ''], ...rows])}\n`, staff: members };
}

export const staff: Operation = {
  name: 'staff',
  summary: 'adds, lists and shuts out those who operate the platform',
  usage: `npm run operations -- staff add --name NAME --email ADDRESS --issuer URL --subject OID [--language sv|en] | list | disable --email ADDRESS  [--json]

  add      sets somebody up: the issuer is STAFF_SIGN_IN_AUTHORITY, the subject their object id in that directory
  list     lists everybody, those who were shut out too
  disable  shuts somebody out: their sessions end, and their break-glass codes open nothing
`,
  options: {
    name: { type: 'string' },
    email: { type: 'string' },
    issuer: { type: 'string' },
    subject: { type: 'string' },
    language: { type: 'string' },
  },
  acts: ['add', 'list', 'disable'],
  run: (parts, values) =>
    withOperationsDatabase(parts, (operations) => {
      if (values['act'] === 'add') return add(operations, values);
      return values['act'] === 'disable' ? disable(operations, values) : list(operations);
    }),
};
