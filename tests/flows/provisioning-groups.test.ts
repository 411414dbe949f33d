import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { EmploymentView } from '../../shared/people/employment/contract.ts';
import type { ProvisioningView } from '../../shared/people/provisioning/contract.ts';
import { employees } from '../../shared/people/employees/table.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { aDirectory, aUser, patchOp } from '../support/directory.ts';
import { wholeStack } from '../support/whole-stack.ts';

// What Entra ID's provisioning sends: MicrosoftDocs/entra-docs, use-scim-to-provision-users-and-groups.md.

const stack = await wholeStack();
const company = await stack.company();
const hr = await company.as('hr');
const directory = await aDirectory(hr);

const employment = (id: string) => hr.ask<EmploymentView>('GET', `employees/${id}/employment`);
const provisioning = () => hr.ask<ProvisioningView>('GET', 'provisioning');
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

describe('a group', () => {
  const schemas = [
    'urn:ietf:params:scim:schemas:core:2.0:Group',
    'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group',
  ];
  const displayName = `Ekonomi ${crypto.randomUUID()}`;
  let group: string;
  let one: string;
  let two: string;

  test('is made, and found by its name without its members', async () => {
    [one, two] = [
      (await directory.ask('POST', 'Users', aUser())).id,
      (await directory.ask('POST', 'Users', aUser())).id,
    ];
    const answer = await directory.call('POST', 'Groups', {
      schemas,
      externalId: crypto.randomUUID(),
      displayName,
      members: [],
      meta: { resourceType: 'Group' },
    });
    expect([answer.status, answer.json.displayName, answer.json.members]).toEqual([201, displayName, []]);
    group = answer.json.id;
    const { json } = await directory.find('Groups', `displayName eq "${displayName}"`, '&excludedAttributes=members');
    expect([json.totalResults, json.Resources[0].id, 'members' in json.Resources[0]]).toEqual([1, group, false]);
    expect('members' in (await directory.ask('GET', `Groups/${group}?excludedAttributes=members`))).toBe(false);
    expect((await directory.call('POST', 'Groups', { schemas, displayName })).json.scimType).toBe('uniqueness');
  });

  async function members(): Promise<string[]> {
    const { members: shown } = (await directory.ask('GET', `Groups/${group}`)) as { members: { value: string }[] };
    return shown.map(({ value }) => value).toSorted();
  }

  test('takes members in, and HR says what they are by it', async () => {
    const added = await directory.call(
      'PATCH',
      `Groups/${group}`,
      patchOp({ op: 'Add', path: 'members', value: [{ value: one }, { value: two }] }),
    );
    expect([added.status, added.text]).toEqual([204, '']);
    expect(await members()).toEqual([one, two].toSorted((a, b) => (a < b ? -1 : 1)));
    expect((await employment(one)).roles.all).toEqual(['employee']);
    const person = await signedIn(one);
    const mapped = (await provisioning()).groups.find(({ id }) => id === group)!;
    await hr.ask('PUT', `provisioning/groups/${group}/roles`, { version: mapped.version, roles: ['finance', 'hr'] });
    expect((await employment(one)).roles).toEqual({
      given: ['employee'],
      fromGroups: ['finance', 'hr'],
      all: ['employee', 'finance', 'hr'],
    });
    expect(await isSignedIn(person)).toBe(false);
  });

  test.each([
    ['in the value', () => ({ op: 'Remove', path: 'members', value: [{ value: one }] }), () => directory],
    ['in the path', () => ({ op: 'remove', path: `members[value eq "${one}"]` }), () => directory.compliant],
  ])('a member who is taken out, named %s, loses what the group gave and is signed out', async (_, operation, as) => {
    await directory.ask('PATCH', `Groups/${group}`, patchOp({ op: 'Add', path: 'members', value: [{ value: one }] }));
    const person = await signedIn(one);
    expect(await isSignedIn(person)).toBe(true);
    expect((await as().call('PATCH', `Groups/${group}`, patchOp(operation()))).status).toBe(204);
    expect(await members()).toEqual([two]);
    expect((await employment(one)).roles.all).toEqual(['employee']);
    expect(await isSignedIn(person)).toBe(false);
  });

  test('what HR gave by hand stays when the group gives it no longer', async () => {
    const { version } = await employment(two);
    await hr.ask('PUT', `employees/${two}/roles`, { version, roles: ['hr'] });
    expect((await directory.call('DELETE', `Groups/${group}`)).status).toBe(204);
    expect((await employment(two)).roles).toEqual({
      given: ['employee', 'hr'],
      fromGroups: [],
      all: ['employee', 'hr'],
    });
    expect((await directory.call('GET', `Groups/${group}`)).status).toBe(404);
  });
});
