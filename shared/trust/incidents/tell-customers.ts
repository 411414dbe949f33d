import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Staff } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { addEntry, needsSecondFactor, readIncident, type RegisterUses } from './add-entry.ts';
import { mayAdd } from './state.ts';
import { tellCompany } from './tell-company.ts';

/**
 * Sends the notice that a person has read through and approved to HR of every company that was reached and has not been told: each company
 * once, in a transaction of its own that holds the notice, the mails and the company's own record of it. Stopped anywhere, the same verb
 * goes on. A company without anybody in HR who can sign in is named, and has to be told by hand. Throws Problem `not-allowed`, `not-found`,
 * `second-factor-needed`, `incident-not-in-this-state`, `notice-not-approved`, `nothing-reached`, `changed-meanwhile`.
 */
export async function tellCustomers(
  uses: RegisterUses,
  actor: Staff,
  incident: Id,
): Promise<{ told: number; withoutHr: Id[] }> {
  authorise(actor, 'incident.tell-customers');
  needsSecondFactor(actor, 'customers-mailed');
  const read = await readIncident(uses, incident);
  const { notice, scope, told, state } = read.record;
  if (!mayAdd('customers-mailed', state) || read.record.awareAt === null)
    throw new Problem('incident-not-in-this-state');
  if (notice === null || notice.sv === '' || notice.en === '') throw new Problem('notice-not-approved');
  const waiting = scope?.reach.companies.filter(({ company }) => !told.has(company)) ?? [];
  if (scope === null || waiting.length === 0) throw new Problem('nothing-reached');
  const { categories } = scope.reach;
  const reached: Id[] = [];
  const withoutHr: Id[] = [];
  let at = new Date(0);
  for (const one of waiting) {
    const sent = await tellCompany(uses, actor, incident, { sv: notice.sv, en: notice.en, categories, ...one });
    if (sent === null) withoutHr.push(one.company);
    else reached.push(one.company);
    if (sent !== null && sent > at) at = sent;
  }
  if (reached.length > 0) {
    const facts = { companies: reached, at: at.toISOString() };
    await addEntry(uses, actor, read, { kind: 'customers-mailed', facts, words: {} }, 'incident.customers-told');
  }
  return { told: reached.length, withoutHr };
}
