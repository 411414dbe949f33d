import { afterAll, expect, test } from 'vitest';
import { and, eq } from 'drizzle-orm';
import { serveClose } from '../../infra/local/peers/close/serve-close.ts';
import { servePosthog } from '../../infra/local/peers/posthog/serve-posthog.ts';
import { decidesForOthers } from '../../shared/claims/approvals/index.ts';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { consent } from '../../shared/messages/contacts/contract.ts';
import { analyticsFlows, errorFields } from '../../shared/messages/analytics/properties.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { asMachine } from '../../shared/platform/actor.ts';
import { startSession } from '../../shared/people/identity/start-session.ts';
import { eventually } from '../support/function-host.ts';
import { ownStack } from '../support/own-stack.ts';
import { readDraft, submitAndWait } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';

const posthog = await servePosthog({ port: 0, key: null });
const close = await serveClose({ port: 0, key: null });
afterAll(() => Promise.all([posthog.stop(), close.stop()]));
const stack = await ownStack('outside', { POSTHOG_HOST: posthog.origin, CLOSE_API: close.api });
const company = await stack.company();
const [employee, hr] = [await company.as('employee'), await company.as('hr')];

const canaries = {
  name: 'Kanariefågelsson',
  email: 'kanariepost@undulat.example',
  vendor: 'Papegojmassage',
  line: 'Kakaduabehandling',
  note: 'nymfparakitens rygg',
  comment: 'gråpapegojans fråga',
  added: 'Sothönason',
} as const;
/** Who asked for a demo: in Close alone. */
const asker = 'vera@strandskatan.example';

await stack.db.app.inTenant(company.id, (tx) =>
  tx.db
    .update(employees)
    .set({ name: `Kim ${canaries.name}`, workEmail: canaries.email })
    .where(and(eq(employees.companyId, company.id), eq(employees.id, company.people.employee.employee))),
);

/** A claim from its receipt to its decision, and a sign-in. */
async function live(): Promise<void> {
  const vouched = {
    company: company.id,
    employee: company.people.hr.employee,
    issuer: 'a test',
    providerSession: null,
  };
  expect(asMachine('sign-in', company.id).company).toBe(company.id);
  const uses = { database: stack.db.app, randomness: stack.db.randomness, decidesForOthers };
  await startSession(uses, { ...vouched, secondFactor: true });
  const draft = await readDraft(
    employee,
    textReceipt({ vendor: `${canaries.vendor} AB`, what: canaries.line, vatRate: 25 }),
  );
  const edited = await employee.ask<ExpenseView>('PATCH', `expenses/${draft.id}`, { note: canaries.note });
  const waiting = await submitAndWait(employee, edited);
  const body = { version: waiting.version, outcome: 'decline', comment: canaries.comment };
  await hr.ask('POST', `expenses/${draft.id}/decision`, body);
}

/** Errors whose messages have somebody’s name in them: the statement that fails is given it. */
async function fail(): Promise<number> {
  const owner = await stack.db.client('migrator');
  await owner.query('revoke insert on employees from app');
  const person = {
    name: `Kim ${canaries.added}`,
    workEmail: canaries.email,
    employedFrom: '2026-01-01',
    roles: [],
  };
  const { status } = await hr.call('POST', 'employees', { body: person });
  await owner.query('grant insert on employees to app');
  return status;
}

async function askForDemo(): Promise<void> {
  const { json } = await stack.nobody.call('GET', 'demo/form');
  await new Promise((done) => setTimeout(done, 3_200));
  const { status } = await stack.nobody.call('POST', 'demo', {
    body: {
      ...{ ticket: (json as { ticket: string }).ticket, name: 'Vera', email: asker, company: 'Strandskatan AB' },
      ...{ size: '1-49', message: '', consent: consent.version, language: 'sv' },
    },
  });
  expect(status).toBe(202);
}

await live();
const failed = await fail();
await askForDemo();
const told = await eventually(
  async () => {
    await stack.startJob('relay-outbox');
    return posthog.events();
  },
  (all) => ['claim.settled', 'receipt.read', '$exception'].every((name) => all.some(({ event }) => event === name)),
  60_000,
  250,
);
await eventually(
  async () => {
    await stack.startJob('send-contacts');
    return close.leads.withAddress(asker);
  },
  (leads) => leads.length === 1,
  60_000,
  250,
);

/** What the client adds, and what PostHog’s own fields of an error are. */
const added = ['$lib', '$lib_version', '$is_server', '$geoip_disable', '$process_person_profile'];
const ofErrors = ['$exception_list', '$exception_level'];

test('the stand-in for PostHog has seen catalogued fields alone', () => {
  const known = Object.fromEntries(analyticsFlows.map(({ name, fields }) => [name, Object.keys(fields)]));
  for (const { event, properties, ...rest } of told) {
    const allowed = event === '$exception' ? [...Object.keys(errorFields), ...ofErrors] : known[event];
    expect(allowed, event).toBeDefined();
    expect(
      Object.keys(properties).filter((one) => !allowed!.includes(one) && !added.includes(one)),
      event,
    ).toEqual([]);
    expect(properties['$process_person_profile'], event).toBe(false);
    expect(Object.keys(rest).toSorted(), event).toEqual(['distinct_id', 'timestamp', 'uuid']);
  }
  expect(new Set(told.map((one) => one['distinct_id'])).size).toBe(told.length);
});

test('each part of the job was told, the error by its class and its place', () => {
  const names = new Set(told.map(({ event }) => event));
  for (const name of ['session.started', 'receipt.read', 'claim.submitted', 'claim.settled'])
    expect(names).toContain(name);
  expect(failed).toBe(500);
  const error = told.find(({ event }) => event === '$exception');
  expect(error!.properties).toMatchObject({ place_kind: 'route', place: 'add-employee' });
});

/** What was sent, byte for byte, and the forms in which a word could hide in it. */
const bytes = Buffer.concat(posthog.raw).toString('utf8').toLowerCase();
const forms = (word: string): string[] =>
  [
    word,
    JSON.stringify(word).slice(1, -1),
    encodeURIComponent(word),
    Buffer.from(word).toString('hex'),
    Buffer.from(word)
      .toString('base64')
      .replace(/.{0,2}=*$/, ''),
  ].map((one) => one.toLowerCase());

test('nobody is in it, and no company: no name, no address, no text, no id of a row', () => {
  expect(bytes.length).toBeGreaterThan(500);
  const { people, id } = company;
  const ids = [id, ...Object.values(people).map((one) => one.employee)];
  const found = [...Object.values(canaries), asker, ...ids].filter((word) =>
    forms(word).some((form) => bytes.includes(form)),
  );
  expect(found).toEqual([]);
  expect(bytes).not.toMatch(/\d{6,8}-\d{4}\b(?!-)/);
});

test('Close was told what was typed into the form, and of no employee', () => {
  const sent = JSON.stringify(close.calls).toLowerCase();
  expect(sent).toContain(asker);
  expect(Object.values(canaries).filter((word) => forms(word).some((form) => sent.includes(form)))).toEqual([]);
});

test('an error is counted, for the alarm', async () => {
  const client = await stack.db.client('operations');
  const { rows } = await eventually(
    () => client.query<{ place: string; seen: number }>("select place, seen from error_counts where kind = 'route'"),
    (answer) => answer.rows.length > 0,
  );
  expect(rows).toContainEqual({ place: 'add-employee', seen: 1 });
});

test(
  'while PostHog is away nobody waits for it, and what happened is told afterwards',
  { timeout: 120_000 },
  async () => {
    Object.assign(posthog.behaviour, { status: 503, delayMs: 4_000 });
    const draft = await readDraft(employee, textReceipt({ vendor: 'Gymmet AB', vatRate: 25 }));
    const before = posthog.events().length;
    const times: number[] = [];
    for (let count = 0; count < 5; count++) {
      const began = performance.now();
      await employee.ask('GET', `expenses/${draft.id}`);
      await employee.ask('POST', 'expenses/search', { search: 'gym' });
      times.push(performance.now() - began);
    }
    expect(Math.max(...times)).toBeLessThan(3_500);
    await eventually(
      () => Promise.resolve(posthog.raw.length),
      (many) => many > 0 && stack.linesWith('analytics.not-taken') > 0,
      30_000,
    );
    Object.assign(posthog.behaviour, { status: 200, delayMs: 0 });
    // The first wait is a minute.
    const after = await eventually(
      async () => {
        await stack.startJob('relay-outbox');
        return posthog.events();
      },
      (all) => all.length > before,
      100_000,
    );
    expect(after.slice(before).map(({ event }) => event)).toContain('receipt.read');
  },
);
