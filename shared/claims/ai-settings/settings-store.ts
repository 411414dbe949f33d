import { and, desc, eq } from 'drizzle-orm';
import { Problem } from '../../kernel/problem.ts';
import { claimSettings } from '../../people/companies/table.ts';
import { employees } from '../../people/employees/table.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { settingNames } from './ai-settings.ts';
import type { AiSettings } from './contract.ts';
import { dpiaAcknowledgements } from './table.ts';

type Row = typeof claimSettings.$inferSelect;

/** The settings of a row, without what is not one. */
export const settingsOf = (row: Row): AiSettings =>
  Object.fromEntries(settingNames.map((name) => [name, row[name]])) as AiSettings;

const mine = (tx: Tx) => eq(claimSettings.companyId, tx.company);

/** The company's settings. Throws Problem `not-found` where it has none. */
export async function readSettings(tx: Tx): Promise<Row> {
  const [row] = await tx.db.select().from(claimSettings).where(mine(tx));
  if (!row) throw new Problem('not-found');
  return row;
}

/** The same, locked until the end of the transaction. */
export async function lockSettings(tx: Tx): Promise<Row> {
  const [row] = await tx.db.select().from(claimSettings).where(mine(tx)).for('update');
  if (!row) throw new Problem('not-found');
  return row;
}

/** Writes settings over the version that was loaded. Throws Problem `changed-meanwhile` where another stands there. */
export async function writeSettings(tx: Tx, loaded: Row, settings: AiSettings): Promise<Row> {
  const [written] = await tx.db
    .update(claimSettings)
    .set({ ...settings, version: loaded.version + 1 })
    .where(and(mine(tx), eq(claimSettings.version, loaded.version)))
    .returning();
  if (!written) throw new Problem('changed-meanwhile');
  return written;
}

/** The latest acknowledgement of the impact assessment, with the name of who gave it. */
export async function latestDpia(tx: Tx) {
  const [latest] = await tx.db
    .select({ row: dpiaAcknowledgements, by: employees.name })
    .from(dpiaAcknowledgements)
    .innerJoin(
      employees,
      and(eq(employees.companyId, dpiaAcknowledgements.companyId), eq(employees.id, dpiaAcknowledgements.employeeId)),
    )
    .where(eq(dpiaAcknowledgements.companyId, tx.company))
    .orderBy(desc(dpiaAcknowledgements.at), desc(dpiaAcknowledgements.id))
    .limit(1);
  return latest;
}
