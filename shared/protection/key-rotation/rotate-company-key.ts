import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { MachineActor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { copyCompanyKeys, restoreCompanyKeys } from '../../platform/encryption/company-keys/copies.ts';
import { insertCompanyKey, readCompanyKeys, type CompanyKeyRow } from '../../platform/encryption/company-keys/store.ts';
import { copyKeys } from '../../platform/encryption/data-keys/copies.ts';
import { companyKeyUses } from '../../platform/encryption/data-keys/table.ts';
import { dueNonces } from '../../platform/encryption/nonce-limit.ts';
import { NothingChanges } from './pass-over-rows.ts';
import { replaceIfMadeBy } from './periods.ts';
import { countOldWraps, oldWraps, replaceWraps, wrapAnew } from './rewrap-data-keys.ts';
import { beginRotation, moveRotation, runningRotation, type Rotation } from './store.ts';
import type { Pace, RotationUses, Standing } from './uses.ts';

/** So often a chunk is tried of which nothing can be changed. */
const tries = 3;

/**
 * Replaces a company's key: makes its next version, waits until every instance knows it, and wraps each of the company's data keys
 * with it; no sealed value changes. It may end anywhere: the next call goes on from there. `every` replaces also a key that is not
 * due. The version before is removed by `retireVersions`.
 */
export async function rotateCompanyKey(
  uses: RotationUses,
  actor: MachineActor,
  pace: Pace,
  every: boolean,
): Promise<Standing> {
  authorise(actor, 'keys.rotate');
  const { company } = actor;
  const { operations, keyDatabase, keys, copies } = uses;
  const own = { database: operations, copies };
  const before = await operations.inTenant(company, readCompanyKeys, 'look');
  // A company that has sealed nothing yet has no key to replace.
  if (before.length === 0) return { is: 'done' };
  let rotation = await operations.inTenant(company, (tx) => runningRotation(tx, 'company'));
  rotation ??= every || (await isDue(uses, company, before[0]!)) ? await begin(uses, actor, every) : null;
  if (!rotation) return { is: 'done' };

  const newest = await nextVersion(uses, actor, rotation);
  await copyCompanyKeys(own, company);
  const known = new Date(newest.createdAt.getTime() + uses.settle.companyKey);
  if (uses.clock.now() < known) return { is: 'waits', until: known };

  // Asked of the vault at this moment: while it answers here, whoever meets the version for the first time can ask it too.
  keys.drop(company);
  await keys.companyKeys.bring(company);
  for (let fruitless = 0; ;) {
    if (!pace.goesOn()) return { is: 'stopped' };
    const rows = await keyDatabase.inTenant(company, (tx) => oldWraps(tx, newest.version, uses.chunk), 'look');
    if (rows.length === 0) break;
    const anew = await wrapAnew(uses, company, rows);
    const moved = await keyDatabase.inTenant(company, (tx) => replaceWraps(tx, anew));
    fruitless = moved === 0 ? fruitless + 1 : 0;
    if (fruitless === tries) throw new NothingChanges('data_keys');
    const left = await keyDatabase.inTenant(company, (tx) => countOldWraps(tx, newest.version), 'look');
    const progress = await note(uses, company, rotation, moved, left);
    if (!progress) return { is: 'done' };
    rotation = progress;
    pace.onProgress?.({ level: 'company', company, seen: rotation.seen, rows: rotation.rows, moved: rotation.moved });
  }
  await copyKeys({ keyDatabase, copies }, company);
  await finish(uses, actor, rotation);
  return { is: 'done' };
}

async function isDue(uses: RotationUses, company: Id, newest: CompanyKeyRow): Promise<boolean> {
  if (newest.createdAt <= replaceIfMadeBy('company', uses.clock.now())) return true;
  const [used] = await uses.keyDatabase.inTenant(
    company,
    (tx) =>
      tx.db
        .select({ uses: companyKeyUses.uses })
        .from(companyKeyUses)
        .where(
          and(
            eq(companyKeyUses.companyId, company),
            eq(companyKeyUses.id, newest.id),
            eq(companyKeyUses.version, newest.version),
          ),
        ),
    'look',
  );
  return (used?.uses ?? 0) >= dueNonces;
}

function begin(uses: RotationUses, actor: MachineActor, every: boolean): Promise<Rotation> {
  return uses.operations.inTenant(actor.company, async (tx) => {
    const [rotation, isNew] = await beginRotation(tx, 'company', every);
    const subject = { kind: 'key-rotation', id: rotation.id } as const;
    if (isNew) await audit(tx, actor, 'keys.rotation-started', subject, { level: 'company', every });
    return rotation;
  });
}

/** The version that the rotation has made, or makes here: its 32 bytes are wrapped by the vault before anything is written. */
async function nextVersion(uses: RotationUses, actor: MachineActor, rotation: Rotation): Promise<CompanyKeyRow> {
  const { company } = actor;
  const read = async () => (await uses.operations.inTenant(company, readCompanyKeys, 'look'))[0]!;
  // A database that was put back to before its newest version must not get another one of the same number.
  await restoreCompanyKeys({ database: uses.operations, copies: uses.copies }, company);
  const newest = await read();
  if (newest.createdAt >= rotation.startedAt) return newest;
  const bare = uses.randomness.bytes(32);
  const { by, wrapped } = await uses.keyVault.wrap(bare);
  bare.fill(0);
  await uses.operations.inTenant(company, async (tx) => {
    // Under the same id: a version is told by its number. Whoever is second finds it there.
    await insertCompanyKey(tx, { version: newest.version + 1, id: newest.id, wrappedBy: by, wrapped });
    const subject = { kind: 'key-rotation', id: rotation.id } as const;
    await audit(tx, actor, 'keys.version-made', subject, { level: 'company', version: newest.version + 1 });
  });
  return read();
}

/** Notes how far it has come. Null when somebody else has finished it meanwhile. */
function note(uses: RotationUses, company: Id, was: Rotation, moved: number, left: number): Promise<Rotation | null> {
  return uses.operations.inTenant(company, async (tx) => {
    const rotation = await runningRotation(tx, 'company');
    if (rotation?.id !== was.id) return null;
    const all = rotation.moved + moved;
    return moveRotation(tx, rotation, {
      passBeganAt: rotation.passBeganAt ?? tx.now,
      seen: all,
      moved: all,
      rows: all + left,
    });
  });
}

async function finish(uses: RotationUses, actor: MachineActor, rotation: Rotation): Promise<void> {
  await uses.operations.inTenant(actor.company, async (tx) => {
    const running = await runningRotation(tx, 'company');
    if (running?.id !== rotation.id) return;
    await moveRotation(tx, running, { passBeganAt: running.passBeganAt ?? tx.now, passes: 1, finishedAt: tx.now });
    const subject = { kind: 'key-rotation', id: rotation.id } as const;
    await audit(tx, actor, 'keys.rotation-finished', subject, {
      level: 'company',
      moved: running.moved,
      left: 0,
      passes: 1,
    });
  });
}
