import { afterAll, expect, inject, test } from 'vitest';
import type { Endpoint } from '../../shared/kernel/endpoint.ts';
import { keyScopes } from '../../shared/kernel/key-scopes.ts';
import type { LimitKind } from '../../shared/kernel/request-limits.ts';
import { reachOf } from '../../shared/kernel/roles.ts';
import { bucketOfCaller } from '../../shared/platform/limits/bucket-name.ts';
import type { Answer, Caller } from '../support/caller.ts';
import { anAlert } from '../support/an-alert.ts';
import { aKeyFor, aLockedRun } from '../support/a-locked-run.ts';
import { aPolicy } from '../support/a-policy.ts';
import { endpointsFor } from '../support/endpoints.ts';
import { leavesOf, withValue, type Leaf } from '../support/schema-leaves.ts';
import { claimInReview, readDraft } from '../support/send-claim.ts';
import { SigningCaller } from '../support/signing-caller.ts';
import { vendorThings } from '../support/vendor-things.ts';
import { anEndpoint, pathOf, validBody, type PathIds } from '../support/valid-body.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const company = await stack.company({ spare: true, name: 'Udda Värden AB' });
const hr = await company.as('hr');

/** Something real for each name in a path: what is odd in a body is then looked at, and not that it is about nothing. */
async function realThings(): Promise<PathIds> {
  const spare = company.people.spare.employee;
  const [claim, draft] = [await claimInReview(await company.as('colleague'), 'Udda AB'), await readDraft(hr)];
  const asked = await hr.ask<{ approval: { opinions: { id: string }[] } }>('POST', `expenses/${claim.id}/opinions`, {
    reviewer: spare,
  });
  const flow = await hr.ask<{ id: string }>(
    'POST',
    'approval-flows',
    validBody(await named('add-approval-flow'))!.body,
  );
  const decisions = await hr.ask<{ items: { id: string }[] }>('GET', 'oversight/decisions');
  const entries = await hr.ask<{ items: { id: string }[] }>('GET', 'audit');
  const brought = await hr.call('POST', 'staff-imports', {
    body: Buffer.from('E-post;Namn\nx@udda.example;Ny Person\n'),
  });
  const hook = await hr.ask<{ endpoint: { id: string } }>('POST', 'webhook-endpoints', anEndpoint);
  const salary = await company.as('salary');
  const { canOpen } = await salary.ask<{ canOpen: string[] }>('GET', 'payroll-runs');
  const opened = await salary.ask<{ id: string }>('POST', 'payroll-runs', { month: canOpen[0] });
  const right = await (
    await company.as('colleague')
  ).ask<{ id: string }>('POST', 'profile/rights', { kind: 'correction', words: 'x' });
  return {
    ...(await vendorThings(stack, company, true)),
    alert: await anAlert(stack.db),
    request: right.id,
    endpoint: hook.endpoint.id,
    run: opened.id,
    company: company.id,
    draft: draft.id,
    expense: claim.id,
    receipt: claim.receipts[0]!.id,
    opinion: asked.approval.opinions[0]!.id,
    flow: flow.id,
    evaluation: decisions.items[0]!.id,
    entry: entries.items[0]!.id,
    employee: spare,
    category: company.wellness,
    policy: await aPolicy(hr, `Udda ${company.id}`),
    import: (brought.json as { id: string }).id,
  };
}
// What announces a change to every company of the stack is tried where there is nobody else (tests/verbs/sub-processor-changes.test.ts).
const endpoints = (await Promise.all((['person', 'key', 'signer', 'staff'] as const).map(endpointsFor)))
  .flat()
  .filter(({ name }) => name !== 'propose-change');
const named = async (name: string): Promise<Endpoint> => endpoints.find((one) => one.name === name)!;
// One that payroll systems have, and after it the next month, still open.
const locked = await aLockedRun(company);
const ids = await realThings();
const byKey = await aKeyFor(company, ...keyScopes);
const signs = new SigningCaller(
  stack.origin,
  (await hr.ask<{ secret: string }>('POST', 'payroll-inbound-secrets')).secret,
);

/** Whose claim it has to be, for the verb to look at what it is given. */
function idsFor({ act, by }: Endpoint): PathIds {
  if (by === 'key') return { ...ids, run: locked.run, line: locked.lines[0]!.id };
  return ['expense.edit', 'expense.submit'].includes(act) ? { ...ids, expense: ids['draft']! } : ids;
}

/** The version that stands of what an endpoint changes: with another one nothing further would be looked at. */
async function versionOf(endpoint: Endpoint): Promise<number> {
  const { name, path } = endpoint;
  type Seen = { id: string; version: number; items: Seen[]; flows: Seen[] };
  const see = (from: string) => hr.ask<Seen>('GET', from);
  const one = (all: Seen[], id: string) => all.find((each) => each.id === id)!.version;
  if (name.endsWith('-details')) return (await see(path.replace('{employee}', ids['employee']!))).version;
  if (name === 'change-ai-settings') return (await see('ai-settings')).version;
  if (path.includes('{employee}')) return (await see(`employees/${ids['employee']}/employment`)).version;
  if (path.includes('{import}')) return (await see(`staff-imports/${ids['import']}`)).version;
  if (path.includes('{category}') || name === 'apply-yearly-amount')
    return one((await see('categories')).items, company.wellness);
  if (path.includes('{flow}')) return one((await see('approval-flows')).flows, ids['flow']!);
  if (path.startsWith('rights-requests/')) return (await see(`rights-requests/${ids['request']}`)).version;
  if (path.includes('{expense}')) return (await see(`expenses/${idsFor(endpoint)['expense']}`)).version;
  return 1;
}

/** What has broken something comes first: the short run tries as many of each as `forLong` says. */
const texts = [
  'a\u0000b',
  'ö'.repeat(30_000),
  7,
  null,
  '',
  'a\ud800',
  '\u202ednas',
  "'; drop table expenses; --",
  [],
  {},
];
const days = [
  '9999-12-31',
  '0000-01-01',
  '2026-02-30',
  20260101,
  '0001-01-01',
  '0100-01-01',
  '+10000-01-01',
  '2026-1-1',
];
const instants = [
  '0000-01-01T00:00:00Z',
  'x',
  '9999-12-31T23:59:59.999999999Z',
  '2026-02-30T00:00:00Z',
  '0001-01-01T00:00:00Z',
  7,
  null,
];
const urls = [
  'http://localhost:9/\u0000',
  'http://localhost:9/\ud800',
  'http://localhost:9/\n',
  'http://u:p@localhost:9/',
];
const idsNot = [
  'x',
  '00000000-0000-0000-0000-000000000000',
  7,
  'FFFFFFFF-FFFF-7FFF-BFFF-FFFFFFFFFFFF',
  'a\u0000',
  null,
];
const numbers = [Number.MAX_SAFE_INTEGER, -1, 0.5, '1', 0, 2 ** 31, 1e300, -(2 ** 31), true, null];
const others = [Array.from({ length: 3000 }, () => null), 'a\u0000', null, 7, [], {}];
const yearStarts = ['02-29', '13-01', '00-00', 'a\u0000'];

function oddFor({ type, format, path }: Leaf): readonly unknown[] {
  if (format === 'date') return days;
  if (format === 'date-time') return instants;
  if (format === 'uuid') return idsNot;
  if (path.at(-1) === 'url') return urls;
  if (type === 'number' || type === 'integer') return numbers;
  if (type === 'string' && path.at(-1) === 'yearStart') return yearStarts;
  if (type === 'string') return texts;
  return others;
}

const inQueries = [
  ...['a\u0000b', '0000', '9999', '9999-12-31', '9'.repeat(400), '00000000-0000-0000-0000-000000000000'],
  ...['', '\u202ednas', "'; drop table expenses; --", 'x', '-1', '99999999999', '2026-02-30', '0000-01-01'],
];

const forLong = <Value>(values: readonly Value[], short: number): readonly Value[] =>
  inject('long') ? values : values.slice(0, short);

/** As whom a route is called so that the verb gets as far as it can. */
async function callerFor({ act, by }: Endpoint): Promise<Caller> {
  if (by === 'key') return byKey;
  if (by === 'signer') return signs;
  if (by === 'staff') return (await stack.staff()).caller;
  if (act === 'anyone' || act === 'signed-in') return hr;
  return company.as((['hr', 'employee', 'salary'] as const).find((role) => reachOf(act, [role]) !== 'none') ?? 'hr');
}

const counter = await stack.db.client('operations');
afterAll(() => counter.end());
/** Lets this company's people ask again at once: how much is too much is another test's. */
async function forgetRequests({ limit = 'other' }: Endpoint): Promise<void> {
  const buckets = ['other', limit].flatMap((kind) =>
    Object.values(company.people).map(({ employee }) => bucketOfCaller(kind as LimitKind, employee)),
  );
  await counter.query('delete from rate_limits where bucket = any($1)', [buckets]);
}

/** What is wrong with an answer to something odd; null where nothing is. */
function wrongWith({ status, json, text, headers }: Answer): string | null {
  if (status >= 500 || status === 429) return `${status} ${json?.code ?? text.slice(0, 60)}`;
  if (status < 400) return null;
  if (headers.get('content-type') !== 'application/problem+json') return `no problem document: ${status}`;
  const problem = json as { code?: string; title?: string; languages?: { sv?: object; en?: object } };
  const whole = problem.code && problem.title && problem.languages?.sv && problem.languages.en;
  return whole && text.length < 20_000 ? null : `a problem of ${text.length} characters`;
}

const said = (value: unknown): string => JSON.stringify(value)?.slice(0, 40) ?? 'undefined';

const taking = endpoints.filter(({ input }) => input !== undefined);
test.each(taking.map((endpoint) => [endpoint.name, endpoint] as const))(
  '%s takes or refuses whatever stands in a field, and says so',
  { timeout: 120_000 },
  async (_, endpoint) => {
    const leaves = leavesOf(endpoint.input!);
    const wrong: string[] = [];
    let version = await versionOf(endpoint);
    const caller = await callerFor(endpoint);
    let calls = 0;
    const send = async (what: string, change: (body: unknown) => unknown) => {
      // Sooner than the least that one person may ask of a kind.
      if ((calls += 1) % 15 === 0) await forgetRequests(endpoint);
      const body = change(validBody(endpoint, version)!.body);
      const answer = await caller.call(endpoint.method, pathOf(endpoint, idsFor(endpoint)), { body });
      const fault = wrongWith(answer);
      if (fault) wrong.push(`${what}: ${fault}`);
      if (answer.status < 400) version = await versionOf(endpoint);
    };
    for (const leaf of leaves)
      for (const value of forLong(oddFor(leaf), 4))
        await send(`${leaf.pointer} = ${said(value)}`, (body) => withValue(body, leaf.path, value));
    // Two days at the end of time are in order, and their sum is not.
    const dated = leaves.filter(({ format }) => format === 'date');
    for (const value of dated.length > 1 ? days : [])
      await send(`all days = ${said(value)}`, (body) =>
        dated.reduce((whole, { path }) => withValue(whole, path, value), body),
      );
    expect(wrong).toEqual([]);
  },
);

const asked = endpoints.filter(({ query, method }) => query !== undefined && method === 'GET');
test.each(asked.map((endpoint) => [endpoint.name, endpoint] as const))(
  '%s takes or refuses whatever stands in its query, and says so',
  { timeout: 120_000 },
  async (_, endpoint) => {
    const wrong: string[] = [];
    const caller = await callerFor(endpoint);
    const usual: Record<string, string> = { category: company.wellness, year: '2026', employee: ids['employee']! };
    const leaves = leavesOf(endpoint.query!);
    const known = Object.fromEntries(leaves.flatMap(({ path: [key] }) => (usual[key!] ? [[key!, usual[key!]!]] : [])));
    for (const { path } of leaves) {
      const key = path[0]!;
      await forgetRequests(endpoint);
      for (const value of forLong(inQueries, 6)) {
        const query = new URLSearchParams({ ...known, [key]: value });
        const answer = await caller.call('GET', `${pathOf(endpoint, idsFor(endpoint))}?${query}`);
        const fault = wrongWith(answer);
        if (fault) wrong.push(`${key} = ${said(value)}: ${fault}`);
      }
    }
    expect(wrong).toEqual([]);
  },
);
