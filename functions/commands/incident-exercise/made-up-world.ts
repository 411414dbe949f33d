import type pg from 'pg';
import type { Id } from '../../../shared/kernel/ids.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import { employees } from '../../../shared/people/employees/table.ts';
import { staffMembers } from '../../../shared/people/staff/table.ts';
import type { Staff } from '../../../shared/platform/actor.ts';
import type { Clock, Randomness } from '../../../shared/platform/clock.ts';
import type { Database } from '../../../shared/platform/tenant-transaction.ts';

type Uses = Readonly<{
  app: Database;
  operations: Database;
  owner: pg.ClientBase;
  clock: Clock;
  randomness: Randomness;
}>;

/** Numbers whose check digit is right and that no company has. */
const made = ['5599990313', '5599990321', '5599990339'];

async function aCompany({ app, owner, clock, randomness }: Uses, place: number, people: number): Promise<Id> {
  const id = randomness.id();
  await owner.query(
    'insert into companies (id, name, organisation_number, language, created_at) values ($1, $2, $3, $4, $5)',
    [id, `Övningsbolaget ${place + 1} AB`, made[place], 'sv', clock.now()],
  );
  const employedFrom = plainDate('2020-01-01');
  await app.inTenant(id, async (tx) => {
    const rows = Array.from({ length: people }, (_, one) => ({
      ...{ companyId: id, id: tx.newId(), name: `Övning ${one + 1}`, language: 'sv' as const, employedFrom },
      ...{ workEmail: `ovning-${place}-${one}@exercise.invalid`, createdAt: tx.now },
      roles: one === 0 ? (['hr'] as const) : [],
    }));
    await tx.db.insert(employees).values(rows.map((row) => ({ ...row, roles: [...row.roles] })));
  });
  return id;
}

async function aStaffMember({ operations, randomness }: Uses, name: string): Promise<Staff> {
  const staff = randomness.id();
  await operations.onPlatform((tx) =>
    tx.db
      .insert(staffMembers)
      .values({ id: staff, name, workEmail: `${staff}@exercise.invalid`, language: 'sv', createdAt: tx.now }),
  );
  return { kind: 'staff', company: null, staff, session: randomness.id(), breakGlass: false, language: 'sv' };
}

/** Nobody's companies and people for an exercise: two companies that its breach reaches, one that it must not, and two members of staff. */
export async function madeUpWorld(uses: Uses): Promise<{ staff: [Staff, Staff]; reached: Id[] }> {
  const reached = [await aCompany(uses, 0, 12), await aCompany(uses, 1, 30)];
  await aCompany(uses, 2, 7);
  return { staff: [await aStaffMember(uses, 'Övning Ett'), await aStaffMember(uses, 'Övning Två')], reached };
}
