import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { Visitor } from '../../infra/local/demo/visitor.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { identities } from '../../shared/people/identity/table.ts';
import type { SessionView } from '../../shared/people/identity/contract.ts';
import { bankidApp } from '../support/bankid-app.ts';
import { endpointsFor } from '../support/endpoints.ts';
import { eventually } from '../support/function-host.ts';
import { fileBytesOf, photograph } from '../support/photograph.ts';
import { readDraft, submitAndWait } from '../support/send-claim.ts';
import { startBankid, untilBankid } from '../support/sign-in-by-bankid.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { pathOf, validBody } from '../support/valid-body.ts';
import { wholeStack } from '../support/whole-stack.ts';
import { control } from '../support/control.ts';

control('field-encryption');

const stack = await wholeStack();
const company = await stack.company();
const employee = await company.as('employee');
const hr = await company.as('hr');

/** Words that stand nowhere else, one for each place where a person or a health matter can be told. */
const canaries = {
  name: 'Kanariefågelsson',
  email: 'kanariepost@undulat.example',
  vendor: 'Papegojmassage',
  line: 'Kakaduabehandling',
  search: 'Törnskatebehandling',
  note: 'nymfparakitens rygg',
  comment: 'gråpapegojans fråga',
  reason: 'arans misstag',
  personnummer: '19850709-2388',
  stranger: '19010410-2384',
  privateEmail: 'dvarghok@voljar.example',
  phone: '+46701740637',
  bankAccount: '3300937410',
} as const;
/** What may stand in clear, and where: lists are sorted and searched by it. */
const inClear: Readonly<Partial<Record<keyof typeof canaries, string>>> = { name: 'employees', email: 'employees' };

await stack.db.app.inTenant(company.id, (tx) =>
  tx.db
    .update(employees)
    .set({ name: `Kim ${canaries.name}`, workEmail: canaries.email })
    .where(and(eq(employees.companyId, company.id), eq(employees.id, company.people.employee.employee))),
);

const details = {
  version: 0,
  personnummer: canaries.personnummer,
  email: canaries.privateEmail,
  phone: canaries.phone,
  bankAccount: { clearing: '6000', number: canaries.bankAccount },
};
const whose = company.people.employee.employee;
await hr.ask('PUT', `employees/${whose}/private-details`, details);
await hr.ask('POST', 'employees/find', { personnummer: canaries.personnummer });

/** The whole life of a claim, with a canary wherever a text can be typed or read. */
async function live(): Promise<ExpenseView> {
  const file = textReceipt({ vendor: `${canaries.vendor} AB`, what: canaries.line, vatRate: 25 });
  const draft = await readDraft(employee, file);
  const edited = await employee.ask<ExpenseView>('PATCH', `expenses/${draft.id}`, { note: canaries.note });
  for (const word of [canaries.line, canaries.search]) {
    await employee.ask('POST', 'expenses/search', { search: word });
    await hr.ask('POST', 'queue/search', { search: word });
    for (const caller of [employee, hr]) await caller.call('POST', 'expenses/search', { body: { search: [word] } });
  }
  const waiting = await submitAndWait(employee, edited);
  const decide = (version: number, outcome: string) =>
    hr.ask<ExpenseView>('POST', `expenses/${draft.id}/decision`, { version, outcome, comment: canaries.comment });
  const asked = await decide(waiting.version, 'request_changes');
  const again = await submitAndWait(employee, asked);
  const approved = await decide(again.version, 'approve');
  return hr.ask<ExpenseView>('POST', `expenses/${draft.id}/revert`, {
    version: approved.version,
    reason: canaries.reason,
  });
}
const claim = await live();

/** Signs the employee in by BankID, and somebody whom nobody employs, so that their numbers have gone all the ways there are. */
async function signInByBankid(personnummer: string): Promise<Visitor> {
  const visitor = new Visitor(stack.origin);
  const { qr } = await startBankid(visitor);
  const app = bankidApp(stack.bankidOrigin);
  await app.approve(await app.openAs(qr!, personnummer.replace('-', '')));
  await untilBankid(visitor, ({ state }) => state !== 'pending');
  return visitor;
}
await eventually(
  () => stack.db.app.onPlatform((tx) => tx.db.select().from(identities).where(eq(identities.employeeId, whose))),
  (rows) => rows.length === 1,
);
const byBankid = await signInByBankid(canaries.personnummer);
await signInByBankid(canaries.stranger).catch(() => undefined);

const mails = await eventually(
  () => stack.mailsTo(canaries.email),
  (all) => all.length >= 3,
);

/** The forms in which a text can hide in a dump; a number also without its dash, its plus and its century. */
const forms = (text: string): string[] => {
  const bare = text.replace(/^\d\d(?=\d{6}-)|[-+]/g, '');
  return (/^[-+\d]+$/.test(text) ? [text, text.replace('-', ''), text.slice(2), bare] : [text]).flatMap((one) => {
    const bytes = Buffer.from(one, 'utf8');
    return [
      one,
      bytes.toString('hex'),
      bytes.toString('base64').replace(/.{0,2}=*$/, ''),
      encodeURIComponent(one),
      JSON.stringify(one).slice(1, -1),
    ];
  });
};
const foundIn = (text: string, words: readonly string[] = Object.values(canaries)): string[] =>
  words.filter((word) => forms(word).some((form) => text.toLowerCase().includes(form.toLowerCase())));

test('the canaries are seen by those they are meant for', async () => {
  const own = await employee.ask('GET', 'profile/private-details');
  const seen = JSON.stringify([await employee.ask('GET', `expenses/${claim.id}`), own]);
  const { name: _, email: __, search: ___, stranger: ____, ...told } = canaries;
  expect(foundIn(seen, Object.values(told))).toEqual(Object.values(told));
  expect(JSON.stringify(await hr.ask('GET', 'queue'))).toContain(canaries.name);
  expect(JSON.stringify(await hr.ask('POST', 'queue/search', { search: canaries.line }))).toContain(claim.id);
});

test('no log line of any part has one', () => {
  const log = readFileSync(stack.logFile, 'utf8');
  expect(log).toContain('http.answered');
  expect(foundIn(log)).toEqual([]);
});

test('no message on a queue has one, nor has the broker’s journal', () => {
  const folder = join(stack.directory, 'service-bus');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const journal = files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1')).join('\n');
  expect(journal.length).toBeGreaterThan(100);
  expect(foundIn(journal)).toEqual([]);
  expect(foundIn(Buffer.from(journal, 'latin1').toString('utf8'))).toEqual([]);
});

test('in the database they stand sealed, but for the name and the address in the one table that says why', async () => {
  const { rows } = await photograph(stack, company.id, true);
  expect(rows['audit_entries']!.length).toBeGreaterThan(5);
  const found = Object.entries(rows).flatMap(([table, lines]) =>
    Object.entries(canaries)
      .filter(([, word]) => foundIn(lines.join('\n'), [word]).length > 0)
      .map(([what]) => ({ table, what })),
  );
  expect(found).toEqual(Object.entries(inClear).map(([what, table]) => ({ table, what })));
});

test('of a sign-in by BankID nothing stands in clear, in what it belongs to or in what belongs to no company', async () => {
  const { person } = await byBankid.api<SessionView>('GET', 'session');
  expect(person?.id).toBe(whose);
  const client = await stack.db.client('backup');
  for (const table of ['bankid_orders', 'bankid_evidence', 'identities', 'sessions']) {
    const { rows: all } = await client.query<{ row: string }>(`select t::text as row from ${table} t`);
    expect(all.length).toBeGreaterThan(0);
    const dump = all.map(({ row }) => row).join('\n');
    const bytes = [...dump.matchAll(/\\\\x([0-9a-f]+)/g)].map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1'));
    expect(foundIn(dump), table).toEqual([]);
    expect(foundIn(bytes.join('\n')), table).toEqual([]);
  }
});

test('the files in storage have none of them, nor the look of a picture or a document', async () => {
  const files = await fileBytesOf(stack, company.id);
  expect(files.length).toBeGreaterThan(1);
  for (const bytes of files) {
    expect(bytes[0]).toBe(1);
    for (const mark of ['%PDF', 'endobj', 'JFIF', 'Exif']) expect(bytes.includes(mark), mark).toBe(false);
    expect(foundIn(bytes.toString('latin1'))).toEqual([]);
    expect(foundIn(bytes.toString('utf8'))).toEqual([]);
  }
});

test('a mail has nothing of the claim but what became of it', () => {
  for (const mail of mails)
    expect(
      foundIn(JSON.stringify({ ...mail, headers: {}, to: '' }), [
        canaries.vendor,
        canaries.line,
        canaries.note,
        canaries.comment,
        canaries.reason,
        canaries.personnummer,
        canaries.privateEmail,
        canaries.phone,
        canaries.bankAccount,
      ]),
    ).toEqual([]);
});

test('no refusal to anybody has one, nor repeats what was sent', async () => {
  const colleague = await company.as('colleague');
  const ids = { expense: claim.id, receipt: claim.receipts[0]!.id, employee: whose };
  const wrong = {
    version: canaries.note,
    outcome: canaries.note,
    language: canaries.name,
    ids: [canaries.email],
    total: canaries.vendor,
    personnummer: `${canaries.personnummer}0`,
    email: canaries.phone,
    phone: canaries.privateEmail,
    bankAccount: { clearing: canaries.bankAccount, number: canaries.bankAccount },
  };
  for (const endpoint of (await endpointsFor('person')).filter(({ act }) => act !== 'anyone')) {
    for (const caller of [stack.nobody, colleague]) {
      const answer = await caller.call(endpoint.method, pathOf(endpoint, ids), validBody(endpoint, claim.version));
      if (answer.status >= 400) expect(foundIn(answer.text), endpoint.name).toEqual([]);
    }
    if (!endpoint.input || endpoint.act === 'signed-in') continue;
    const refused = await (await company.as('hr')).call(endpoint.method, pathOf(endpoint, ids), { body: wrong });
    if (refused.status >= 400) expect(foundIn(refused.text), endpoint.name).toEqual([]);
  }
});
