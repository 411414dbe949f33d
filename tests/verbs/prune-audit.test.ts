import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { asMachine } from '../../shared/platform/actor.ts';
import { audit, auditEach } from '../../shared/platform/audit/audit.ts';
import { auditFile } from '../../shared/protection/seals/audit-file.ts';
import { findKeys } from '../../shared/protection/seals/find-keys.ts';
import { pruneAudit } from '../../shared/protection/seals/prune-audit.ts';
import { verifyAudit } from '../../shared/protection/seals/verify/verify-audit.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { sealWorld, testSigner } from '../support/seal-world.ts';
import { verifyAlone } from '../support/verify-alone.ts';

const db = await freshDatabase();
const world = await sealWorld(db);
const outside = verifyAlone(db.clock);
const intruder = await db.client('administrator');
await intruder.query('set session_replication_role = replica');

let company: Awaited<ReturnType<typeof aCompany>>;
const record = (count: number) =>
  db.app.inTenant(company.id, (tx) =>
    auditEach(
      tx,
      asMachine('evaluator', company.id),
      'expense.approved',
      Array.from({ length: count }, () => ({ subject: { kind: 'expense', id: tx.newId() } as const, details: {} })),
    ),
  );
const seal = () => world.everything([company.id]);
const toYear = (year: number) => db.clock.advance(Date.UTC(year, 0, 2, 12) - db.clock.now().getTime());
const prune = () => pruneAudit(db, company.id);
const verified = async () => {
  const said = await verifyAudit(world.uses, [company.id], { from: null, to: null });
  const own = said.faults.filter(({ tree, of }) => `${tree} ${of}`.includes(company.id));
  return { ...said, faults: own.map(({ kind, index }) => ({ kind, index })) };
};
const left = async (): Promise<number[]> => {
  const { rows } = await intruder.query<{ place: string }>(
    `select l.leaf_index as place from audit_entries e join audit_leaves l on l.company_id = e.company_id and l.entry_id = e.id
     where e.company_id = $1 order by 1`,
    [company.id],
  );
  return rows.map(({ place }) => Number(place));
};
const lines = async (): Promise<string[]> => {
  const keys = findKeys(testSigner);
  const parts: Buffer[] = [];
  for await (const part of auditFile(db.app, company.id, testSigner.name, keys)) parts.push(part);
  return Buffer.concat(parts).toString('utf8').split('\n').slice(0, -1);
};
const alone = async (text: readonly string[]) => {
  await outside.take(world.uses.anchors);
  const { faults, ...said } = await outside.verify('audit.jsonl', `${text.join('\n')}\n`, 'anchors');
  return { ...said, faults: faults.map(({ kind, index, to }) => ({ kind, index, to })) };
};

let year = 2030;
/** Places 0–3 and 4–7 of one year, 8–11 of the next: each a seal. It is the eighth year after the first. */
beforeEach(async () => {
  company = await aCompany(db);
  toYear(year);
  for (const count of [4, 4]) {
    await record(count);
    await seal();
  }
  toYear(year + 1);
  await record(4);
  await seal();
  toYear(year + 8);
  year += 10;
});

test('what is past its time goes in whole seals, once that is itself sealed and anchored, and the roots stay', async () => {
  expect(await prune()).toBe(0);
  expect(await left()).toHaveLength(12);
  // Recorded, and not sealed yet: not even whoever may delete can.
  expect(await prune()).toBe(0);
  await seal();
  expect(await verified()).toMatchObject({ events: 13, pruned: 0, faults: [] });
  expect(await prune()).toBe(8);
  expect(await left()).toEqual([8, 9, 10, 11, 12]);
  expect(await verified()).toMatchObject({ events: 5, pruned: 8, faults: [] });
  expect(await alone(await lines())).toMatchObject({ code: 0, ok: true, events: 13, pruned: 8, faults: [] });
  expect(await prune()).toBe(0);
});

test('the next year takes the next seals, and what was recorded of the first stays true', async () => {
  await prune();
  await seal();
  await prune();
  toYear(year - 1);
  await prune();
  await seal();
  expect(await prune()).toBe(4);
  expect(await left()).toEqual([12, 13]);
  expect(await verified()).toMatchObject({ events: 2, pruned: 12, faults: [] });
  expect(await alone(await lines())).toMatchObject({ code: 0, pruned: 12, faults: [] });
});

test('while anybody is held nothing goes', async () => {
  await prune();
  await seal();
  const { hr, employee } = company.people;
  await intruder.query(
    `insert into legal_holds (company_id, id, employee_id, reason, placed_by, placed_at) values ($1, $2, $3, '\\x00', $4, now())`,
    [company.id, db.randomness.id(), employee.employee, hr.employee],
  );
  expect(await prune()).toBe(0);
  expect(await left()).toHaveLength(13);
});

test('every other absence is named, and so is what was done to a place that was pruned', async () => {
  await prune();
  await seal();
  await prune();
  const gone = await intruder.query<{ id: string }>(
    `delete from audit_entries e using audit_leaves l where e.company_id = $1 and l.company_id = $1 and l.entry_id = e.id
     and l.leaf_index = 9 returning e.id`,
    [company.id],
  );
  expect(gone.rowCount).toBe(1);
  expect((await verified()).faults).toEqual([{ kind: 'entry-removed', index: 9 }]);
  expect((await alone(await lines())).faults).toEqual([{ kind: 'entry-removed', index: 9 }]);
  await intruder.query(`update audit_leaves set hash = sha256('x') where company_id = $1 and leaf_index = 5`, [
    company.id,
  ]);
  expect((await verified()).faults).toContainEqual({ kind: 'root-differs', index: 4 });
  expect((await alone(await lines())).faults).toContainEqual({ kind: 'root-differs', index: 4, to: 7 });
});

test('without its record, or by a record that was changed, nothing is gone by right', async () => {
  await prune();
  await seal();
  await prune();
  const told = (await lines()).map((line) => line.replaceAll('\\"upTo\\":8', '\\"upTo\\":12'));
  expect((await alone(told)).faults).toContainEqual({ kind: 'entry-changed', index: 12 });
  expect((await alone(told)).faults).toContainEqual({ kind: 'entry-removed', index: 0, to: 7 });
  await intruder.query(`delete from audit_entries where company_id = $1 and act = 'audit.pruned'`, [company.id]);
  const { faults } = await verified();
  expect(faults).toContainEqual({ kind: 'entry-removed', index: 0 });
  expect(faults).toContainEqual({ kind: 'entry-removed', index: 12 });
  expect(faults).toHaveLength(9);
});

test('a record that takes what is not past its time is named, and explains nothing', async () => {
  await madeUp('operations', db.clock.now(), 12, '2099-01-01');
  await seal();
  await intruder.query(
    `delete from audit_entries e using audit_leaves l where e.company_id = $1 and l.company_id = $1 and l.entry_id = e.id
     and l.leaf_index = 11`,
    [company.id],
  );
  expect((await verified()).faults).toEqual([
    { kind: 'entry-removed', index: 11 },
    { kind: 'pruned-too-early', index: 12 },
  ]);
  expect((await alone(await lines())).faults).toEqual([
    { kind: 'pruned-too-early', index: 12 },
    { kind: 'entry-removed', index: 11 },
  ]);
});

test('how old a seal is the store is asked too: it has a clock of its own', async () => {
  await prune();
  await seal();
  await prune();
  const { anchors } = world.uses;
  const ofSeal = `company/${company.id}/0000000000000008`;
  const written = (at: Date) => ({
    ...anchors,
    writtenAt: async (key: string) => (key === ofSeal ? at : anchors.writtenAt(key)),
  });
  const found = async (at: Date) => {
    const said = await verifyAudit({ ...world.uses, anchors: written(at) }, [company.id], { from: null, to: null });
    return said.faults.filter(({ tree }) => tree.includes(company.id)).map(({ kind, index }) => ({ kind, index }));
  };
  // Kept from the first of January of the second year on.
  expect(await found(new Date(`${year - 10}-12-31T12:00:00Z`))).toEqual([]);
  expect(await found(new Date(`${year - 9}-01-01T12:00:00Z`))).toEqual([{ kind: 'pruned-too-early', index: 12 }]);
});

test('the database lets nothing go that no sealed record names, whoever asks', async () => {
  const operations = await db.client('operations');
  const remove = async (place: number) => {
    await operations.query('begin');
    await operations.query(`select set_config('app.company_id', $1, true)`, [company.id]);
    try {
      return await operations.query(
        `delete from audit_entries e using audit_leaves l where e.company_id = $1 and l.company_id = $1 and l.entry_id = e.id
         and l.leaf_index = $2`,
        [company.id, place],
      );
    } finally {
      await operations.query('rollback');
    }
  };
  await expect(remove(0)).rejects.toThrow('append-only');
  await prune();
  await expect(remove(0)).rejects.toThrow('append-only');
  await seal();
  expect((await remove(0)).rowCount).toBe(1);
  await expect(remove(8)).rejects.toThrow('append-only');
});

/** A record as the sweeper would make it, at a moment that whoever made it up chose. */
async function madeUp(by: 'app' | 'operations', at: Date, upTo: number | string, before: string): Promise<void> {
  const { rows } = await intruder.query<{ root: Buffer }>(
    'select root from audit_seals where company_id = $1 and size::text = $2',
    [company.id, String(upTo)],
  );
  const details = { upTo, root: rows[0]?.root.toString('base64') ?? '', period: 'P7Y', before };
  await db[by].inTenant(company.id, (tx) =>
    audit(
      { ...tx, now: at },
      asMachine('sweeper', company.id),
      'audit.pruned',
      { kind: 'company', id: company.id },
      details,
    ),
  );
}

test('a record that was made up for a later year takes nothing, and whoever verifies names it then too', async () => {
  const later = new Date(Date.UTC(year + 4, 5, 1));
  await madeUp('operations', later, 12, `${year - 3}-01-01`);
  await seal();
  // Only what is past its time today goes, and by a record of its own.
  expect(await prune()).toBe(0);
  expect(await left()).toHaveLength(13);
  await seal();
  expect(await prune()).toBe(8);
  expect(await left()).toEqual([8, 9, 10, 11, 12, 13]);
  expect((await verified()).faults).toEqual([{ kind: 'pruned-too-early', index: 12 }]);
  expect((await alone(await lines())).faults).toEqual([{ kind: 'pruned-too-early', index: 12 }]);
  // When its own moment has come, the store still knows when it was sealed.
  toYear(year + 5);
  expect((await verified()).faults).toEqual([{ kind: 'pruned-too-early', index: 12 }]);
});

test('the app records neither that the log was pruned nor a restore, not in the sealed form either', async () => {
  const refused = { cause: { message: 'app may not record that' } };
  await expect(madeUp('app', db.clock.now(), 8, `${year - 9}-01-01`)).rejects.toMatchObject(refused);
  const put = (act: string, said: string) =>
    db.app.inTenant(company.id, (tx) =>
      tx.db.execute(
        sql`insert into audit_entries (company_id, id, at, act, actor_kind, actor_id, subject_kind, subject_id, details, canonical)
          values (${company.id}, ${tx.newId()}, now(), ${act}, 'machine', 'sweeper', 'company', ${company.id}, '{}',
            convert_to(${JSON.stringify({ act: said })}, 'UTF8'))`,
      ),
    );
  await expect(put('database.restored', 'database.restored')).rejects.toMatchObject(refused);
  await expect(put('expense.approved', 'audit.pruned')).rejects.toMatchObject(refused);
  expect(await left()).toHaveLength(12);
  await put('expense.approved', 'expense.approved');
});

test('a record of no place stands in the way of nothing', async () => {
  for (const upTo of ['x', '99999999999999999999', -1, 9_000_000_000_000_000])
    await madeUp('operations', db.clock.now(), upTo, `${year - 9}-01-01`);
  await seal();
  await prune();
  await seal();
  expect(await prune()).toBe(8);
  expect(await left()).toHaveLength(9);
});

test('what was recorded stays where the books are kept longer by now', async () => {
  await intruder.query(`update audit_seals set made_at = $2 where company_id = $1 and size = 8`, [
    company.id,
    `${year - 10}-06-01T12:00:00Z`,
  ]);
  await prune();
  await seal();
  // By years that begin in May, what was recorded from May on is kept a year longer.
  await intruder.query(
    `insert into financial_years (company_id, first_month, kept_month, chosen_by, chosen_at) values ($1, 5, 5, $2, now())`,
    [company.id, company.people.hr.employee],
  );
  expect(await prune()).toBe(0);
  expect(await left()).toHaveLength(13);
  await seal();
  expect(await prune()).toBe(4);
  expect((await verified()).faults).toEqual([]);
  toYear(year - 1);
  expect(await prune()).toBe(4);
  expect(await left()).toEqual([8, 9, 10, 11, 12, 13]);
  expect((await verified()).faults).toEqual([]);
  expect((await alone(await lines())).faults).toEqual([]);
});
