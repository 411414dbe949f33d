import type { Id } from '../../kernel/ids.ts';
import { dataKeysById } from '../../platform/encryption/data-keys/store.ts';
import { holderOf } from '../../platform/encryption/holder.ts';
import type { RotationUses } from './uses.ts';
import type { KnownKeys } from './what-is-due.ts';

/** Finds out what there is to know of some of a company's keys. */
export async function findKnownKeys(
  { keyDatabase, keys }: Pick<RotationUses, 'keyDatabase' | 'keys'>,
  company: Id,
  named: readonly Id[],
): Promise<KnownKeys> {
  const rows = named.length === 0 ? [] : await keyDatabase.inTenant(company, (tx) => dataKeysById(tx, named), 'look');
  const newest = new Map<Id, { version: number; holder: ReturnType<typeof holderOf> }>();
  for (const { id, version, kind, holder } of rows)
    if (version > (newest.get(id)?.version ?? 0)) newest.set(id, { version, holder: holderOf(kind, holder) });
  const [writing] = await keys.hashKeys(company, 'which version writes');
  return {
    newest,
    isFormer: (id, version) => keys.isFormer(company, id, version),
    indexVersion: writing!.version,
  };
}
