import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { employees } from '../../shared/people/employees/table.ts';
import { directories, identities } from '../../shared/people/identity/table.ts';
import { readToken } from '../../shared/platform/opaque-token.ts';
import { provisioningTokens } from '../../shared/people/provisioning/table.ts';
import { aDirectory, aUser, Directory, enterprise, patchOp } from '../support/directory.ts';
import { photograph, photographAtRest } from '../support/photograph.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const [ours, theirs] = [await stack.company(), await stack.company()];
const [ourHr, theirHr] = [await ours.as('hr'), await theirs.as('hr')];
const [own, other] = [await aDirectory(ourHr), await aDirectory(theirHr)];
const user = await other.ask('POST', 'Users', aUser());
const group = await other.ask('POST', 'Groups', { displayName: 'Deras', members: [{ value: user.id }] });

test('another company’s ids look like none, and nothing of theirs moves', async () => {
  const before = await photographAtRest(stack, theirs.id);
  const off = patchOp({ op: 'Replace', path: 'active', value: 'False' });
  for (const [method, path, body] of [
    ['GET', `Users/${user.id}`, undefined],
    ['PATCH', `Users/${user.id}`, off],
    ['DELETE', `Users/${user.id}`, undefined],
    ['GET', `Groups/${group.id}`, undefined],
    ['PATCH', `Groups/${group.id}`, patchOp({ op: 'Remove', path: 'members' })],
    ['DELETE', `Groups/${group.id}`, undefined],
  ] as const) {
    const foreign = await own.call(method, path, body);
    const none = await own.call(method, path.replace(/[^/]+$/, crypto.randomUUID()), body);
    expect([foreign.status, foreign.text], `${method} ${path}`).toEqual([404, none.text]);
  }
  const joined = await own.call('POST', 'Groups', { displayName: 'Vår', members: [{ value: user.id }] });
  expect([joined.status, joined.json.scimType]).toEqual([400, 'invalidValue']);
  expect((await own.find('Users', `userName eq "${user.userName}"`)).json.totalResults).toBe(0);
  const managed = await own.ask('POST', 'Users', { ...aUser(), [enterprise]: { manager: { value: user.id } } });
  const employment = await ourHr.ask('GET', `employees/${managed.id}/employment`);
  expect(employment).toMatchObject({ manager: null });
  expect(await photograph(stack, theirs.id)).toEqual(before);
});

test('a token that is wrong, run out, revoked, of another company, or none is a plain 401 in SCIM’s form', async () => {
  const hr = await ours.as('hr');
  const { token } = await hr.ask<{ token: string }>('POST', 'provisioning/tokens', { days: 1 });
  const { company, id } = readToken(token)!;
  expect(company).toBe(ours.id);
  const run = (text: string) => new Directory(stack.origin, text).call('GET', 'Users');
  expect((await run(token)).status).toBe(200);
  const spoilt = token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  const answers = [
    await run(spoilt),
    await run(`clvr_${theirs.id}_${id}_${token.slice(-43)}`),
    await run('x'),
    await run(hr.cookie!.split('=')[1]!),
  ];
  await stack.db.app.inTenant(ours.id, (tx) =>
    tx.db
      .update(provisioningTokens)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(and(eq(provisioningTokens.companyId, ours.id), eq(provisioningTokens.id, id))),
  );
  answers.push(await run(token));
  const revoked = (await hr.ask<{ token: string }>('POST', 'provisioning/tokens', { days: 1 })).token;
  await hr.call('POST', `provisioning/tokens/${readToken(revoked)!.id}/revoke`);
  answers.push(
    await run(revoked),
    await stack.nobody.call('GET', 'scim/v2/Users'),
    await hr.call('GET', 'scim/v2/Users'),
  );
  for (const { status, text, headers } of answers) {
    expect([status, text, headers.get('content-type')]).toEqual([401, answers[0]!.text, 'application/scim+json']);
  }
  expect(answers[0]!.json).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '401' });
});

test('a directory’s token opens nothing but the directory', async () => {
  for (const path of ['employees', 'session', 'provisioning', 'queue']) {
    const answer = await stack.nobody.call('GET', path, { headers: { authorization: `Bearer ${own.token}` } });
    expect(path === 'session' ? answer.json.person : answer.status, path).toEqual(path === 'session' ? null : 401);
  }
});

test('there are two tokens at most, and none lasts longer than a year', async () => {
  const hr = await theirs.as('hr');
  await hr.ask('POST', 'provisioning/tokens', { days: 365 });
  expect((await hr.call('POST', 'provisioning/tokens', { body: { days: 1 } })).json.code).toBe('too-many-tokens');
  expect((await hr.call('POST', 'provisioning/tokens', { body: { days: 366 } })).status).toBe(400);
});

test('a body gives nobody a role, a company or an id', async () => {
  const wished = {
    id: '01940000-0000-7000-8000-00000000dead',
    companyId: theirs.id,
    company_id: theirs.id,
    employeeId: ours.people.hr.employee,
    roles: ['hr'],
    givenRoles: ['hr'],
    groups: [{ value: crypto.randomUUID(), display: 'hr' }],
    disabledAt: null,
    language: 'en',
    meta: { created: '2001-01-01T00:00:00Z' },
  };
  const made = await own.ask('POST', 'Users', { ...wished, ...aUser(), roles: [{ value: 'hr' }] });
  expect(made.id).not.toBe(wished.id);
  await own.ask('PATCH', `Users/${made.id}`, patchOp({ op: 'Replace', value: wished }));
  expect(await own.ask('GET', `Users/${made.id}`)).not.toHaveProperty('roles');
  const view = await ourHr.ask('GET', `employees/${made.id}/employment`);
  expect(view).toMatchObject({ roles: { given: ['employee'], all: ['employee'] } });
  const sent = await own.ask('POST', 'Groups', { displayName: 'Önskar', roles: ['hr'], members: [{ value: made.id }] });
  expect(sent).not.toHaveProperty('roles');
  expect(await ourHr.ask('GET', `employees/${made.id}/employment`)).toMatchObject({ roles: { all: ['employee'] } });
});

test.each([
  `userName eq "x" or userName pr`,
  `userName sw "a"`,
  `userName eq "x' or '1'='1"; drop table employees`,
  `secretHash eq "x"`,
  `userName eq "\\u0000"`,
  `not (userName eq "x")`,
  `userName eq`,
  `${'userName eq "x" and '.repeat(200)}userName eq "x"`,
  'x'.repeat(5_000),
  '(((((((((((((',
])('the filter %s is refused', async (filter) => {
  const answer = await own.find('Users', filter);
  expect([answer.status, answer.json?.status]).toEqual([400, '400']);
  expect(['invalidFilter', 'invalidPath']).toContain(answer.json.scimType);
});

test('half a character in a text is kept as the mark for one', async () => {
  const body = JSON.stringify({ ...aUser(), displayName: 'a\ud800b', [enterprise]: { department: '\udc00' } });
  const made = await own.ask('POST', 'Users', body);
  expect([made.displayName, made[enterprise]]).toEqual(['a\ufffdb', expect.objectContaining({ department: '\ufffd' })]);
  const half = patchOp({ op: 'Replace', path: `${enterprise}:manager`, value: '\ud800' });
  expect((await own.call('PATCH', `Users/${made.id}`, JSON.stringify(half))).status).toBe(200);
});

test('a quote in a value stays a value', async () => {
  const odd = `o'brien" or "1"="1-${crypto.randomUUID()}`;
  const made = await own.ask('POST', 'Users', { ...aUser(), userName: odd });
  const found = await own.find('Users', `userName eq ${JSON.stringify(odd)}`);
  expect(found.json.Resources.map((one: { id: string }) => one.id)).toEqual([made.id]);
});

test('too much at once is refused with a reason, and nothing of it is done', async () => {
  const mine = await own.ask('POST', 'Groups', { displayName: `Stor ${crypto.randomUUID()}` });
  const members = Array.from({ length: 10_000 }, () => ({ value: crypto.randomUUID() }));
  const many = await own.call('PATCH', `Groups/${mine.id}`, patchOp({ op: 'Add', path: 'members', value: members }));
  expect([many.status, many.json.scimType, many.json.detail]).toEqual([
    413,
    'tooMany',
    'A request may name 1000 members at most. Split it.',
  ]);
  const operations = Array.from({ length: 101 }, () => ({ op: 'Replace', path: 'displayName', value: 'x' }));
  expect((await own.call('PATCH', `Groups/${mine.id}`, patchOp(...operations))).status).toBe(413);
  const huge = await own.call('POST', 'Users', { ...aUser(), displayName: 'x'.repeat(1_100_000) });
  expect([huge.status, huge.json.status]).toEqual([413, '413']);
  expect(await own.ask('GET', `Groups/${mine.id}`)).toMatchObject({ displayName: mine.displayName, members: [] });
});

test.each([
  ['no JSON', '{', 'invalidSyntax'],
  ['a list', '[]', 'invalidSyntax'],
  ['nothing', 'null', 'invalidSyntax'],
  ['no userName', '{}', 'invalidValue'],
  ['an object as a text', '{"userName":{"a":1}}', 'invalidValue'],
  [
    'two work addresses',
    '{"userName":"a@b.se","emails":[{"type":"work","value":"a@b.se"},{"type":"work","value":"c@b.se"}]}',
    'invalidValue',
  ],
  ['an active that is neither', '{"userName":"a@b.se","active":"maybe"}', 'invalidValue'],
  ['no address', '{"userName":"nobody"}', 'invalidValue'],
  ['a path that is none', '{"userName":"a@b.se","name[[":1}', 'invalidPath'],
])('a user of %s is refused', async (_, body, scimType) => {
  const answer = await own.call('POST', 'Users', body);
  expect([answer.status, answer.json], answer.text).toMatchObject([400, { status: '400', scimType }]);
});

test('nobody becomes HR by what a directory says of their sign-in', async () => {
  const tenant = crypto.randomUUID();
  const issuer = `${stack.openidOrigin}/${tenant}/v2.0`;
  await stack.db.operations.onPlatform((tx) =>
    tx.db.insert(directories).values({ tenant, companyId: ours.id, registeredAt: tx.now }),
  );
  const linkedTo = async (subject: string) => {
    const rows = await stack.db.app.onPlatform((tx) =>
      tx.db
        .select({ employee: identities.employeeId })
        .from(identities)
        .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject))),
    );
    return rows.map(({ employee }) => employee);
  };
  const someone = aUser();
  const made = await own.ask('POST', 'Users', someone);
  expect(await linkedTo(someone.externalId)).toEqual([made.id]);
  await own.ask(
    'PATCH',
    `Users/${made.id}`,
    patchOp({ op: 'Replace', path: 'externalId', value: crypto.randomUUID() }),
  );
  expect(await linkedTo(someone.externalId)).toEqual([made.id]);

  const address = `otherhr.${crypto.randomUUID()}@exempel.example`;
  await stack.db.app.inTenant(ours.id, (tx) =>
    tx.db
      .update(employees)
      .set({ workEmail: address })
      .where(and(eq(employees.companyId, ours.id), eq(employees.id, ours.people.otherHr.employee))),
  );
  const posing = { ...aUser(), userName: address, emails: [{ type: 'work', value: address }] };
  expect((await own.ask('POST', 'Users', posing)).id).toBe(ours.people.otherHr.employee);
  expect(await linkedTo(posing.externalId)).toEqual([]);
});
