import type { Id } from '../../../kernel/ids.ts';
import { isProblem } from '../../../kernel/problem.ts';
import type { Mailer } from '../../../messages/notifications/index.ts';
import type { Staff } from '../../../platform/actor.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Log } from '../../../platform/log.ts';
import type { ExportedTable } from '../../../protection/rights/index.ts';
import type { RegisterUses } from '../add-entry.ts';
import { confirmClose } from '../confirm-close.ts';
import { openIncident } from '../open-incident.ts';
import { proposeClose } from '../propose-close.ts';
import { recordOnIncident } from '../record-on-incident.ts';
import { scopeIncident } from '../scope-incident.ts';
import { sendIncidentAlerts } from '../send-incident-alerts.ts';
import { showIncident } from '../show-incident.ts';
import { tellCustomers } from '../tell-customers.ts';
import type { ScenarioResult } from './scenario.ts';
import type { Scenario, Step } from './scenarios.ts';

const hour = 3_600_000;

/** What an exercise works on: a database of its own, a clock that it moves, and mail that reaches nobody. */
export type ExerciseUses = RegisterUses &
  Readonly<{
    clock: Clock & { set(at: Date): void };
    log: Log;
    mailer: Mailer;
    publicOrigin: string;
    exportedTables: readonly ExportedTable[];
    /** Two members of staff: one proposes to close, the other closes. */
    staff: readonly [Staff, Staff];
    /** The companies that the made-up breach reaches. */
    reached: readonly Id[];
  }>;

/** The alerts that a scenario has to bring, in order: those of each clock until what it waits for is done. */
const expected = ({ lateNotice }: Scenario): string[] => [
  ...['customers-8', 'authority-24', 'authority-48', 'authority-66'],
  ...(lateNotice ? ['authority-late-0'] : []),
];

/** Runs one made-up breach from its first signal to its close, hour by hour, and tries after every step to close it too early. */
export async function runScenario(uses: ExerciseUses, scenario: Scenario): Promise<ScenarioResult> {
  const [first, second] = uses.staff;
  const at = (after: number) => new Date(scenario.awareAt.getTime() + after * hour);
  uses.clock.set(scenario.signalAt);
  const signal = { firstSignalAt: scenario.signalAt.toISOString(), roles: ['controller', 'processor'] as const };
  const words = { title: `Övning: ${scenario.name}`, what: 'Övning: en mottagare hör av sig.' };
  const { id } = await openIncident(uses, first, {
    ...words,
    ...signal,
    roles: [...signal.roles],
    types: ['confidentiality'],
  });
  const refused: string[] = [];
  const early: string[] = [];
  const refuses = async (name: string) => {
    const why = await proposeClose(uses, first, id).then(
      () => null,
      (thrown: unknown) => {
        if (!isProblem(thrown, 'duties-open', 'incident-not-in-this-state')) throw thrown;
        return thrown.faults.length === 0 ? [thrown.code] : thrown.faults.map(({ code }) => code);
      },
    );
    if (why === null) early.push(name);
    else refused.push(`${name}: ${why.join(', ')}`);
  };
  await refuses('opened');
  let now = 0;
  for (const [place, step] of scenario.steps.entries()) {
    for (; now < step.after; now += 1) {
      uses.clock.set(at(now));
      await sendIncidentAlerts(uses);
    }
    uses.clock.set(at(step.after));
    await take(uses, first, id, step);
    if (place < scenario.steps.length - 1) await refuses(nameOf(step));
  }
  await proposeClose(uses, first, id);
  const alone = await confirmClose(uses, first, id).then(
    () => false,
    (thrown: unknown) => isProblem(thrown, 'own-close'),
  );
  if (alone) refused.push('closed by one alone: own-close');
  else early.push('closed by one alone');
  await confirmClose(uses, second, id);
  // Nothing of an exercise is sent in: whose form it is does not matter.
  const seen = await showIncident({ ...uses, operator: { number: null, address: null } }, second, id);
  const alerts = [...new Map(seen.alerts.map((alert) => [alert.name, { name: alert.name, at: alert.at }])).values()];
  const reached = seen.reach?.companies.map(({ company }) => company).toSorted();
  const ok =
    seen.state === 'closed' &&
    early.length === 0 &&
    seen.broken.length === 0 &&
    seen.duties.every(({ metAt }) => metAt !== null) &&
    String(reached) === String(uses.reached.toSorted()) &&
    String(alerts.map(({ name }) => name)) === String(expected(scenario));
  return {
    name: scenario.name,
    awareAt: scenario.awareAt.toISOString(),
    closedAt: seen.timeline.findLast(({ kind }) => kind === 'closed')?.at ?? null,
    duties: seen.duties.map(({ name, due, metAt }) => ({ duty: name, due, metAt: metAt ?? '' })),
    refused,
    alerts,
    ok,
  };
}

const nameOf = (step: Step): string => ('act' in step ? step.act : step.entry.kind);

async function take(uses: ExerciseUses, actor: Staff, id: Id, step: Step): Promise<void> {
  if ('entry' in step) return recordOnIncident(uses, actor, id, step.entry);
  if (step.act === 'tell-customers') return void (await tellCustomers(uses, actor, id));
  const scope = { tables: ['employees'], columns: [], from: null, until: null, keysSafe: true };
  return scopeIncident(uses, actor, id, { companies: [...uses.reached], ...scope });
}
