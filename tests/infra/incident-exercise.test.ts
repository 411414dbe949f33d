import { expect, test } from 'vitest';
import type { ScenarioResult } from '../../shared/trust/incidents/exercise/scenario.ts';
import { ownParts } from '../support/own-parts.ts';

const { operations, client } = await ownParts('exercise-');
const hour = 3_600_000;
const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', weekday: 'short', hour: 'numeric' });
const local = (at: string) => stockholm.format(new Date(at));
const after = (from: string, hours: number) => new Date(Date.parse(from) + hours * hour).toISOString();

// Another year than this one: what falls on a weekend is reckoned, not remembered.
const { code, facts } = await operations(['incident-exercise', '--year', '2027', '--json']);
const { ok, id, scenarios } = facts as { ok: boolean; id: string; scenarios: ScenarioResult[] };

test('both breaches end with every duty met, in databases that are gone after it', async () => {
  expect({ code, ok }).toEqual({ code: 0, ok: true });
  expect(scenarios.map(({ name, ok: fine }) => [name, fine])).toEqual([
    ['spring', true],
    ['autumn', true],
  ]);
  const administrator = await client('administrator', 'postgres');
  const { rows } = await administrator.query<{ datname: string }>(`select datname from pg_database`);
  await administrator.end();
  expect(rows.map(({ datname }) => datname).filter((name) => /exercise/.test(name))).toEqual([]);
});

test('the clock runs 72 hours over a weekend on which the hours of the day change', () => {
  for (const { awareAt, duties, name } of scenarios) {
    const { due } = duties.find(({ duty }) => duty === 'notified')!;
    expect(due, name).toBe(after(awareAt, 72));
    expect([local(awareAt), local(due!)], name).toEqual(
      name === 'spring' ? ['fre 18', 'mån 19'] : ['fre 19', 'mån 18'],
    );
  }
});

test('whoever has to act is told at 24, 48 and 66 hours', () => {
  for (const { awareAt, alerts, name } of scenarios)
    for (const hours of [24, 48, 66])
      expect(alerts, name).toContainEqual({ name: `authority-${hours}`, at: after(awareAt, hours) });
});

test('after each step but the last it is refused to close, for what is left; and one alone cannot close it', () => {
  for (const { refused, duties, name } of scenarios) {
    const left = refused.slice(1, -1).map((line) => line.split(': ')[1]!.split(', '));
    for (const [at, one] of left.entries()) expect(one.length, `${name} ${at}`).toBeGreaterThan(0);
    // Every duty that was met in the end stood in the way once, but those that were met before anybody had tried.
    const open = new Set(left.flat());
    const never = duties.map(({ duty }) => duty).filter((duty) => !open.has(duty));
    expect(never.toSorted(), name).toEqual(name === 'spring' ? ['awareness'] : ['awareness', 'cyber-warning']);
    expect(refused.at(-1), name).toBe('closed by one alone: own-close');
  }
});

test('that it was held is kept, once', async () => {
  const asOperations = await client('operations');
  const { rows } = await asOperations.query<{ id: string; ok: boolean }>('select id, ok from incident_exercises');
  await asOperations.end();
  expect(rows).toEqual([{ id, ok: true }]);
});
