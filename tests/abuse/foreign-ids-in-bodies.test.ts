import { expect, test } from 'vitest';
import type { Endpoint } from '../../shared/kernel/endpoint.ts';
import { uuidV7 } from '../../shared/kernel/ids.ts';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { unchosen } from '../../shared/payroll/files/systems.ts';
import { aLockedRun } from '../support/a-locked-run.ts';
import { aPolicy } from '../support/a-policy.ts';
import { endpointsFor } from '../support/endpoints.ts';
import { photograph, photographAtRest } from '../support/photograph.ts';
import { leavesOf, withValue } from '../support/schema-leaves.ts';
import { claimInReview, readDraft } from '../support/send-claim.ts';
import { anEndpoint, pathOf, validBody, type PathIds } from '../support/valid-body.ts';
import { wholeStack } from '../support/whole-stack.ts';

/** What an id in a body or a query names, and what is answered where the company has none such. */
type Case = Readonly<{
  of: keyof Things;
  /** 200 and 204: what is not there is left aside. 410: nobody is in the middle of signing in. */
  status: 200 | 204 | 400 | 404 | 409 | 410;
  /** What else stands in the body for the id to be looked at. */
  body?: (ids: PathIds) => Readonly<Record<string, unknown>>;
  query?: (ids: PathIds) => Readonly<Record<string, string>>;
  /** Who asks, where HR may not. */
  as?: 'salary';
}>;

type Things = Readonly<
  Record<
    | 'category'
    | 'employee'
    | 'expense'
    | 'flow'
    | 'line'
    | 'notification'
    | 'policy'
    | 'company'
    | 'payLine'
    | 'endpoint'
    | 'delivery',
    string
  >
>;

const stack = await wholeStack();
const [ours, theirs] = [await stack.company({ spare: true }), await stack.company({ spare: true })];
const hr = await ours.as('hr');

const of2026 = () => ({ year: '2026' });
const aMappedCategory = { category: '', code: null, takeBack: null, account: null };
const aStep = { approver: 'person', whenEmpty: 'wait' };

/** Every place for an id in what a person’s page sends, each with what becomes of an id that is nothing here. */
const cases: Readonly<Record<string, Case>> = {
  'adjust-allowance body /category': { of: 'category', status: 400 },
  'apply-yearly-amount body /category': { of: 'category', status: 400 },
  'list-allowances query /category': { of: 'category', status: 400 },
  'show-allowance-preview query /category': { of: 'category', status: 400, query: of2026 },
  'show-own-allowance query /category': { of: 'category', status: 400, query: of2026 },
  'show-yearly-amount query /category': { of: 'category', status: 400, query: of2026 },
  'approve-several body /claims/0/id': { of: 'expense', status: 200 },
  'ask-opinion body /reviewer': { of: 'employee', status: 400 },
  'find-in-queue body /category': { of: 'category', status: 200 },
  'list-queue query /category': { of: 'category', status: 200 },
  'find-in-queue body /employee': { of: 'employee', status: 200 },
  'list-queue query /employee': { of: 'employee', status: 200 },
  're-route-expense body /flow': { of: 'flow', status: 400 },
  'add-approval-flow body /steps/0/person': {
    of: 'employee',
    status: 400,
    body: () => ({ name: 'Annat', steps: [aStep] }),
  },
  'change-approval-flow body /steps/0/person': {
    of: 'employee',
    status: 400,
    body: () => ({ name: 'Annat', steps: [aStep] }),
  },
  'map-approval-flow body /category': { of: 'category', status: 404, body: () => ({ kind: undefined, flow: null }) },
  'map-approval-flow body /flow': { of: 'flow', status: 404 },
  'show-approval-preview query /employee': {
    of: 'employee',
    status: 404,
    query: ({ category }) => ({ category: category! }),
  },
  'show-approval-preview query /category': {
    of: 'category',
    status: 404,
    query: ({ employee }) => ({ employee: employee! }),
  },
  'name-stand-in body /employee': { of: 'employee', status: 404 },
  'name-stand-in body /standIn': { of: 'employee', status: 400 },
  'place-hold body /employee': { of: 'employee', status: 404 },
  'reorder-categories body /order/0': { of: 'category', status: 409 },
  'create-expense body /categoryId': { of: 'category', status: 404 },
  'edit-expense body /categoryId': { of: 'category', status: 404 },
  'export-allowances query /category': { of: 'category', status: 400, query: () => ({ year: '2026', format: 'csv' }) },
  'export-decisions query /category': { of: 'category', status: 200, query: () => ({ format: 'csv' }) },
  'export-queue query /category': { of: 'category', status: 200, query: () => ({ format: 'csv' }) },
  'export-queue query /employee': { of: 'employee', status: 200, query: () => ({ format: 'csv' }) },
  'list-decisions query /category': { of: 'category', status: 200 },
  'list-audit-entries query /subject': { of: 'employee', status: 200 },
  'export-audit-entries query /subject': { of: 'employee', status: 200, query: () => ({ format: 'csv' }) },
  'show-agreement query /category': { of: 'category', status: 200 },
  'find-policy-excerpts body /category': { of: 'category', status: 404 },
  'publish-policy-file body /categories/0': { of: 'category', status: 404 },
  'upload-policy-file query /document': { of: 'policy', status: 404 },
  'read-notifications body /ids/0': { of: 'notification', status: 204 },
  'choose-bankid-company body /company': { of: 'company', status: 410 },
  'find-employees body /cursor': { of: 'employee', status: 200 },
  'change-employment body /manager': { of: 'employee', status: 400 },
  'leave-out-lines body /lines/0': { of: 'line', status: 200 },
  'change-payroll-profile body /mapping/categories/0/category': {
    of: 'category',
    status: 400,
    body: () => ({ mapping: { ...unchosen.mapping, categories: [aMappedCategory] }, version: 0 }),
  },
  'confirm-payroll-run body /lines/0': { of: 'payLine', status: 404, as: 'salary' },
  'enter-rights-request body /employee': { of: 'employee', status: 400 },
  'list-webhook-deliveries query /endpoint': { of: 'endpoint', status: 200 },
  'list-webhook-deliveries query /cursor': { of: 'delivery', status: 200 },
  'list-erasures query /cursor': { of: 'employee', status: 200 },
};

async function thingsOf(company: typeof ours): Promise<{ ids: PathIds & Things; version: number }> {
  const [by, spare] = [await company.as('hr'), company.people.spare.employee];
  const claim = await claimInReview(await company.as('colleague'), 'Annans AB');
  const draft = await readDraft(by);
  const flow = await by.ask<{ id: string }>('POST', 'approval-flows', {
    ...{ name: 'Vårt', steps: [{ approver: 'hr', person: null, whenEmpty: 'wait' }], wordsOnApprove: false },
    remindAfter: [],
  });
  const rows = Buffer.from('E-post;Namn;Anställd från\nny@annan.example;Ny Person;2026-01-01\n');
  const { id } = (await by.call('POST', 'staff-imports', { body: rows })).json as { id: string };
  const lines = await by.ask<{ items: { id: string }[] }>('GET', `staff-imports/${id}/lines`);
  const { items } = await (await company.as('colleague')).ask<{ items: { id: string }[] }>('GET', 'notifications');
  // Off, so that what it would be told of stays with us.
  const hook = await by.ask<{ endpoint: { id: string } }>('POST', 'webhook-endpoints', anEndpoint);
  await by.ask('PUT', `webhook-endpoints/${hook.endpoint.id}/state`, { state: 'off' });
  const paid = await aLockedRun(company);
  await (await company.as('salary')).ask('POST', `payroll-runs/${paid.run}/export`);
  const told = await by.ask<{ items: { id: string }[] }>('GET', 'webhook-deliveries');
  const ids = {
    run: paid.run,
    payLine: paid.lines[0]!.id,
    endpoint: hook.endpoint.id,
    delivery: told.items[0]!.id,
    company: company.id,
    category: company.wellness,
    employee: spare,
    expense: claim.id,
    draft: draft.id,
    flow: flow.id,
    line: lines.items[0]!.id,
    notification: items[0]?.id ?? absent(),
    policy: await aPolicy(by, `Policy ${company.id}`),
    import: id,
  };
  return { ids, version: claim.version };
}
const absent = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
const { ids: mine, version: seen } = await thingsOf(ours);
const { ids: foreign } = await thingsOf(theirs);
const before = await photographAtRest(stack, theirs.id);

const endpoints = await endpointsFor('person');
const places = endpoints.flatMap((endpoint) => [
  ...(endpoint.input ? leavesOf(endpoint.input).map((leaf) => ({ endpoint, leaf, part: 'body' as const })) : []),
  ...(endpoint.query ? leavesOf(endpoint.query).map((leaf) => ({ endpoint, leaf, part: 'query' as const })) : []),
]);
const forIds = places.filter(({ leaf }) => leaf.format === 'uuid');
const nameOf = ({ endpoint, leaf, part }: (typeof places)[number]) => `${endpoint.name} ${part} ${leaf.pointer}`;

test('every place for an id in a contract has a case, and every case a place', () => {
  expect(forIds.map(nameOf).toSorted()).toEqual(Object.keys(cases).toSorted());
});

/** The version that stands, so that nothing is refused for that. */
async function versionOf({ name }: Endpoint): Promise<number> {
  if (name === 'change-employment') return 0;
  if (name === 'apply-yearly-amount') return 1;
  if (name === 'edit-expense') return (await hr.ask<ExpenseView>('GET', `expenses/${mine['draft']}`)).version;
  return name === 'change-approval-flow' ? 1 : seen;
}

test.each(forIds.map((place) => [nameOf(place), place] as const))(
  '%s: another company’s is as good as none',
  async (name, { endpoint, leaf, part }) => {
    const { of, status, body: more, query, as } = cases[name]!;
    const caller = as ? await ours.as(as) : hr;
    const ids = endpoint.name === 'edit-expense' ? { ...mine, expense: mine['draft']! } : mine;
    const version = await versionOf(endpoint);
    const ask = async (id: string) => {
      const given = validBody(endpoint, version)?.body;
      const asked = new URLSearchParams({ ...query?.(mine), ...(part === 'query' ? { [leaf.path[0]!]: id } : {}) });
      const whole = more ? { ...(given as object), ...more(mine) } : given;
      const sent = part === 'body' ? withValue(whole, leaf.path, id) : whole;
      const answer = await caller.call(endpoint.method, `${pathOf(endpoint, ids)}?${asked}`, {
        ...(sent === undefined ? {} : { body: sent }),
      });
      return { status: answer.status, text: answer.text.replaceAll(id, 'the id').replace(/"version":\d+/, '') };
    };
    const [theirOne, none] = [await ask(foreign[of]), await ask(absent())];
    expect(theirOne).toEqual(none);
    expect(none.status).toBe(status);
    for (const secret of [foreign.category, foreign.employee, foreign.expense]) expect(none.text).not.toContain(secret);
  },
);

test('a foreign id among one’s own takes none of them along', async () => {
  const approvals = {
    claims: [
      { id: foreign.expense, version: 1 },
      { id: mine.expense, version: seen, doubtsSeen: true },
    ],
  };
  const answer = await hr.ask<{ items: object[] }>('POST', 'queue/approvals', approvals);
  expect(answer.items).toMatchObject([
    { id: foreign.expense, state: null, problem: 'not-found' },
    { id: mine.expense, state: 'approved', problem: null },
  ]);
});

test('nothing of theirs moved', async () => {
  expect(await photograph(stack, theirs.id)).toEqual(before);
});
