import { describe, expect, test } from 'vitest';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import type { CallerKind, Endpoint } from '../../shared/kernel/endpoint.ts';
import type * as z from 'zod/mini';
import type { listDecisions } from '../../shared/claims/oversight/contract.ts';
import { keyScopes } from '../../shared/kernel/key-scopes.ts';
import { saveFilter } from '../../shared/people/saved-filters/contract.ts';
import { placeHold } from '../../shared/protection/retention/contract.ts';
import { readToken } from '../../shared/platform/opaque-token.ts';
import { callInTurn } from '../support/call-in-turn.ts';
import { Caller, type Answer } from '../support/caller.ts';
import { SigningCaller } from '../support/signing-caller.ts';
import { tokenOf } from '../support/change-session.ts';
import { aDirectory, aUser } from '../support/directory.ts';
import { allEndpoints } from '../support/endpoints.ts';
import { anErasure } from '../support/an-erasure.ts';
import { vendorThings } from '../support/vendor-things.ts';
import { aLockedRun } from '../support/a-locked-run.ts';
import { aPolicy } from '../support/a-policy.ts';
import { claimInReview } from '../support/send-claim.ts';
import { anAlert } from '../support/an-alert.ts';
import { anEndpoint, pathOf, validBody, type PathIds } from '../support/valid-body.ts';
import { wholeStack } from '../support/whole-stack.ts';
import { asCell, kindOf, namesSomething, tableFor } from './who-may/read-table.ts';

const stack = await wholeStack();
const [ours, theirs] = [await stack.company({ spare: true }), await stack.company({ spare: true })];
const endpoints = await allEndpoints();
const roles = ['employee', 'manager', 'finance', 'salary', 'hr'] as const;

const reason = 'Felsöker en läsning som blev fel';

/** A member of staff with access to companies, and the grants. */
async function visitorOf(companies: readonly (typeof ours)[], scopes: readonly string[] = ['claims']) {
  const { caller } = await stack.staff();
  const grants = await Promise.all(
    companies.map(({ id }) =>
      caller.ask<{ id: string }>('POST', `staff/companies/${id}/access`, { reason, scopes, hours: 1 }),
    ),
  );
  return { caller, grants: grants.map(({ id }) => id) };
}

/** What a company has that its people share, by the name of its place in paths, and what machines call it with. */
async function commonsOf(company: typeof ours) {
  const hr = await company.as('hr');
  const aKey = (name: string, scopes: readonly string[]) =>
    hr.ask<{ key: { id: string }; token: string }>('POST', 'api-keys', { name, scopes, days: 1 });
  const [directory, revoked] = [await aDirectory(hr), await aDirectory(hr)];
  const key = await aKey('Återkallas', keyScopes);
  const keys = new Map<string, string>();
  for (const scope of keyScopes) keys.set(scope, (await aKey(scope, [scope])).token);
  const secret = async () => hr.ask<{ made: { id: string }; secret: string }>('POST', 'payroll-inbound-secrets');
  const [ends, signs] = [await secret(), await secret()];
  // For who pays, one that is locked; for people, the month after it, still open.
  const locked = await aLockedRun(company);
  const salary = await company.as('salary');
  const { canOpen } = await salary.ask<{ canOpen: string[] }>('GET', 'payroll-runs');
  const { id: run } = await salary.ask<{ id: string }>('POST', 'payroll-runs', { month: canOpen[0] });
  const ids = {
    run,
    erasure: await anErasure(stack.db, company),
    company: company.id,
    category: company.wellness,
    key: key.key.id,
    token: readToken(revoked.token)!.id,
    secret: ends.made.id,
    ...(await vendorThings(stack, company, company === ours)),
  };
  const toPay = { run: locked.run, line: locked.lines[0]!.id };
  return { ids, toPay, directory, keys, signs: signs.secret };
}
const commons = new Map([
  [ours, await commonsOf(ours)],
  [theirs, await commonsOf(theirs)],
]);

/** The machine's judgement of a claim. */
async function decisionOn(company: typeof ours, claim: string): Promise<string> {
  const { items } = await (
    await company.as('hr')
  ).ask<z.output<typeof listDecisions.output>>('GET', 'oversight/decisions');
  return items.find(({ expense }) => expense.id === claim)!.id;
}

/** An entry of the company’s audit log. */
async function entryOf(company: typeof ours): Promise<string> {
  const { items } = await (await company.as('hr')).ask<{ items: { id: string }[] }>('GET', 'audit');
  return items[0]!.id;
}

/** `toPay`: the same places, for machines that pay. */
type Thing = Readonly<{ ids: PathIds; toPay: PathIds; version: number }>;
/** Something of each kind that ids name, as one person's. */
async function thingsOf(company: typeof ours, who: keyof typeof ours.people): Promise<Thing> {
  const claim = await claimInReview(await company.as(who), `Matris ${who} AB`);
  const { id: other } = await claimInReview(
    await company.as(who === 'finance' ? 'salary' : 'finance'),
    `Matris ${who} AB`,
  );
  const { ids, toPay, directory } = commons.get(company)!;
  const { id: user } = (await directory.ask('POST', 'Users', aUser())) as { id: string };
  const { id: group } = (await directory.ask('POST', 'Groups', { displayName: `Matris ${who}` })) as { id: string };
  const { employee } = company.people[who];
  const session = readToken(tokenOf(await company.as(who)))!.id;
  const { grants } = await visitorOf([company]);
  const holder = await company.as('otherHr');
  const { id: hold } = await holder.ask<{ id: string }>('POST', 'legal-holds', validBody(placeHold)!.body);
  const expense = claim.id;
  const caller = await company.as(who);
  const { id: filter } = await caller.ask<{ id: string }>('POST', 'saved-filters', validBody(saveFilter)!.body);
  const evaluation = await decisionOn(company, expense);
  const policy = await aPolicy(await company.as('hr'), `Matris ${who} ${company.id}`);
  // Somebody of HR who is in no column asks somebody who is in none.
  const advised = await company.as('otherHr');
  const asked = await advised.ask<ExpenseView>('POST', `expenses/${expense}/opinions`, {
    reviewer: company.people.spare.employee,
  });
  const flow = await advised.ask<{ id: string }>('POST', 'approval-flows', {
    name: `Matris ${who}`,
    steps: [{ approver: 'hr', person: null, whenEmpty: 'wait' }],
    wordsOnApprove: false,
    remindAfter: [3],
  });
  const opinion = asked.approval!.opinions[0]!.id;
  const named = await caller.ask<{ id: string }>('POST', 'stand-ins', {
    standIn: company.people.spare.employee,
    from: '2099-01-01',
    to: '2099-01-02',
  });
  const ofHr = await company.as('otherHr');
  const told = await ofHr.ask<{ endpoint: { id: string } }>('POST', 'webhook-endpoints', anEndpoint);
  const tried = await ofHr.ask<{ delivery: string }>('POST', `webhook-endpoints/${told.endpoint.id}/test`);
  const others = { endpoint: told.endpoint.id, delivery: tried.delivery, alert: await anAlert(stack.db) };
  const brought = Buffer.from(`E-post;Namn\n${crypto.randomUUID()}@matris.example;Ny Person\n`);
  const made = await (await company.as('hr')).call('POST', 'staff-imports', { body: brought });
  const { id: brings } = made.json as { id: string };
  const right = await caller.ask<{ id: string }>('POST', 'profile/rights', { kind: 'restriction', words: 'x' });
  const own = {
    request: right.id,
    import: brings,
    filter,
    expense,
    other,
    evaluation,
    policy,
    opinion,
    receipt: claim.receipts[0]!.id,
    entry: await entryOf(company),
    employee,
    session,
    user,
    group,
    grant: grants[0]!,
    hold,
  };
  return { ids: { ...ids, ...own, ...others, standIn: named.id, flow: flow.id }, toPay, version: claim.version };
}
const [colleagues, foreign, ...owned] = await Promise.all([
  thingsOf(ours, 'colleague'),
  thingsOf(theirs, 'employee'),
  ...roles.map((role) => thingsOf(ours, role)),
]);
const own = new Map<string, Thing>(roles.map((role, place) => [role, owned[place]!]));

/** For each kind of caller, somebody for a column of its table. A caller each: one of the routes ends its session. */
const callers: Readonly<Record<CallerKind, (column: string) => Promise<Caller>>> = {
  person: (role) => ours.as(role as (typeof roles)[number]),
  staff: async () => (await visitorOf([ours, theirs])).caller,
  visitor: async (scope) => (await visitorOf([ours], [scope])).caller,
  provisioner: async () => new Caller(stack.origin, null, commons.get(ours)!.directory.token),
  key: async (scope) => new Caller(stack.origin, null, commons.get(ours)!.keys.get(scope)),
  signer: async () => new SigningCaller(stack.origin, commons.get(ours)!.signs),
};
/** For each kind of caller, the one who may most. */
const strongest: Readonly<Record<CallerKind, string>> = {
  person: 'hr',
  staff: 'staff',
  visitor: 'claims',
  provisioner: 'directory',
  key: 'people.read',
  signer: 'payroll-system',
};
/** A visitor shows what staff show: what one of them has is no other's, but each other's. */
const shows = (kind: CallerKind): string => (kind === 'visitor' ? 'staff' : kind);

/** How a kind of caller who is not known is refused, and who may not with what is their own. */
const reasons: Readonly<Record<string, string>> = {
  'not-signed-in': 's',
  'key-not-valid': 's',
  'signature-not-valid': 's',
  'scope-missing': 'n',
  'own-claim': 'o',
  'own-allowance': 'o',
  'own-request': 'o',
};
const statuses: Readonly<Record<number, string>> = { 401: 's', 403: 'n', 404: '.' };

/** An answer as a letter of the table; what no table may hold is said in full. */
function letterOf({ status, json }: Answer): string {
  if (status >= 500 || status === 429) return `(${status})`;
  const code = json?.code as string | undefined;
  if (!(status in statuses)) return 'y';
  // Not every kind of caller is told a code: a directory hears SCIM's own words.
  if (code === undefined || code === 'not-allowed' || code === 'not-found') return statuses[status]!;
  return reasons[code] ?? 'x';
}

const ask = async (
  caller: Caller,
  endpoint: Endpoint,
  { ids, toPay, version }: Thing,
  headers = {},
): Promise<string> => {
  const path = pathOf(endpoint, endpoint.by === 'key' ? { ...ids, ...toPay } : ids);
  return letterOf(await callInTurn(stack, caller, endpoint.method, path, { ...validBody(endpoint, version), headers }));
};

/** What a route answers to the asker of a column, in the table's own words. */
async function seen(endpoint: Endpoint, column: string): Promise<string> {
  const mine = own.get(column) ?? own.get('employee')!;
  const things = namesSomething(endpoint) ? [mine, colleagues, foreign] : [mine];
  const kind = kindOf(endpoint);
  const one = () => (column === 'nobody' ? stack.nobody : callers[kind](column));
  const caller = await one();
  // One after the other, so that what becomes of one thing is no matter of chance. Of staff, each time another.
  const letters: string[] = [];
  for (const thing of things) letters.push(await ask(kind === 'staff' ? await one() : caller, endpoint, thing));
  return asCell(letters);
}

const kinds = Object.keys(callers) as CallerKind[];
const byName = new Map(endpoints.map((endpoint) => [endpoint.name, endpoint]));

describe.each(kinds)('for a %s', (kind) => {
  const { askers, rows } = tableFor(kind);

  test.each(rows.map((row) => [row.route, row] as const))('%s', async (route, { cells }) => {
    const endpoint = byName.get(route)!;
    const answers = await Promise.all(askers.map((column) => seen(endpoint, column)));
    const readable = (words: readonly string[]) => askers.map((column, place) => `${column} ${words[place]}`);
    expect(readable(answers)).toEqual(readable(cells));
  });
});

test('a page is told of exactly the acts that the table lets its reader do, so that it offers no others', async () => {
  const { askers, rows } = tableFor('person');
  const tried = rows.filter(({ act }) => act !== 'anyone' && act !== 'signed-in');
  for (const role of roles) {
    const { may } = (await (await ours.as(role)).call('GET', 'session')).json as { may: string[] };
    const allowed = tried.filter(({ cells }) => /[yo]/.test(cells[askers.indexOf(role)]!)).map(({ act }) => act);
    const acts = new Set(tried.map(({ act }) => act));
    expect(may.filter((act) => acts.has(act)).toSorted(), role).toEqual([...new Set(allowed)].toSorted());
  }
});

/** What a good session's token is worth where it does not belong, and what nonsense is: a caller and headers each. */
async function strangers(): Promise<[what: string, caller: Caller, headers: Record<string, string>][]> {
  const token = tokenOf(await ours.as('hr'));
  const basic = Buffer.from(`hr:${token}`).toString('base64');
  return [
    ['a session’s token as a bearer’s', stack.nobody, { authorization: `Bearer ${token}` }],
    ['a session’s token as a password', stack.nobody, { authorization: `Basic ${basic}` }],
    ['a bearer’s token that is none', stack.nobody, { authorization: 'Bearer x' }],
    ['a session’s token in a cookie of another name', new Caller(stack.origin, `session=${token}`), {}],
  ];
}

const manyCalls = { timeout: 120_000 };
test(
  'who shows what another kind of caller has is nobody, on every route that is not for anyone',
  manyCalls,
  async () => {
    const wrong: string[] = [];
    const plain = await strangers();
    const others = await Promise.all(
      kinds.map(async (kind) => [kind, await callers[kind](strongest[kind]), {}] as const),
    );
    for (const endpoint of endpoints.filter(({ act }) => act !== 'anyone')) {
      for (const [what, caller, headers] of [
        ...plain,
        ...others.filter(([kind]) => shows(kind) !== shows(kindOf(endpoint))),
      ]) {
        const letter = await ask(caller, endpoint, colleagues, headers);
        if (letter !== 's') wrong.push(`${endpoint.name}: ${what} gets ${letter}`);
      }
    }
    expect(wrong).toEqual([]);
  },
);

test('the colleague’s claim is as it was but for what HR decided', async () => {
  const hr = await ours.as('hr');
  const { ids } = colleagues;
  const after = await hr.ask<ExpenseView>('GET', `expenses/${ids.expense}`);
  const acted = new Set(after.timeline.filter(({ by }) => by.kind !== 'machine').map(({ by }) => by.name ?? ''));
  // The one of HR who asked for advice on it, so that there would be something to answer and to take back.
  expect([...acted].toSorted()).toEqual(['Colleague Exempel', 'Hr Exempel', 'OtherHr Exempel']);
  expect(after.receipts.map(({ id }) => id)).toEqual([ids.receipt]);
});
