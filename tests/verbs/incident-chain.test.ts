import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { readIncidentFacts } from '../../shared/trust/incidents/index.ts';
import { incidentEvents } from '../../shared/trust/incidents/table.ts';
import { incidentWorld } from '../support/an-incident.ts';

const { db, siv, stig, say, show, open, aware, risk, later } = await incidentWorld();
const administrator = await db.client('administrator');

test('the database itself refuses that one person closes', async () => {
  const incident = await open();
  const both = `update incidents set state = 'closed', proposed_by = $2, closed_by = $2, closed_at = now() where id = $1`;
  const operations = await db.client('operations');
  await expect(operations.query(both, [incident, siv.staff])).rejects.toThrow(/closed_by_two/);
});

test('of two who write at once one is told to look again', async () => {
  const incident = await open();
  const both = await Promise.allSettled([say(incident, aware(), siv), say(incident, aware(), stig)]);
  const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as { code: string }] : []));
  expect(refused.every(({ code }) => code === 'changed-meanwhile')).toBe(true);
  expect((await show(incident)).broken).toEqual([]);
});

test('a row that was changed by its owner is named by the verifier, and so is a timeline that was cut', async () => {
  const incident = await open();
  await say(incident, aware());
  await say(incident, risk('high'));
  await administrator.query('alter table incident_events disable trigger append_only');
  const [, , last] = await db.operations.onPlatform((tx) =>
    tx.db.select().from(incidentEvents).where(eq(incidentEvents.incidentId, incident)).orderBy(incidentEvents.position),
  );
  const set = (facts: string) =>
    administrator.query('update incident_events set facts = $2 where id = $1', [last!.id, facts]);
  await set('{"level": "unlikely"}');
  expect((await show(incident)).broken).toEqual([{ position: 3, fault: 'changed' }]);
  await set(JSON.stringify(last!.facts));
  expect((await show(incident)).broken).toEqual([]);
  await administrator.query('delete from incident_events where id = $1', [last!.id]);
  expect((await show(incident)).broken).toEqual([{ position: 3, fault: 'cut off' }]);
  await administrator.query('alter table incident_events enable trigger append_only');
});

test('what the trust center is told names no incident', async () => {
  const incident = await open(['controller']);
  await say(incident, aware());
  const before = await db.operations.onPlatform(readIncidentFacts, 'look');
  expect(before).toMatchObject({ exercise: null, exercisedInTime: false });
  later(73);
  const after = await db.operations.onPlatform(readIncidentFacts, 'look');
  expect(after.open).toBe(before.open);
  expect(after.overdue).toBeGreaterThan(before.overdue);
});
