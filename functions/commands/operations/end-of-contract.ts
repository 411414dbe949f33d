import { writeFileSync } from 'node:fs';
import { and, arrayContains, eq } from 'drizzle-orm';
import { openTableFiles } from '../../../shared/adapters/table-files/open-table-files.ts';
import { classes } from '../../../shared/database/schema.ts';
import { isId, type Id } from '../../../shared/kernel/ids.ts';
import { parsePlainDate, swedishDay } from '../../../shared/kernel/plain-date.ts';
import { isProblem } from '../../../shared/kernel/problem.ts';
import { employees } from '../../../shared/people/employees/table.ts';
import { staffMembers } from '../../../shared/people/staff/table.ts';
import { asPlatformMachine, type Person } from '../../../shared/platform/actor.ts';
import { askContractEnd } from '../../../shared/protection/end-of-contract/ask-contract-end.ts';
import { closeContract } from '../../../shared/protection/end-of-contract/close-contract.ts';
import { certificatePage } from '../../../shared/protection/end-of-contract/certificate.ts';
import { confirmContractEnd } from '../../../shared/protection/end-of-contract/confirm-contract-end.ts';
import { digestOf, endContract } from '../../../shared/protection/end-of-contract/end-contract.ts';
import { exportTables } from '../../../shared/protection/end-of-contract/export-tables.ts';
import { noteExport } from '../../../shared/protection/end-of-contract/note-export.ts';
import { daysToDeletion, oldestNotice } from '../../../shared/protection/end-of-contract/period.ts';
import { withdrawContractEnd } from '../../../shared/protection/end-of-contract/withdraw-contract-end.ts';
import { companyFiles } from '../end-of-contract/company-files.ts';
import { handOver } from '../end-of-contract/hand-over.ts';
import { WrongWord, type Operation, type Outcome, type Values } from './operation.ts';
import { withEnding, type Ending } from './open-ending.ts';

const operator = asPlatformMachine('operator');
const noSession = '00000000-0000-4000-8000-000000000000';
const says: Readonly<Record<string, string>> = {
  'not-found': 'nobody has asked for the end of this contract',
  'not-in-this-state': `not yet, or done already: HR asks (and withdraws until the last day is over), staff confirm, the last day passes, everything is exported after it, and it has been read-only for ${daysToDeletion} days`,
  'not-allowed': 'whoever asks is in HR of the company, and whoever confirms is staff',
  'input-invalid': `the notice is of today or of the last ${oldestNotice} days, and the last day is today or later, within a year`,
};
const inWords = (error: unknown): never => {
  const sentence = isProblem(error) ? says[error.code] : undefined;
  throw sentence === undefined ? error : new Error(sentence, { cause: error });
};
function wordOf(values: Values, name: string): string {
  const value = values[name];
  if (typeof value !== 'string' || value === '') throw new WrongWord(`--${name} is missing`);
  return value;
}

/** Who is in HR of the company by the address `--by`. */
async function hrOf({ operations }: Ending, company: Id, values: Values): Promise<Person> {
  const address = wordOf(values, 'by').toLowerCase();
  const [hr] = await operations.inTenant(company, (tx) =>
    tx.db
      .select()
      .from(employees)
      .where(
        and(eq(employees.companyId, company), eq(employees.workEmail, address), arrayContains(employees.roles, ['hr'])),
      ),
  );
  if (!hr) throw new Error(`${address} is nobody in HR of this company`);
  const { id: employee, roles, language } = hr;
  return { kind: 'person', company, employee, session: noSession, roles, language };
}

async function ask(uses: Ending, company: Id, values: Values): Promise<Outcome> {
  const given = values['notice'];
  const noticeOn = typeof given === 'string' ? parsePlainDate(given) : swedishDay(new Date());
  if (!noticeOn) throw new WrongWord('--notice is a day, as 2026-11-26');
  const last = values['last-day'];
  const endsOn = typeof last === 'string' ? parsePlainDate(last) : undefined;
  if (endsOn === null) throw new WrongWord('--last-day is a day, as 2026-12-31');
  const actor = await hrOf(uses, company, values);
  const days = await askContractEnd(uses, actor, endsOn ? { endsOn } : {}, noticeOn).catch(inWords);
  const text = `Asked for. Staff confirm it; the last day is ${days.endsOn}, and from ${days.deleteFrom} on it can be deleted, or later where it is confirmed after the last day.\n`;
  return { ok: true, text, ...days };
}

async function withdraw(uses: Ending, company: Id, values: Values): Promise<Outcome> {
  await withdrawContractEnd(uses, await hrOf(uses, company, values)).catch(inWords);
  return { ok: true, text: 'Taken back: the company goes on as before.\n' };
}

async function confirm({ operations }: Ending, company: Id, values: Values): Promise<Outcome> {
  const address = wordOf(values, 'by').toLowerCase();
  const [member] = await operations.onPlatform((tx) =>
    tx.db.select().from(staffMembers).where(eq(staffMembers.workEmail, address)),
  );
  if (!member || member.disabledAt) throw new Error(`${address} is no member of staff`);
  const { id: staff, language } = member;
  const actor = { kind: 'staff', company: null, staff, session: noSession, breakGlass: false, language } as const;
  await confirmContractEnd({ operations }, actor, company).catch(inWords);
  return { ok: true, text: 'Confirmed.\n' };
}

async function handOut(uses: Ending, company: Id, values: Values): Promise<Outcome> {
  const tableFiles = openTableFiles();
  try {
    await closeContract(uses, company);
    const begunAt = uses.clock.now();
    const tables = exportTables({ ...uses, sealed: uses.guardedTables.sealed }, company, classes);
    const out = wordOf(values, 'out');
    const done = await handOver(out, tables, companyFiles({ ...uses, files: uses.receiptFiles }, company), tableFiles);
    const which = await noteExport(uses, operator, company, { digest: done.digest, begunAt }).catch(inWords);
    const text = `${done.tables} tables and ${done.files} files, ${done.bytes} bytes, in ${out}.\nSHA-256 of the list: ${done.digest}\n${which === 'last' ? 'It is the last one: nothing changes after it.' : 'The company can still write: export again after its last day.'}\n`;
    return { ok: true, text, ...done, last: which === 'last' };
  } finally {
    await tableFiles.close();
  }
}

async function remove(uses: Ending, company: Id, values: Values): Promise<Outcome> {
  const progress = (what: string, count: number) => void process.stderr.write(`${what}: ${count}\n`);
  const certificate = await endContract(uses, operator, company, progress).catch(inWords);
  const digest = digestOf(certificate);
  const out = values['out'];
  if (typeof out === 'string')
    for (const language of ['sv', 'en'] as const)
      writeFileSync(`${out}.${language}.html`, certificatePage(certificate, language));
  const rows = Object.values(certificate.figures).reduce((sum, one) => sum + one, 0);
  return {
    ok: true,
    text: `Deleted: ${rows} rows, files and keys.\nSHA-256 of the certificate: ${digest}\n`,
    certificate,
    digest,
  };
}

const acts = { ask, withdraw, confirm, export: handOut, delete: remove };

export const endOfContract: Operation = {
  name: 'end-of-contract',
  summary: 'hands over everything a company has, and deletes it when two people have asked and confirmed',
  usage: `npm run operations -- end-of-contract ask --company ID --by ADDRESS [--notice DAY] [--last-day DAY]
                                        withdraw --company ID --by ADDRESS
                                        confirm --company ID --by ADDRESS
                                        export --company ID --out FOLDER
                                        delete --company ID [--out FILE]  [--json]

  ask      records the notice of the company, by an address of its HR; the last day is 30 days after it where none is named
  withdraw takes the notice back, by an address of its HR; not once the company is read-only
  confirm  confirms it, by the address of a member of staff
  export   writes every table (CSV and JSON), every file and the log into a folder, with a list of hashes. From the day after the last
           one the company is read-only, and only what is exported then allows the deletion
  delete   once it has been read-only for ${daysToDeletion} days: deletes files, rows, keys and their copies, in batches, and writes a certificate
           (FILE.sv.html and FILE.en.html). Stopped anywhere, the same command goes on
`,
  options: {
    company: { type: 'string' },
    by: { type: 'string' },
    notice: { type: 'string' },
    'last-day': { type: 'string' },
    out: { type: 'string' },
  },
  acts: Object.keys(acts),
  run(parts, values) {
    const company = values['company'];
    if (!isId(company)) throw new WrongWord('which company? --company ID');
    return withEnding(parts, (uses) => acts[values['act'] as keyof typeof acts](uses, company, values));
  },
};
