import { buffer } from 'node:stream/consumers';
import { company } from '../../infra/local/demo/company.ts';
import { openTableFiles } from '../../shared/adapters/table-files/open-table-files.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { applyStaffImport } from '../../shared/people/staff-import/apply-staff-import.ts';
import { exportEmployees } from '../../shared/people/staff-import/export-employees.ts';
import { makeStaffImport } from '../../shared/people/staff-import/make-staff-import.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { systemClock, systemRandomness } from '../../shared/platform/clock.ts';
import { timed } from './interleave.ts';
import { ownRss, row, type Row } from './row.ts';
import { withRealKeys } from './with-real-keys.ts';

export const says =
  '5 000 people from an XLSX file: compared, applied and taken along again, against inserting as many bare rows';

const many = 5_000;

export function rows(): Promise<Row[]> {
  return withRealKeys(async ({ database, seals, migrator }) => {
    await migrator.query(`select set_config('app.company_id', $1, false)`, [company.id]);
    await migrator.query('delete from identities');
    const randomness = systemRandomness(systemClock);
    const tableFiles = openTableFiles();
    const uses = { database, seals, clock: systemClock, randomness, tableFiles };
    const [hr] = await database.inTenant(company.id, (tx) =>
      tx.db.select({ id: employees.id }).from(employees).limit(1),
    );
    const actor: Person = {
      kind: 'person',
      company: company.id,
      employee: hr!.id,
      session: randomness.id(),
      roles: ['employee', 'hr'],
      language: 'sv',
    };
    async function* people() {
      for (let n = 0; n < many; n += 1)
        yield [
          `A${n}`,
          `Person ${n} Exempel`,
          `a${n}@stora.example`,
          'Lager',
          n === 0 ? null : `A${n >> 4}`,
          { day: plainDate('2026-01-01') },
        ];
    }
    const titles = ['Anställningsnummer', 'Namn', 'E-post', 'Avdelning', 'Chef', 'Första dag'];
    const columns = titles.map((title) => ({
      title,
      kind: title === 'Första dag' ? ('day' as const) : ('text' as const),
      width: 12,
    }));
    const file = await buffer(tableFiles.write({ name: 'Medarbetare', columns, rows: people() }, 'xlsx', 'sv'));

    let id = '';
    const compared = await timed(async () => void ({ id } = await makeStaffImport(uses, actor, file)));
    const applied = await timed(async () => {
      let view;
      do view = await applyStaffImport(uses, actor, id, { invite: false });
      while (view.lines.waiting > 0);
      if (view.lines.done !== many) throw new Error(`${view.lines.refused} of ${many} people were refused`);
    });
    let size = 0;
    const taken = await timed(async () => {
      const { bytes } = await exportEmployees(uses, actor, { format: 'xlsx', status: 'all' });
      for await (const part of bytes) size += part.length;
    });
    const again = await timed(async () => void (await makeStaffImport(uses, actor, file)));
    const bare = await timed(async () => {
      for (let n = 0; n < many; n += 1)
        await database.inTenant(company.id, (tx) =>
          tx.db.insert(employees).values({
            companyId: company.id,
            id: randomness.id(),
            name: `Bar ${n}`,
            workEmail: `b${n}@stora.example`,
            roles: ['employee'],
            language: 'sv',
            employedFrom: plainDate('2026-01-01'),
            createdAt: tx.now,
          }),
        );
    });
    await tableFiles.close();
    if (size < 50_000) throw new Error('the file that left is too small to have everybody');
    return [
      row('compare-5000', compared, bare, 'ms', ownRss()),
      row('apply-5000', applied, bare, 'ms', ownRss()),
      row('export-5000', taken, bare, 'ms', ownRss()),
      row('compare-5000-again', again, bare, 'ms', ownRss()),
    ];
  });
}
