import { and, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Language } from '../../kernel/language.ts';
import type { Mailer } from '../../messages/notifications/index.ts';
import { staffMembers } from '../../people/staff/table.ts';
import { asPlatformMachine } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { Database, PlatformTx } from '../../platform/tenant-transaction.ts';
import { writeAlert } from './alert-mail-view.ts';
import { dueAlert, type Alert, type RunningClock } from './clocks.ts';
import { incidentAlerts, incidents, type IncidentRow } from './table.ts';

type Uses = Readonly<{
  operations: Database;
  mailer: Mailer;
  randomness: Randomness;
  log: Log;
  publicOrigin: string;
}>;
type Letter = Readonly<{ row: IncidentRow; alert: Alert; staff: Id; address: string; language: Language; now: Date }>;

const actor = asPlatformMachine('incident-keeper');

function runningClocks({
  awareAt,
  authorityDue,
  authorityDoneAt,
  customersDue,
  customersDoneAt,
}: IncidentRow): RunningClock[] {
  const clocks: RunningClock[] = [];
  if (awareAt && customersDue) clocks.push({ clock: 'customers', awareAt, due: customersDue, doneAt: customersDoneAt });
  if (awareAt && authorityDue) clocks.push({ clock: 'authority', awareAt, due: authorityDue, doneAt: authorityDoneAt });
  return clocks;
}

/**
 * Mails every member of staff each alert that has come, once: it is marked as `sending` before its first byte leaves, and what certainly
 * did not leave is sent with the next run. A clock that has run out is an error in the log too. Gives how many were sent.
 */
export async function sendIncidentAlerts(uses: Uses): Promise<number> {
  authorise(actor, 'incident.alert');
  const letters = await uses.operations.onPlatform((tx) => take(tx));
  let sent = 0;
  for (const letter of letters) {
    const { row, alert, staff, address, language, now } = letter;
    const about = { incident: row.id, number: row.number, alert, now, publicOrigin: uses.publicOrigin };
    const mail = { id: uses.randomness.id(), to: address, ...writeAlert(about, language) };
    const outcome = await uses.mailer.send(mail).catch(() => 'uncertain' as const);
    if (outcome === 'sent') sent += 1;
    else uses.log('incident.not-mailed', { incident: row.id, staff, outcome });
    await uses.operations.onPlatform((tx) => settle(tx, letter, outcome === 'not-sent' ? 'waiting' : outcome));
  }
  for (const { row, alert } of oneOfEach(letters))
    if (alert.late) uses.log('incident.clock-late', { incident: row.id, clock: alert.clock });
  return sent;
}

const oneOfEach = (letters: readonly Letter[]) => [
  ...new Map(letters.map((letter) => [`${letter.row.id} ${letter.alert.name}`, letter])).values(),
];

/** Takes what is to be sent to whom, and marks it as under way. */
async function take(tx: PlatformTx): Promise<Letter[]> {
  const running = await tx.db
    .select()
    .from(incidents)
    .where(and(ne(incidents.state, 'closed'), isNotNull(incidents.awareAt)));
  const due = running.flatMap((row) =>
    runningClocks(row).flatMap((clock) => {
      const alert = dueAlert(clock, tx.now);
      return alert ? [{ row, alert }] : [];
    }),
  );
  if (due.length === 0) return [];
  const { id, workEmail, language } = staffMembers;
  const staff = await tx.db
    .select({ id, workEmail, language })
    .from(staffMembers)
    .where(isNull(staffMembers.disabledAt));
  const letters: Letter[] = [];
  for (const { row, alert } of due) {
    const rows = staff.map((one) => ({
      incidentId: row.id,
      name: alert.name,
      staffId: one.id,
      state: 'sending' as const,
      at: tx.now,
    }));
    if (rows.length === 0) continue;
    const made = await tx.db
      .insert(incidentAlerts)
      .values(rows)
      .onConflictDoNothing()
      .returning({ staff: incidentAlerts.staffId });
    const again = await tx.db
      .update(incidentAlerts)
      .set({ state: 'sending', at: tx.now })
      .where(
        and(
          eq(incidentAlerts.incidentId, row.id),
          eq(incidentAlerts.name, alert.name),
          eq(incidentAlerts.state, 'waiting'),
          inArray(
            incidentAlerts.staffId,
            staff.map((one) => one.id),
          ),
        ),
      )
      .returning({ staff: incidentAlerts.staffId });
    const to = new Set([...made, ...again].map((one) => one.staff));
    for (const one of staff)
      if (to.has(one.id))
        letters.push({ row, alert, staff: one.id, address: one.workEmail, language: one.language, now: tx.now });
    const details = { alert: alert.name, staff: to.size };
    if (to.size > 0) await auditPlatform(tx, actor, 'incident.alerted', { kind: 'incident', id: row.id }, details);
  }
  return letters;
}

async function settle(
  tx: PlatformTx,
  { row, alert, staff }: Letter,
  state: 'waiting' | 'sent' | 'refused' | 'uncertain',
): Promise<void> {
  await tx.db
    .update(incidentAlerts)
    .set({ state, at: tx.now })
    .where(
      and(
        eq(incidentAlerts.incidentId, row.id),
        eq(incidentAlerts.name, alert.name),
        eq(incidentAlerts.staffId, staff),
        eq(incidentAlerts.state, 'sending'),
      ),
    );
}
