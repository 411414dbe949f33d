import { HttpRequest, type HttpResponseInit } from '@azure/functions';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { onceByName } from '../../functions/host/once-by-name.ts';
import { problemResponse } from '../../functions/host/problem.ts';
import type { Capabilities } from '../../functions/runtime.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { KeyVaultAway } from '../../shared/platform/encryption/key-vault.ts';
import { findKey } from '../../shared/people/api-keys/find-key.ts';
import { makeApiKey } from '../../shared/people/api-keys/make-api-key.ts';
import type { KeyActor } from '../../shared/platform/actor.ts';
import { claimRequest } from '../../shared/platform/idempotency/claim-request.ts';
import { forgetAnswers } from '../../shared/platform/idempotency/forget-answers.ts';
import { keepAnswer } from '../../shared/platform/idempotency/keep-answer.ts';
import { answerLasts, claimLasts } from '../../shared/platform/idempotency/request-name.ts';
import { idempotencyKeys } from '../../shared/platform/idempotency/table.ts';
import { aCompany } from '../support/a-company.ts';
import { anEndpoint } from '../support/an-endpoint.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { photographTables } from '../support/photograph-tables.ts';
import { recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, later } = world;
const uses = { ...world.uses, operations: db.operations } as unknown as Capabilities;
const [ours, theirs] = [await aCompany(db), await aCompany(db)];

async function aKey(company: typeof ours): Promise<KeyActor> {
  const wish = { name: 'Lön', scopes: ['people.read' as const], days: 30 };
  const { token } = await makeApiKey(world.uses, company.people.hr, wish);
  return (await findKey(world.uses, token.reveal()))!;
}
const [key, other, foreign] = [await aKey(ours), await aKey(ours), await aKey(theirs)];

type Sent = { name?: string | null; path?: string; input?: unknown; caller?: KeyActor };
/** Sends a request to an endpoint that answers how often it was at work, or as `work` does. */
function sender(work: (times: number) => Promise<HttpResponseInit> | HttpResponseInit = (times) => counted(times)) {
  let times = 0;
  const send = ({ name = 'one', path = '/api/x', input = { a: 1 }, caller = key }: Sent = {}) => {
    const headers: Record<string, string> = name === null ? {} : { 'idempotency-key': name };
    const request = new HttpRequest({ method: 'POST', url: `http://localhost${path}`, headers });
    return onceByName(
      uses,
      { endpoint: anEndpoint({ idempotent: true, by: 'key' }), caller, request, input },
      {
        work: async () => work((times += 1)),
        refuse: async (error) => problemResponse(error instanceof Problem ? error : new Problem('unexpected'), 'sv'),
      },
    );
  };
  return { send, times: () => times };
}
const counted = (times: number): HttpResponseInit => ({
  status: 201,
  headers: { x: 'y' },
  jsonBody: { times, ö: 'å' },
});

const bytesOf = ({ body }: HttpResponseInit): string => Buffer.from((body ?? '') as Buffer | string).toString('hex');
const headersOf = ({ headers }: HttpResponseInit) => headers as Record<string, string>;
const rows = (company: string) =>
  db.app.inTenant(company, (tx) => tx.db.select().from(idempotencyKeys).where(eq(idempotencyKeys.companyId, company)));

describe('a request that is sent again', () => {
  test('is answered with the same status and bytes, and says that it was', async () => {
    const { send, times } = sender();
    const [first, second] = [await send({ name: 'a' }), await send({ name: 'a' })];
    expect([first.status, second.status, times()]).toEqual([201, 201, 1]);
    expect(bytesOf(second)).toBe(bytesOf(first));
    expect(JSON.parse(Buffer.from(bytesOf(first), 'hex').toString())).toEqual({ times: 1, ö: 'å' });
    expect(headersOf(first)).toMatchObject({ x: 'y', 'content-type': 'application/json' });
    expect(headersOf(first)['idempotent-replayed']).toBeUndefined();
    expect(headersOf(second)).toMatchObject({ 'idempotent-replayed': 'true', 'content-type': 'application/json' });
  });

  test('is done again without a name, and under another', async () => {
    const { send, times } = sender();
    for (const name of [null, null, 'b1', 'b2']) await send({ name });
    expect(times()).toBe(4);
  });

  test('is refused under the same name with another body, path or query', async () => {
    const { send, times } = sender();
    await send({ name: 'c' });
    await expectRefusal(send({ name: 'c', input: { a: 2 } }), 'idempotency-key-reused');
    await expectRefusal(send({ name: 'c', path: '/api/y' }), 'idempotency-key-reused');
    await expectRefusal(send({ name: 'c', path: '/api/x?a=1' }), 'idempotency-key-reused');
    await expectRefusal(send({ name: 'c', input: null }), 'idempotency-key-reused');
    expect(times()).toBe(1);
  });

  test('is another one under another key, of the same company or not', async () => {
    const { send, times } = sender();
    for (const caller of [key, other, foreign]) await send({ name: 'd', caller, input: { by: caller.key } });
    expect(times()).toBe(3);
  });

  test.each([
    ['a refusal', () => Promise.reject(new Problem('not-in-this-state')), 409],
    ['something that is not there', () => Promise.reject(new Problem('not-found')), 404],
    ['an error of ours', () => Promise.reject(new TypeError('x')), 500],
    ['an answer without a body', () => Promise.resolve({ status: 204 }), 204],
  ] as const)('is answered with %s again', async (what, work, status) => {
    const { send, times } = sender(work);
    const [first, second] = [await send({ name: what }), await send({ name: what })];
    expect([first.status, second.status, times()]).toEqual([status, status, 1]);
    expect(bytesOf(second)).toBe(bytesOf(first));
    expect(headersOf(second)['content-type']).toBe(headersOf(first)['content-type']);
    expect(headersOf(second)['idempotent-replayed']).toBe('true');
  });

  test.each([
    ['was not what the endpoint takes', new Problem('input-invalid'), 400],
    ['lacked a scope', new Problem('scope-missing'), 403],
    ['found a store away', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 500],
    ['found the vault away', new KeyVaultAway('x'), 500],
  ])('is done anew, with another body too, where it %s', async (what, thrown, status) => {
    const { send, times } = sender((at) => (at === 1 ? Promise.reject(thrown) : counted(at)));
    expect((await send({ name: what })).status).toBe(status);
    expect((await send({ name: what, input: { a: 2 } })).status).toBe(201);
    expect(times()).toBe(2);
  });
});

test.each([
  ['empty', ''],
  ['256 characters long', 'x'.repeat(256)],
  ['not ASCII', 'å'],
])('a name that is %s is refused, and nothing is done', async (_, name) => {
  const { send, times } = sender();
  await expectRefusal(send({ name }), 'idempotency-key-invalid');
  expect(times()).toBe(0);
});

test('the longest name is good', async () => {
  const { send } = sender();
  expect((await send({ name: 'x'.repeat(255) })).status).toBe(201);
});

test('of sixteen at once one is done; the others hear that it is under way, or its answer', async () => {
  const { send, times } = sender(async (at) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return counted(at);
  });
  const answers = await Promise.allSettled(Array.from({ length: 16 }, () => send({ name: 'race' })));
  expect(times()).toBe(1);
  const done = answers.filter((one) => one.status === 'fulfilled').map(({ value }) => value);
  const refused = answers.filter((one) => one.status === 'rejected').map(({ reason }) => (reason as Problem).code);
  expect(new Set(refused)).toEqual(new Set(['idempotency-key-in-use']));
  expect(done.length + refused.length).toBe(16);
  expect(new Set(done.map(bytesOf)).size).toBe(1);
  expect(bytesOf(await send({ name: 'race' }))).toBe(bytesOf(done[0]!));
});

test('a claim that its process left behind is taken over when no request can live that long, and it keeps nothing after', async () => {
  const asked = { name: 'killed', method: 'POST', path: '/api/x', body: { a: 1 } };
  const left = await claimRequest(uses, key, asked);
  if (!('claim' in left)) throw new Error('not claimed');
  later(claimLasts / 1000 - 1);
  await expectRefusal(claimRequest(uses, key, asked), 'idempotency-key-in-use');
  later(1);
  await expectRefusal(claimRequest(uses, key, { ...asked, body: { a: 2 } }), 'idempotency-key-reused');
  const taken = await Promise.allSettled(Array.from({ length: 16 }, () => claimRequest(uses, key, asked)));
  expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const late = { status: 200, contentType: null, contentLanguage: null, body: Buffer.from('late') };
  expect(await keepAnswer(uses, left, late)).toBe(false);
  const next = taken.find((one) => one.status === 'fulfilled')!.value;
  if (!('claim' in next)) throw new Error('not claimed');
  expect(await keepAnswer(uses, next, { ...late, body: Buffer.from('next') })).toBe(true);
  expect(await claimRequest(uses, key, asked)).toMatchObject({ body: Buffer.from('next') });
});

test('neither the name nor what was asked stands in the database', async () => {
  const { send } = sender();
  await send({ name: '5f2c9a1e-very-own-name', input: { reason: 'Kontot finns inte' } });
  const text = JSON.stringify(await photographTables(db, ours.id));
  for (const said of ['very-own-name', 'Kontot finns inte']) {
    expect(text).not.toContain(said);
    expect(text).not.toContain(Buffer.from(said).toString('hex'));
  }
});

test('the database lets no answer that was given be changed', async () => {
  const { send } = sender();
  await send({ name: 'stays' });
  const change = db.app.inTenant(ours.id, (tx) => tx.db.update(idempotencyKeys).set({ status: 200 }));
  await expect(change).rejects.toMatchObject({ cause: { code: '23514', constraint: 'answer_stays' } });
});

test('answers are forgotten when they are a day old, not before, and no other company’s with them', async () => {
  const company = await aCompany(db);
  const [caller, { send, times }] = [await aKey(company), sender()];
  await send({ name: 'old', caller });
  await send({ name: 'old', caller: foreign });
  later(answerLasts / 1000);
  await send({ name: 'young', caller });
  const [forgotten, others] = [() => forgetAnswers(uses, company.id), await rows(theirs.id)];
  expect(await forgotten()).toBe(0);
  await send({ name: 'old', caller });
  expect(times()).toBe(3);
  later(1);
  expect((await recordedBy(db.app, company.id, forgotten)).audit).toEqual(['idempotency.forgotten']);
  expect((await rows(company.id)).length).toBe(1);
  expect(await rows(theirs.id)).toEqual(others);
  await send({ name: 'old', caller });
  expect(times()).toBe(4);
  expect((await recordedBy(db.app, company.id, forgotten)).audit).toEqual([]);
});
