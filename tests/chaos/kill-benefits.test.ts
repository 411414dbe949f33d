import { setTimeout as pause } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import type { CategoryView } from '../../shared/claims/benefits/categories/contract.ts';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import type { PolicyVersionRow } from '../../shared/claims/policy-files/contract.ts';
import type { StaffImportView } from '../../shared/people/staff-import/contract.ts';
import { policyOf } from '../support/a-policy.ts';
import { eventually } from '../support/function-host.ts';
import { manyPeople } from '../support/many-people.ts';
import { ownStack } from '../support/own-stack.ts';
import { expectLedgerToAddUp } from '../support/records.ts';
import { claimInReview, claimWhen, readDraft, submission } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { whatBecame } from '../support/what-became.ts';

const stack = await ownStack('kill-benefits');
const long = inject('long');
const kills = long ? 20 : 3;
const minutes = 60_000;

/** What a person presses, again and again until it says that it is done, and what then has to hold. */
type Story = Readonly<{ press: () => Promise<boolean>; prove: () => Promise<void> }>;

/** Whoever presses and is torn off, or refused with what the page then shows, looks and presses again. */
async function pressUntilDone({ press }: Story): Promise<void> {
  for (const deadline = Date.now() + 3 * minutes; ; await pause(100)) {
    const done = await press().catch((error: unknown) => {
      if (Date.now() > deadline) throw error;
      return false;
    });
    if (done) return;
  }
}

async function count(sql: string, ...values: unknown[]): Promise<number> {
  const client = await stack.db.client('backup');
  try {
    return (await client.query<{ n: number }>(`select count(*)::int as n ${sql}`, values)).rows[0]!.n;
  } finally {
    await client.end();
  }
}

/** A file of people: each is there once, and recorded once. */
async function anImport(): Promise<Story> {
  const company = await stack.company();
  const many = long ? 1500 : 230;
  const lines = Array.from({ length: many }, (_, n) => `N${n};Ny ${n};ny${n}@${company.id}.example;2026-01-01`);
  const file = Buffer.from(['Anställningsnummer;Namn;E-post;Från', ...lines].join('\n'));
  const hr = await company.as('hr');
  const { id } = (await hr.call('POST', 'staff-imports', { body: file })).json as StaffImportView;
  return {
    press: async () =>
      (await hr.ask<StaffImportView>('POST', `staff-imports/${id}/apply`, { invite: false })).lines.waiting === 0,
    async prove() {
      const view = await hr.ask<StaffImportView>('GET', `staff-imports/${id}`);
      expect(view).toMatchObject({ state: 'applied', lines: { done: many, refused: 0, waiting: 0 } });
      expect(await count(`from employees where company_id = $1 and name like 'Ny %'`, company.id)).toBe(many);
      expect(await count(`from audit_entries where company_id = $1 and act = 'employee.added'`, company.id)).toBe(many);
    },
  };
}

/** A yearly amount, of which all but the first part goes through the queue: it reaches everybody, each once. */
async function aYearlyAmount(): Promise<Story> {
  const company = await stack.company({ yearlyAmount: 2000_00 });
  const administrator = await stack.db.client('migrator');
  const everybody = await manyPeople(administrator, company, long ? 5000 : 1300);
  await administrator.end();
  const hr = await company.as('hr');
  const { items } = await hr.ask<{ items: CategoryView[] }>('GET', 'categories');
  const { name, criteria, ...fields } = items[0]!;
  const { id, version } = await hr.ask<CategoryView>('PUT', `categories/${company.wellness}`, {
    ...{ ...fields, nameSv: name.sv, nameEn: name.en, criteriaSv: criteria.sv, criteriaEn: criteria.en },
    yearlyAmount: 2500_00,
  });
  return {
    press: async () => {
      await hr.ask('POST', 'allowances/yearly-amount', { category: id, year: company.year, version });
      return true;
    },
    async prove() {
      await eventually(
        () => count('from allowances where company_id = $1 and base = 250000', company.id),
        (n) => n === everybody,
        90_000,
      );
      expect(await count(`from allowance_entries where company_id = $1 and kind = 'raise'`, company.id)).toBe(
        everybody,
      );
      await expectLedgerToAddUp(stack.db.app, company.id);
    },
  };
}

/** Approvals of several at once: each is there once, its owner is told once, and what was left is pressed again. */
async function severalApprovals(): Promise<Story> {
  const company = await stack.company({ yearlyAmount: 1_000_000_00 });
  const [hr, employee] = [await company.as('hr'), await company.as('employee')];
  const many = long ? 40 : 8;
  for (let n = 0; n < many; n += 1) await claimInReview(employee, `Flera ${n} AB`);
  return {
    async press() {
      const { items } = await hr.ask<{ items: ExpenseView[] }>('GET', 'queue');
      const claims = items.map(({ id, version }) => ({ id, version, doubtsSeen: true }));
      if (claims.length > 0) await hr.ask('POST', 'queue/approvals', { claims });
      return claims.length === 0;
    },
    async prove() {
      const { states, notifications } = await eventually(
        () => whatBecame(stack, company.id),
        ({ mails }) => Object.values(mails).reduce((sum, n) => sum + n, 0) - (mails['waiting'] ?? 0) === many,
        60_000,
      );
      expect(states).toEqual({ approved: many });
      expect(new Set(notifications)).toEqual(new Set([1]));
      const approved = `from expense_events where company_id = $1 and act = 'expense.approved'`;
      expect(await count(approved, company.id)).toBe(many);
      await expectLedgerToAddUp(stack.db.app, company.id);
    },
  };
}

/** A policy that is uploaded and published: it is there once, applies, and its file opens. */
async function aPolicyFile(): Promise<Story> {
  const company = await stack.company();
  const hr = await company.as('hr');
  const file = await policyOf(['Gymkort ersätts.', 'Skor ersätts inte.']);
  const find = async () => (await hr.ask<{ items: PolicyVersionRow[] }>('GET', 'policy-files')).items[0];
  return {
    async press() {
      const known = await find();
      if (known?.state === 'valid') return true;
      const published = { title: 'Policy', validFrom: '2026-01-01', categories: null };
      if (known) await hr.ask('POST', `policy-files/${known.id}/publish`, published);
      else await hr.ask('POST', 'policy-files', file);
      return false;
    },
    async prove() {
      const { id, number, title } = (await find())!;
      expect([number, title]).toEqual([1, 'Policy']);
      for (const table of ['policy_versions', 'policy_documents'])
        expect(await count(`from ${table} where company_id = $1`, company.id), table).toBe(1);
      expect((await hr.call('GET', `policy-files/${id}/file`)).status).toBe(200);
    },
  };
}

/** Claims that are judged in shadow mode: each waits for people in one step, with one opinion kept of it. */
async function shadowed(): Promise<Story> {
  const company = await stack.company({ machine: 'shadow', yearlyAmount: 1_000_000_00 });
  const employee = await company.as('employee');
  const many = long ? 40 : 4;
  const drafts: ExpenseView[] = [];
  for (let n = 0; n < many; n += 1) drafts.push(await readDraft(employee, textReceipt({ vendor: `Skugga ${n} AB` })));
  return {
    async press() {
      for (const { id } of drafts) {
        const claim = await employee.ask<ExpenseView>('GET', `expenses/${id}`);
        if (claim.state === 'draft') await employee.ask('POST', `expenses/${id}/submit`, submission(claim));
      }
      return true;
    },
    async prove() {
      for (const { id } of drafts) await claimWhen(employee, id, ({ state }) => state === 'in_review', 90);
      for (const table of ['evaluations', 'agreements'])
        expect(await count(`from ${table} where company_id = $1`, company.id), table).toBe(many);
      expect(await count(`from approval_steps where company_id = $1 and state = 'open'`, company.id)).toBe(many);
      await expectLedgerToAddUp(stack.db.app, company.id);
    },
  };
}

test(
  'killed again and again while companies work: nothing is lost, nothing is done twice, and everybody can go on',
  { timeout: 10 * minutes },
  async () => {
    const stories: Story[] = [];
    for (const begin of [anImport, aYearlyAmount, severalApprovals, aPolicyFile, shadowed]) stories.push(await begin());
    const pressed = Promise.all(stories.map(pressUntilDone));
    for (let killed = 0; killed < kills; killed += 1) {
      await pause(Math.random() * 1_500);
      await stack.kill('functions-host');
      await stack.restart('functions-host');
    }
    await pressed;
    await stack.makeDue();
    for (const { prove } of stories) await prove();
    expect(await stack.deadLetters()).toBe(0);
  },
);
