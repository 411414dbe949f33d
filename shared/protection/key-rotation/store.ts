import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { keyRotations } from './table.ts';

export type Rotation = typeof keyRotations.$inferSelect;
export type RotationLevel = Rotation['level'];

const ofLevel = (tx: Tx, level: RotationLevel) =>
  and(eq(keyRotations.companyId, tx.company), eq(keyRotations.level, level));

/** The rotation of a level that is under way, or null. */
export async function runningRotation(tx: Tx, level: RotationLevel): Promise<Rotation | null> {
  const [row] = await tx.db
    .select()
    .from(keyRotations)
    .where(and(ofLevel(tx, level), isNull(keyRotations.finishedAt)));
  return row ?? null;
}

/** Those of a level that are done, the newest first. */
export const finishedRotations = (tx: Tx, level: RotationLevel): Promise<Rotation[]> =>
  tx.db
    .select()
    .from(keyRotations)
    .where(and(ofLevel(tx, level), isNotNull(keyRotations.finishedAt)))
    .orderBy(desc(keyRotations.finishedAt));

/** Begins one, unless one is under way by now: then that one is given. `true` for one that is new. */
export async function beginRotation(
  tx: Tx,
  level: RotationLevel,
  everyKey: boolean,
): Promise<[rotation: Rotation, isNew: boolean]> {
  const counts = { rows: 0, seen: 0, found: 0, moved: 0, left: 0, passes: 0 };
  const begun = await tx.db
    .insert(keyRotations)
    .values({ companyId: tx.company, id: tx.newId(), level, everyKey, startedAt: tx.now, ...counts })
    .onConflictDoNothing()
    .returning();
  return begun[0] ? [begun[0], true] : [(await runningRotation(tx, level))!, false];
}

/** Somebody else has taken the rotation on meanwhile: what stands in the table is where to go on. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** Moves a rotation from the place where it was read to another. Throws Overtaken when it is no longer there. */
export async function moveRotation(tx: Tx, from: Rotation, to: Partial<Rotation>): Promise<Rotation> {
  const [moved] = await tx.db
    .update(keyRotations)
    .set(to)
    .where(
      and(
        eq(keyRotations.companyId, tx.company),
        eq(keyRotations.id, from.id),
        isNull(keyRotations.finishedAt),
        eq(keyRotations.passes, from.passes),
        sql`${keyRotations.place} is not distinct from ${from.place}`,
        sql`${keyRotations.afterId} is not distinct from ${from.afterId}`,
        eq(keyRotations.moved, from.moved),
      ),
    )
    .returning();
  if (!moved) throw new Overtaken();
  return moved;
}
