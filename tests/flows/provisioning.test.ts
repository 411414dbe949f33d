import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { EmploymentView } from '../../shared/people/employment/contract.ts';
import { employees } from '../../shared/people/employees/table.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { aDirectory, aUser, core, enterprise, patchOp } from '../support/directory.ts';
import { wholeStack } from '../support/whole-stack.ts';

// What Entra ID's provisioning sends: MicrosoftDocs/entra-docs, use-scim-to-provision-users-and-groups.md.

const stack = await wholeStack();
const company = await stack.company();
const hr = await company.as('hr');
const directory = await aDirectory(hr);

const employment = (id: string) => hr.ask<EmploymentView>('GET', `employees/${id}/employment`);
/** Somebody of the directory with a session of their own. */
async function signedIn(id: string) {
  const [row] = await stack.db.app.inTenant(company.id, (tx) =>
    tx.db
      .select()
      .from(employees)
      .where(and(eq(employees.companyId, company.id), eq(employees.id, id))),
  );
  const person: Person = { ...company.people.employee, employee: id, roles: row!.roles };
  return stack.caller(person);
}
const isSignedIn = async (caller: Awaited<ReturnType<typeof signedIn>>) =>
  (await caller.call('GET', 'expenses')).status === 200;

const nothing = {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: 0,
  Resources: [],
};

describe('the connection', () => {
  test('is tried with a user that nobody has: an empty list', async () => {
    for (const filter of [
      `userName eq "${crypto.randomUUID()}"`,
      `externalId eq "${crypto.randomUUID()}"`,
      `emails[type eq "work"].value eq "x@y.example"`,
    ]) {
      const answer = await directory.find('Users', filter);
      expect([answer.status, answer.headers.get('content-type')], filter).toEqual([200, 'application/scim+json']);
      expect(answer.json).toMatchObject(nothing);
    }
    expect((await directory.find('Groups', 'displayName eq "x"', '&excludedAttributes=members')).json).toMatchObject(
      nothing,
    );
  });

  test('says what there is', async () => {
    expect(await directory.ask('GET', 'ServiceProviderConfig')).toMatchObject({
      patch: { supported: true },
      filter: { supported: true },
      bulk: { supported: false },
    });
    for (const path of ['Schemas', 'ResourceTypes']) {
      const list = await directory.ask('GET', path);
      expect(list.schemas).toEqual(nothing.schemas);
      expect(list.totalResults).toBe(list.Resources.length);
    }
    const { Resources } = await directory.ask('GET', 'Schemas');
    expect(Resources.map((one: { id: string }) => one.id)).toContain(enterprise);
  });

  test('a user that is not there is SCIM’s error', async () => {
    for (const id of [crypto.randomUUID(), 'x', company.people.employee.employee]) {
      const answer = await directory.call('GET', `Users/${id}`);
      expect(answer.headers.get('content-type')).toBe('application/scim+json');
      expect([answer.status, answer.json]).toEqual([
        404,
        { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '404', detail: expect.any(String) },
      ]);
    }
  });
});

describe('a user', () => {
  const user = aUser();
  let id: string;

  test('is made, with everything as it was sent', async () => {
    const answer = await directory.call('POST', 'Users', user);
    expect(answer.status, answer.text).toBe(201);
    const { meta, ...sent } = user;
    expect(answer.json).toMatchObject(sent);
    id = answer.json.id;
    expect(answer.headers.get('location')).toBe(`${stack.origin}/api/scim/v2/Users/${id}`);
    expect(answer.json.meta).toMatchObject({ ...meta, location: answer.headers.get('location') });
    expect(await directory.ask('GET', `Users/${id}`)).toEqual(answer.json);
    expect(await employment(id)).toMatchObject({
      source: 'scim',
      employee: { name: 'Nils Åkerman', workEmail: user.userName.toLowerCase() },
      employeeNumber: user[enterprise].employeeNumber,
      department: 'Sälj',
      roles: { all: ['employee'] },
      disabled: null,
    });
  });

  test('is found by name whatever its capitals, by external id, by mail, and by several at once', async () => {
    for (const filter of [
      `userName eq "${user.userName}"`,
      `USERNAME EQ "${user.userName.toUpperCase()}"`,
      `userName eq ${user.userName}`,
      `externalId eq "${user.externalId}"`,
      `emails[type eq "work"].value eq "${user.userName}"`,
      `externalId eq "${user.externalId}" and userName eq "${user.userName}"`,
      `${core}:userName eq "${user.userName}"`,
    ]) {
      const { json } = await directory.find('Users', filter);
      expect([json.totalResults, json.Resources?.[0]?.id], filter).toEqual([1, id]);
    }
    const none = `externalId eq "${user.externalId}" and userName eq "somebody else"`;
    expect((await directory.find('Users', none)).json).toMatchObject(nothing);
  });

  test('is not made twice: 409, uniqueness', async () => {
    const again = aUser();
    for (const twin of [
      user,
      { ...again, userName: user.userName.toUpperCase() },
      { ...again, externalId: user.externalId },
      { ...again, emails: user.emails },
      { ...again, [enterprise]: user[enterprise] },
    ]) {
      const answer = await directory.call('POST', 'Users', twin);
      expect([answer.status, answer.json], answer.text).toMatchObject([409, { status: '409', scimType: 'uniqueness' }]);
    }
    const { json } = await directory.find('Users', `userName eq "${again.userName}"`);
    expect(json.totalResults).toBe(0);
  });

  test('who is disabled with the text "False" is signed out at once, is still shown, and comes back', async () => {
    const person = await signedIn(id);
    expect(await isSignedIn(person)).toBe(true);
    const answer = await directory.call(
      'PATCH',
      `Users/${id}`,
      patchOp({ op: 'Replace', path: 'active', value: 'False' }),
    );
    expect([answer.status, answer.json.active]).toEqual([200, false]);
    expect((await person.call('GET', 'expenses')).status).toBe(401);
    expect(await directory.ask('GET', `Users/${id}`)).toMatchObject({ id, active: false });
    expect((await directory.find('Users', `userName eq "${user.userName}"`)).json.totalResults).toBe(1);
    expect((await employment(id)).disabled).toMatchObject({ by: ['directory'] });
    await directory.ask('PATCH', `Users/${id}`, patchOp({ op: 'Add', path: 'active', value: 'True' }));
    expect((await employment(id)).disabled).toBeNull();
    expect(await isSignedIn(person)).toBe(false);
  });

  test('takes a path-less replace with dots and names of schemas in its keys', async () => {
    const manager = await directory.ask('POST', 'Users', aUser('Maj Chef'));
    const changed = await directory.compliant.ask(
      'PATCH',
      `Users/${id}`,
      patchOp({
        op: 'replace',
        value: {
          displayName: 'Nils Ek',
          'name.familyName': 'Ek',
          active: true,
          [`${enterprise}:department`]: 'Inköp',
          [enterprise]: { manager: { value: manager.id } },
        },
      }),
    );
    expect(changed).toMatchObject({
      displayName: 'Nils Ek',
      name: { familyName: 'Ek', givenName: 'Nils' },
      [enterprise]: { department: 'Inköp', manager: { value: manager.id } },
    });
    expect(await employment(id)).toMatchObject({
      employee: { name: 'Nils Ek' },
      department: 'Inköp',
      manager: { id: manager.id, name: 'Maj Chef' },
    });
  });

  test('takes paths with a filter and with the name of a schema', async () => {
    const value = `Ny.${user.userName}`;
    const changed = await directory.ask(
      'PATCH',
      `Users/${id}`,
      patchOp(
        { op: 'Replace', path: 'emails[type eq "work"].value', value },
        { op: 'Add', path: 'name.formatted', value: 'N. Ek' },
        { op: 'Remove', path: `${enterprise}:manager` },
        { op: 'Replace', path: `${enterprise}:department`, value: '' },
        { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '070' },
      ),
    );
    expect(changed).toMatchObject({ emails: [{ type: 'work', value }], name: { formatted: 'N. Ek' } });
    expect(changed[enterprise]).toEqual({ employeeNumber: user[enterprise].employeeNumber });
    expect(await employment(id)).toMatchObject({
      employee: { workEmail: value.toLowerCase() },
      department: null,
      manager: null,
    });
  });

  test('whom HR shut out stays so, whatever the directory says', async () => {
    const { version } = await employment(id);
    await hr.ask('POST', `employees/${id}/disable`, { version });
    await directory.ask('PATCH', `Users/${id}`, patchOp({ op: 'Replace', path: 'active', value: 'False' }));
    await directory.ask('PATCH', `Users/${id}`, patchOp({ op: 'Replace', path: 'active', value: 'True' }));
    const after = await employment(id);
    expect(after.disabled).toMatchObject({ by: ['hr'] });
    expect(
      (await hr.ask<EmploymentView>('POST', `employees/${id}/enable`, { version: after.version })).disabled,
    ).toBeNull();
  });

  test('who is deleted is shut out and no longer shown, and comes back as the same person', async () => {
    const person = await signedIn(id);
    expect((await directory.call('DELETE', `Users/${id}`)).status).toBe(204);
    expect(await isSignedIn(person)).toBe(false);
    expect((await directory.call('GET', `Users/${id}`)).status).toBe(404);
    expect((await directory.call('DELETE', `Users/${id}`)).status).toBe(404);
    expect((await directory.find('Users', `externalId eq "${user.externalId}"`)).json).toMatchObject(nothing);
    expect((await employment(id)).disabled).not.toBeNull();
    const address = { emails: [{ type: 'work', value: `Ny.${user.userName}` }] };
    const stranger = await directory.call('POST', 'Users', { ...aUser(), ...address });
    expect(stranger.status).toBe(409);
    const again = await directory.ask('POST', 'Users', { ...user, ...address });
    expect(again.id).toBe(id);
    expect((await employment(id)).disabled).toBeNull();
  });

  test('whom HR added by hand becomes the directory’s, with the roles that HR gave', async () => {
    const added = await hr.ask<EmploymentView>('POST', 'employees', {
      name: 'Ulla Hand',
      workEmail: `ulla.${crypto.randomUUID()}@exempel.example`,
      employedFrom: '2024-01-01',
      roles: ['finance'],
    });
    const made = await directory.ask('POST', 'Users', {
      ...aUser('Ulla Katalog'),
      userName: added.employee.workEmail,
      emails: undefined,
    });
    expect(made.id).toBe(added.employee.id);
    const after = await employment(made.id);
    expect(after).toMatchObject({
      source: 'scim',
      employee: { name: 'Ulla Katalog' },
      roles: { given: ['employee', 'finance'] },
    });
    const body = { ...after, ...after.employee, manager: null, version: after.version };
    const kept = await hr.call('PUT', `employees/${made.id}/employment`, { body: { ...body, partTimePermille: 800 } });
    expect(kept.json).toMatchObject({ partTimePermille: 800 });
    const refused = await hr.call('PUT', `employees/${made.id}/employment`, {
      body: { ...body, version: kept.json.version, name: 'Ulla Egen' },
    });
    expect([refused.status, refused.json.code]).toEqual([409, 'from-directory']);
  });

  test('pages count from one', async () => {
    const first = await directory.ask('GET', 'Users?startIndex=1&count=1');
    const second = await directory.ask('GET', 'Users?startIndex=2&count=1');
    expect(first).toMatchObject({ startIndex: 1, itemsPerPage: 1 });
    expect(second.totalResults).toBe(first.totalResults);
    expect(second.Resources[0].id).not.toBe(first.Resources[0].id);
    expect(await directory.ask('GET', 'Users?count=0')).toMatchObject({ itemsPerPage: 0, Resources: [] });
  });
});

test('the records name the token, and no person', async () => {
  const entries = await stack.db.app.inTenant(company.id, (tx) =>
    tx.db.select().from(auditEntries).where(eq(auditEntries.companyId, company.id)),
  );
  const own = entries.filter(({ actorId }) => actorId.startsWith('provisioner:'));
  const token = directory.token.split('_')[2];
  expect(new Set(own.map(({ actorId }) => actorId))).toEqual(new Set([`provisioner:${token}`]));
  const told = own.map(({ canonical }) => canonical.toString('utf8')).join('\n');
  for (const text of ['Nils', 'Exempel.example', 'exempel.example', 'Inköp']) expect(told).not.toContain(text);
  expect(new Set(own.map(({ act }) => act))).toContain('session.ended');
});
