import { and, eq, gt, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { MachineActor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { copyKeys } from '../../platform/encryption/data-keys/copies.ts';
import { restoreFromCopies } from '../../platform/encryption/data-keys/restore-from-copies.ts';
import { dataKeys } from '../../platform/encryption/data-keys/table.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { keysToReplace, makeNext, type NewestKey } from './new-data-keys.ts';
import { beginPass, passOverChunk } from './pass-over-rows.ts';
import { beginRotation, finishedRotations, moveRotation, Overtaken, runningRotation, type Rotation } from './store.ts';
import type { Pace, RotationUses, Standing } from './uses.ts';

/**
 * Replaces a company's data keys, those of people, years, indexes and the company's own: makes the next version of each, seals what
 * the versions before it sealed anew, and goes over all rows again until nothing of them is found at a time when nobody can seal
 * with them any more. What the keys before there was a vault sealed goes to its person's key on the way. It may end anywhere: the
 * next call goes on from there. `every` replaces also those that are not due. The versions before are removed by `retireVersions`.
 */
export async function rotateDataKeys(
  uses: RotationUses,
  actor: MachineActor,
  pace: Pace,
  every: boolean,
): Promise<Standing> {
  authorise(actor, 'keys.rotate');
  const { company } = actor;
  const running = () => uses.operations.inTenant(company, (tx) => runningRotation(tx, 'person'));
  const begun = (await running()) ?? (await begin(uses, actor, every));
  if (!begun) return { is: 'done' };
  let rotation: Rotation = begun;
  if (!(await makeAllNext(uses, actor, rotation, pace))) return { is: 'stopped' };
  await copyKeys(uses, company);
  while (pace.goesOn()) {
    const step = await nextStep(uses, actor, rotation).catch((error: unknown): Step => {
      if (error instanceof Overtaken) return { is: 'overtaken' };
      throw error;
    });
    if (step.is === 'done' || step.is === 'waits') return step;
    const now: Rotation | null = step.is === 'went-on' ? step.rotation : await running();
    if (!now) return { is: 'done' };
    rotation = now;
    const { seen, rows, moved } = rotation;
    pace.onProgress?.({ level: 'person', company, seen, rows, moved });
  }
  return { is: 'stopped' };
}

/** Begins where a key is due, or where keys from before the vault may have sealed something that no rotation has moved yet. */
async function begin(uses: RotationUses, actor: MachineActor, every: boolean): Promise<Rotation | null> {
  const { company } = actor;
  const now = uses.clock.now();
  const due = await uses.keyDatabase.inTenant(
    company,
    (tx) => keysToReplace(tx, { startedAt: now, everyKey: every }, null, 1),
    'look',
  );
  // A key database that was put back to before some versions must not get others of the same numbers.
  if (due.length > 0) await restoreFromCopies(uses, company);
  return uses.operations.inTenant(company, async (tx) => {
    const toMove = uses.keys.hasFormer && (await finishedRotations(tx, 'person')).length === 0;
    if (due.length === 0 && !toMove) return null;
    const [rotation, isNew] = await beginRotation(tx, 'person', every);
    const subject = { kind: 'key-rotation', id: rotation.id } as const;
    if (isNew) await audit(tx, actor, 'keys.rotation-started', subject, { level: 'person', every });
    return rotation;
  });
}

/** Makes the next version of each key that the rotation replaces and that has none yet. False when it was stopped on the way. */
async function makeAllNext(uses: RotationUses, actor: MachineActor, rotation: Rotation, pace: Pace): Promise<boolean> {
  const { company } = actor;
  let after: Id | null = null;
  while (pace.goesOn()) {
    const from: Id | null = after;
    const due: NewestKey[] = await uses.keyDatabase.inTenant(
      company,
      (tx) => keysToReplace(tx, rotation, from, uses.chunk),
      'look',
    );
    if (due.length === 0) return true;
    const versions = await makeNext(uses, company, due);
    if (versions > 0) {
      uses.keys.drop(company);
      const subject = { kind: 'key-rotation', id: rotation.id } as const;
      await uses.operations.inTenant(company, (tx) =>
        audit(tx, actor, 'keys.version-made', subject, { level: 'person', versions }),
      );
    }
    after = due.at(-1)!.id;
  }
  return false;
}

type Step = { is: 'went-on'; rotation: Rotation } | { is: 'overtaken' } | Extract<Standing, { is: 'done' | 'waits' }>;

async function nextStep(uses: RotationUses, actor: MachineActor, rotation: Rotation): Promise<Step> {
  if (rotation.passBeganAt === null) return { is: 'went-on', rotation: await beginPass(uses, actor.company, rotation) };
  if (rotation.place !== null) return { is: 'went-on', rotation: await passOverChunk(uses, actor.company, rotation) };
  const settled = await settledAt(uses, actor.company, rotation);
  // A pass counts when it began after the last moment at which somebody could have sealed with a key that is replaced.
  if (rotation.found === 0 && rotation.passBeganAt >= settled) return finish(uses, actor, rotation);
  if (uses.clock.now() < settled) return { is: 'waits', until: settled };
  return { is: 'went-on', rotation: await beginPass(uses, actor.company, rotation) };
}

/** When nobody seals with a version that has a next one any more. */
async function settledAt(uses: RotationUses, company: Id, rotation: Rotation): Promise<Date> {
  const newest = await uses.keyDatabase.inTenant(company, newestNext, 'look');
  const last = Math.max(rotation.startedAt.getTime(), newest?.getTime() ?? 0);
  return new Date(last + uses.settle.dataKey);
}

async function newestNext(tx: Tx): Promise<Date | null> {
  const [row] = await tx.db
    .select({ at: sql<Date | null>`max(${dataKeys.createdAt})`.mapWith(dataKeys.createdAt) })
    .from(dataKeys)
    .where(and(eq(dataKeys.companyId, tx.company), gt(dataKeys.version, 1)));
  return row?.at ?? null;
}

async function finish(uses: RotationUses, actor: MachineActor, rotation: Rotation): Promise<Step> {
  await uses.operations.inTenant(actor.company, async (tx) => {
    await moveRotation(tx, rotation, { finishedAt: tx.now });
    const { moved, left, passes } = rotation;
    const subject = { kind: 'key-rotation', id: rotation.id } as const;
    await audit(tx, actor, 'keys.rotation-finished', subject, { level: 'person', moved, left, passes });
  });
  return { is: 'done' };
}
