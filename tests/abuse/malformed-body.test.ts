import { expect, test } from 'vitest';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { reachOf } from '../../shared/kernel/roles.ts';
import { endpointsFor } from '../support/endpoints.ts';
import { photograph } from '../support/photograph.ts';
import { pathOf } from '../support/valid-body.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const company = await stack.company();
const employee = await company.as('employee');
const callers = { employee, hr: await company.as('hr'), salary: await company.as('salary') };
const draft = await employee.ask<ExpenseView>('POST', 'expenses', {});
const taking = (await endpointsFor('person')).filter(({ input }) => input !== undefined);
const ids = { expense: draft.id, receipt: draft.id, employee: company.people.employee.employee };

/** What there is of the company, but for when its people were last here, which is written once a minute. */
async function pictured() {
  const { rows, files } = await photograph(stack, company.id);
  return { rows: { ...rows, sessions: rows['sessions']!.length }, files };
}

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const unreadable: readonly [string, string | Uint8Array][] = [
  ['nothing', ''],
  ['half a document', '{"note":'],
  ['no JSON', 'note=x'],
  ['two documents', '{}{}'],
  ['NaN', '{"total":NaN}'],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
  ['a NUL outside a text', '{\u0000}'],
];
const unfit: readonly [string, string | Uint8Array][] = [
  ['an array', '[]'],
  ['null', 'null'],
  ['a text', '"x"'],
  ['a number', '1'],
  ['deep nesting', nested(100_000)],
  ['deep nesting in a field', `{"vat":${nested(50_000)},"version":${nested(50_000)},"ids":1,"language":1}`],
  ['more than 256 kB', JSON.stringify({ note: 'x'.repeat(300_000) })],
];

test.each(taking.map((endpoint) => [endpoint.name, endpoint] as const))(
  '%s refuses what it cannot read',
  async (_, e) => {
    const named = e.act !== 'anyone' && e.act !== 'signed-in' ? e.act : null;
    const may = (['employee', 'hr', 'salary'] as const).find((role) => named && reachOf(named, [role]) !== 'none');
    const caller = callers[may ?? 'employee'];
    const before = await pictured();
    for (const [what, body] of unreadable) {
      const answer = await caller.call(e.method, pathOf(e, ids), {
        body,
        headers: { 'content-type': 'application/json' },
      });
      expect([answer.status, answer.json?.code], what).toEqual([400, 'body-not-json']);
    }
    for (const [what, body] of unfit) {
      const answer = await caller.call(e.method, pathOf(e, ids), { body });
      const tooLarge = what.startsWith('more than');
      expect(answer.status, what).toBe(tooLarge ? 413 : 400);
      expect(tooLarge ? ['body-too-large'] : ['input-invalid', 'body-not-json'], what).toContain(answer.json?.code);
      expect(answer.text.length, what).toBeLessThan(10_000);
    }
    expect(await pictured()).toEqual(before);
  },
);

const edit = (body: string | object) => employee.call('PATCH', `expenses/${draft.id}`, { body });

test('a key named __proto__ or constructor changes nobody’s prototype', async () => {
  for (const body of [
    '{"__proto__":{"state":"approved","may":["decide"]},"note":"a"}',
    '{"constructor":{"prototype":{"polluted":true}},"note":"b"}',
    '{"vat":[{"__proto__":{"rate":6,"amount":1}}]}',
  ])
    expect([200, 400]).toContain((await edit(body)).status);
  const fresh = await employee.ask<ExpenseView & { polluted?: boolean }>('POST', 'expenses', {});
  expect([fresh.state, fresh.vat, fresh.polluted]).toEqual(['draft', [], undefined]);
});

test('of a key that comes twice the last one holds, for checking and for storing alike', async () => {
  const answer = await edit('{"total":100,"note":"first","note":"last","total":20000000000}');
  expect(answer.status).toBe(400);
  expect((await edit('{"note":"first","note":"last"}')).json).toMatchObject({ note: 'last' });
});

const strange = [
  ['a NUL', 'a\u0000b', 'ab'],
  ['control characters', 'a\u0007\u001b[31mb', 'a[31mb'],
  ['a lone high surrogate', 'a\ud800b', 'a\ufffdb'],
  ['a lone low surrogate', 'a\udc00b', 'a\ufffdb'],
  ['SQL', `'; drop table expenses; --`, `'; drop table expenses; --`],
  ['wildcards', '%_\\%', '%_\\%'],
  ['a template', '${process.exit(1)} {{7*7}} {amount}', '${process.exit(1)} {{7*7}} {amount}'],
  ['markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['a formula', '=cmd|calc', '=cmd|calc'],
  ['a mark that turns the text around it', 'a\u202eb', 'ab'],
  ['an emoji of many parts', '👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
] as const;

test.each(strange)('%s in a text is kept as data', async (_, text, kept) => {
  const answer = await edit(JSON.stringify({ vendor: text, note: text }));
  expect(answer.json).toMatchObject({ vendor: kept, note: kept });
  const again = await employee.ask<ExpenseView>('GET', `expenses/${draft.id}`);
  expect([again.vendor, again.note]).toEqual([kept, kept]);
});

const numbers = [-1, 0.5, 1e21, 10_000_000_001, '100', true, null, [], {}];

test.each(numbers.filter((value) => value !== null))('a total of %j is refused', async (total) => {
  expect(await edit({ total })).toMatchObject({ status: 400, json: { errors: [{ pointer: '/total' }] } });
});

test.each([
  { paidOn: '0100-01-01' },
  { paidOn: '1999-12-31' },
  { paidOn: '9999-12-31' },
  { paidOn: '2026-02-30' },
  { paidOn: '2026-11-01T00:00:00Z' },
  { benefitYear: 2026.5 },
  { benefitYear: 1e9 },
  { benefitYear: -1 },
  { currency: 'XXX' },
  { currency: 'sek' },
  { vat: [{ rate: 101, amount: 1 }] },
  { vat: [{ rate: 6, amount: 0.1 }] },
  { vat: Array.from({ length: 7 }, () => ({ rate: 6, amount: 1 })) },
  { vendor: 'x'.repeat(121) },
  { note: 'x'.repeat(1001) },
  { categoryId: 'x' },
  { categoryId: null },
])('%j is taken or refused, and never our fault', async (body) => {
  expect([200, 400]).toContain((await edit(body)).status);
  expect((await employee.call('GET', `expenses/${draft.id}`)).status).toBe(200);
});

test.each([
  'expenses?state=approved%27--',
  'expenses?cursor=x',
  'expenses?cursor=-1',
  'expenses?state=',
  'expenses?cursor=&cursor=',
  'expenses?__proto__=x&constructor=y',
  'queue?cursor=x',
  'queue?cursor=1_x',
  'queue?cursor=-8640000000000000_01940000-0000-7000-8000-000000000000',
  'queue?cursor=8640000000000000_01940000-0000-7000-8000-000000000000',
  'queue?cursor=1e308_01940000-0000-7000-8000-000000000000',
  'queue?state=draft',
])('GET %s is never our fault', async (path) => {
  expect([200, 400]).toContain((await callers.hr.call('GET', path)).status);
});
