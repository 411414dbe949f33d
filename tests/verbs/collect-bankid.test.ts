import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { chooseBankidCompany } from '../../shared/people/bankid/choose-bankid-company.ts';
import { collectBankid } from '../../shared/people/bankid/collect-bankid.ts';
import { bankidEvidence } from '../../shared/people/bankid/table.ts';
import { findSession } from '../../shared/people/identity/find-session.ts';
import { readToken } from '../../shared/platform/opaque-token.ts';
import { aCompany } from '../support/a-company.ts';
import { tokenIn } from '../support/bankid-app.ts';
import { bankidWorld, codeOf, numbers } from '../support/bankid-world.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordedBy } from '../support/records.ts';

const world = await bankidWorld();
const { db, uses, app, ours, theirs, begin, look } = world;
const { alone, both, unknown } = numbers;

test('with a code: shown, scanned, approved, and there is a session with evidence that only its person’s key opens', async () => {
  const { view, ticket } = await begin();
  expect(view).toMatchObject({ state: 'pending', message: { id: 'RFA1' }, appUrl: null, returnTo: null });
  expect(view.qr).toMatch(/^bankid\.[0-9a-f-]{36}\.0\.[0-9a-f]{64}$/);
  const order = await app.openAs(codeOf(view), alone);
  expect((await look(ticket)).view).toMatchObject({ state: 'pending', message: { id: 'RFA9' }, qr: null });
  await app.approve(order);
  let token = '';
  const recorded = await recordedBy(db.app, ours.id, async () => {
    const { view: done, session } = await look(ticket);
    expect(done).toMatchObject({ state: 'signed-in', returnTo: '/claims' });
    token = session!.reveal();
  });
  expect(recorded.audit).toEqual(['session.started', 'session.evidence-kept']);
  expect(await findSession(uses, token)).toMatchObject({ employee: ours.people.employee.employee });
  const session = readToken(token)!.id;
  const [kept] = await db.app.inTenant(ours.id, (tx) =>
    tx.db.select().from(bankidEvidence).where(eq(bankidEvidence.sessionId, session)),
  );
  const place = { company: ours.id, table: 'bankid_evidence', row: session };
  const signature = await uses.seals.open(kept!.signature, { ...place, column: 'signature' });
  expect(Buffer.from(signature, 'base64').toString()).toContain(alone);
  expect((await uses.seals.open(kept!.ocspResponse, { ...place, column: 'ocsp_response' })).length).toBeGreaterThan(
    900,
  );
});

test('a completed sign-in gives one session, however often and by however many it is asked for', async () => {
  const { view, ticket } = await begin();
  await app.approve(await app.openAs(codeOf(view), alone));
  world.later(2);
  const answers = await Promise.all([1, 2, 3].map(() => collectBankid(uses, ticket, {})));
  const later = await look(ticket);
  expect([...answers, later].filter(({ session }) => session !== null)).toHaveLength(1);
  expect(later.view).toMatchObject({ state: 'signed-in', returnTo: '/claims' });
});

test('BankID is asked once in two seconds, whatever the page asks, and the code changes with each', async () => {
  const { view, ticket } = await begin();
  const before = (await app.counts())['collect'] ?? 0;
  const codes = new Set([view.qr]);
  for (let second = 1; second <= 6; second += 1) {
    world.later(1);
    for (const answer of await Promise.all([1, 2, 3].map(() => collectBankid(uses, ticket, {}))))
      codes.add(answer.view.qr);
  }
  expect(((await app.counts())['collect'] ?? 0) - before).toBe(3);
  expect([...codes].map((code) => code?.split('.')[2])).toEqual(['0', '1', '2', '3', '4', '5', '6']);
});

test('an order that nobody scans is replaced without a word, five times in all', async () => {
  const { view, ticket } = await begin();
  const seen = new Set<string>();
  let last = view;
  for (let tries = 1; tries <= 5; tries += 1) {
    const order = await app.scan(codeOf(last));
    seen.add(order!);
    // What was scanned does not fail by itself: it is made to.
    await app.hint(order!, 'failed', 'startFailed');
    last = (await look(ticket)).view;
    if (tries < 5) expect(last).toMatchObject({ state: 'pending', message: { id: 'RFA1' } });
  }
  expect(seen.size).toBe(5);
  expect(last).toMatchObject({ state: 'failed', message: { id: 'RFA17B' }, qr: null });
});

test('on the same device nothing is replaced', async () => {
  const { view, ticket } = await begin('same-device');
  expect(view).toMatchObject({ qr: null, message: { id: 'RFA13' } });
  const order = await app.scan(tokenIn(view.appUrl));
  await app.hint(order!, 'failed', 'startFailed');
  expect((await look(ticket)).view).toMatchObject({ state: 'failed', message: { id: 'RFA17A' } });
});

test.each([
  ['pending', 'outstandingTransaction', 'RFA1'],
  ['pending', 'noClient', 'RFA1'],
  ['pending', 'started', 'RFA15A'],
  ['pending', 'userMrtd', 'RFA23'],
  ['pending', 'userCallConfirm', 'RFA21'],
  ['pending', 'userSign', 'RFA9'],
  ['pending', 'somethingNew', 'RFA21'],
  ['failed', 'expiredTransaction', 'RFA8'],
  ['failed', 'certificateErr', 'RFA16'],
  ['failed', 'userCancel', 'RFA6'],
  ['failed', 'cancelled', 'RFA3'],
  ['failed', 'userDeclinedCall', 'RFA22'],
  ['failed', 'notSupportedByUserApp', 'RFA22'],
  ['failed', 'transactionRiskBlocked', 'RFA22'],
  ['failed', 'somethingNew', 'RFA22'],
] as const)('%s with %s says %s, and says it again', async (status, hint, id) => {
  const { view, ticket } = await begin();
  await app.hint((await app.scan(codeOf(view)))!, status, hint);
  for (let times = 0; times < 2; times += 1)
    expect((await look(ticket)).view).toMatchObject({ state: status, message: { id } });
});

test.each([
  ['alreadyInProgress', 'RFA4'],
  ['invalidParameters', 'RFA22'],
  ['unauthorized', 'RFA22'],
  ['requestTimeout', 'RFA5'],
  ['internalError', 'RFA5'],
  ['maintenance', 'RFA5'],
  ['tooManyRequests', 'RFA22'],
])('a start that BankID refuses with %s says %s and leaves no ticket', async (code, id) => {
  await app.refuse('auth', code);
  expect(await begin()).toMatchObject({ ticket: null, view: { state: 'failed', message: { id } } });
  expect(world.logged).toContain('bankid.refused');
});

test('what passes by itself while it is under way is waited out, as long as BankID says; what does not ends it', async () => {
  const { view, ticket } = await begin();
  for (const code of ['requestTimeout', 'internalError', 'maintenance']) {
    await app.refuse('collect', code);
    expect((await look(ticket)).view).toMatchObject({ state: 'pending', message: { id: 'RFA1' } });
  }
  await app.refuse('collect', 'tooManyRequests');
  await look(ticket);
  const before = (await app.counts())['collect'];
  await look(ticket);
  expect((await app.counts())['collect']).toBe(before);
  await app.openAs(codeOf(view), alone);
  expect((await look(ticket)).view).toMatchObject({ message: { id: 'RFA9' } });
  await app.refuse('collect', 'unauthorized');
  expect((await look(ticket)).view).toMatchObject({ state: 'failed', message: { id: 'RFA22' } });
});

test('whom no company knows is told so, and nothing is kept of them', async () => {
  const { view, ticket } = await begin();
  await app.approve(await app.openAs(codeOf(view), unknown));
  await expectRefusal(look(ticket), 'bankid-unknown');
  await expectRefusal(look(ticket), 'bankid-gone');
});

test('who works at two companies chooses, and gets a session at that one alone', async () => {
  const { view, ticket } = await begin();
  await expectRefusal(chooseBankidCompany(uses, ticket, { company: ours.id }), 'bankid-gone');
  await app.approve(await app.openAs(codeOf(view), both));
  const { view: choice, session } = await look(ticket);
  expect(session).toBeNull();
  expect(choice).toMatchObject({
    state: 'choose',
    companies: [
      { id: ours.id, name: 'Bolag A' },
      { id: theirs.id, name: 'Bolag B' },
    ],
  });
  const elsewhere = await aCompany(db);
  await expectRefusal(chooseBankidCompany(uses, ticket, { company: elsewhere.id }), 'bankid-unknown');
  const chosen = await chooseBankidCompany(uses, ticket, { company: theirs.id });
  const person = await findSession(uses, chosen.session!.reveal());
  expect(person).toMatchObject({ company: theirs.id, employee: theirs.people.colleague.employee });
  await expectRefusal(chooseBankidCompany(uses, ticket, { company: ours.id }), 'bankid-gone');
  expect(await look(ticket)).toMatchObject({ view: { state: 'signed-in' }, session: null });
});
