import type { Id } from '../../../kernel/ids.ts';
import type { Provisioner } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { lockEmployment, othersInHr } from '../../employment/store.ts';
import { operationsOf } from '../assignments.ts';
import { patchPerson } from '../change-person.ts';
import { workNameOf, type DirectoryPerson } from '../directory-person.ts';
import { loadDirectoryPerson } from '../people-store.ts';
import { saidOf, userViewOf, type ScimUser } from '../person-view.ts';
import { objectFrom } from '../scim.ts';
import { takeOver } from '../take-over.ts';

type Uses = Readonly<{ database: Database; publicOrigin: string }>;

/**
 * Changes a person of the directory, all operations or none. Where nothing differs nothing is written. Throws Problem
 * `not-allowed`, `not-found`, `input-invalid`, `body-too-large`, `already-provisioned`.
 */
export async function patchScimUser(uses: Uses, actor: Provisioner, id: Id, body: unknown): Promise<ScimUser> {
  authorise(actor, 'directory.write');
  const operations = operationsOf(objectFrom(body));
  const row = await uses.database.inTenant(actor.company, async (tx) => {
    await othersInHr(tx, id);
    await lockEmployment(tx, id);
    const before = await loadDirectoryPerson(tx, id);
    const said = patchPerson(saidOf(before), operations);
    workNameOf(said);
    const fields = changedFields(saidOf(before), said);
    if (fields.length === 0) return before;
    return takeOver(tx, actor, { employee: id, said, act: 'directory.person-changed', details: { fields } });
  });
  return userViewOf(uses.publicOrigin, row);
}

const changedFields = (before: DirectoryPerson, after: DirectoryPerson): string[] =>
  (Object.keys(after) as (keyof DirectoryPerson)[]).filter((field) => before[field] !== after[field]);
