import { eq, and } from 'drizzle-orm';
import { sessions } from '../../shared/people/identity/table.ts';
import { readToken } from '../../shared/platform/opaque-token.ts';
import type { Caller } from './caller.ts';
import type { WholeStack } from './whole-stack.ts';

/** The token in a caller's cookie. */
export const tokenOf = ({ cookie }: Caller): string => cookie?.slice(cookie.indexOf('=') + 1) ?? '';

/** Changes a caller's session row beside the product, as if time had passed. */
export async function changeSession(
  stack: WholeStack,
  caller: Caller,
  change: Partial<typeof sessions.$inferInsert>,
): Promise<void> {
  const token = readToken(tokenOf(caller))!;
  await stack.db.app.inTenant(token.company, (tx) =>
    tx.db
      .update(sessions)
      .set(change)
      .where(and(eq(sessions.companyId, token.company), eq(sessions.id, token.id))),
  );
}
