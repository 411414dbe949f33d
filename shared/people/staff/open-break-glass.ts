import { and, eq, gt, isNull } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import type { Language } from '../../kernel/language.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import { asPlatformMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import { tokenMatches } from '../../platform/opaque-token.ts';
import { readPlatformToken } from '../../platform/platform-token.ts';
import type { Secret } from '../../platform/secret.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { openBreakGlass as contract } from './contract.ts';
import { endFormerStaffSession } from './end-former-staff-session.ts';
import { insertStaffSession } from './insert-staff-session.ts';
import { staffLimits } from './staff-limits.ts';
import { breakGlassCodes, staffMembers } from './table.ts';

/** Somebody who is to be told that the glass was broken. */
export type ToBeTold = Readonly<{ staff: Id; name: string; address: string; language: Language }>;

type Uses = Readonly<{
  operations: Database;
  randomness: Randomness;
  log: Log;
  /** Tells staff by mail; what does not reach somebody is logged, and stops nothing. `by` is the holder of the code. */
  alarm(staff: readonly ToBeTold[], by: string, at: Date): Promise<void>;
}>;

/**
 * Opens a session of at most an hour for the member of staff who holds a break-glass code, without the identity provider. It is
 * recorded, logged as an error, and told to all staff. A session that the browser held until then (`former`, its token) ends. Gives the
 * session's token. Throws Problem `break-glass-refused`.
 */
export async function openBreakGlass(
  uses: Uses,
  input: z.input<typeof contract.input>,
  former: string | null = null,
): Promise<Secret> {
  const actor = asPlatformMachine('sign-in');
  authorise(actor, 'glass.break');
  const code = readPlatformToken('glass', parse(contract.input, input).code);
  const opened = code
    ? await uses.operations.onPlatform(async (tx) => {
        const good = and(
          eq(breakGlassCodes.id, code.id),
          isNull(breakGlassCodes.revokedAt),
          gt(breakGlassCodes.expiresAt, tx.now),
          isNull(staffMembers.disabledAt),
        );
        const [found] = await tx.db
          .select({ hash: breakGlassCodes.secretHash, staff: staffMembers.id, name: staffMembers.name })
          .from(breakGlassCodes)
          .innerJoin(staffMembers, eq(staffMembers.id, breakGlassCodes.staffId))
          .where(good)
          .for('update');
        if (!found || !tokenMatches(code, found.hash)) return null;
        await tx.db.update(breakGlassCodes).set({ usedAt: tx.now }).where(eq(breakGlassCodes.id, code.id));
        const how = { breakGlassId: code.id, lasts: staffLimits.breakGlass };
        const started = await insertStaffSession(tx, uses.randomness, actor, found.staff, how);
        if (former) await endFormerStaffSession(tx, actor, former);
        const { id: staff, name, workEmail: address, language } = staffMembers;
        const told = await tx.db
          .select({ staff, name, address, language })
          .from(staffMembers)
          .where(isNull(staffMembers.disabledAt));
        return { ...started, code: code.id, by: found.name, at: tx.now, told };
      })
    : null;
  if (!opened) {
    uses.log('sign-in.refused', { reason: 'break-glass-refused' });
    throw new Problem('break-glass-refused');
  }
  uses.log('break-glass.used', { code: opened.code, session: opened.session });
  await uses.alarm(opened.told, opened.by, opened.at);
  return opened.token;
}
