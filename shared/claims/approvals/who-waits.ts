import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { loadCrew, peopleFor, standInsFor } from './crew-store.ts';
import { actedIn, loadRound } from './round-store.ts';
import { rightTo } from './who-decides.ts';

/**
 * Whom a claim waits for as it stands: everybody who may decide its open step, stand-ins too; where nobody may, HR, who steps in.
 * Nobody for a claim that waits for none.
 */
export async function whoWaits(tx: Tx, expense: Id): Promise<{ people: Id[]; empty: boolean }> {
  const steps = await loadRound(tx, expense);
  const step = steps.find(({ state }) => state === 'open');
  if (!step) return { people: [], empty: false };
  const crew = await loadCrew(tx, [step]);
  const people = peopleFor(step, crew);
  const hr = crew.holders.hr.filter((one) => one !== step.employeeId);
  if (people.length === 0) return { people: hr, empty: true };
  const waiting = { approver: step.approver, claimant: step.employeeId, people, acted: actedIn(steps) };
  const standIns = await standInsFor(tx, people, step.employeeId);
  const all = [...people, ...standIns.map(({ id }) => id)].filter((me) => {
    const standsInFor = standIns.filter(({ id }) => id === me).map((one) => one.for);
    return rightTo(waiting, { me, standsInFor, isHr: false }) !== null;
  });
  return { people: [...new Set(all)], empty: false };
}
