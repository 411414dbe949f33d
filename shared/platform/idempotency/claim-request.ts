import { and, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { KeyActor } from '../actor.ts';
import type { Database, Tx } from '../tenant-transaction.ts';
import { claimLasts, hashesOf, type NamedRequest } from './request-name.ts';
import { idempotencyKeys } from './table.ts';

/** What was answered, to be said again byte for byte. */
export type GivenAnswer = Readonly<{
  status: number;
  contentType: string | null;
  contentLanguage: string | null;
  body: Buffer;
}>;

/** A request that is this process's to answer. */
export type Claim = Readonly<{ company: Id; apiKey: Id; keyHash: Buffer; claim: Id }>;

export const sameName = ({ company, apiKey, keyHash }: Omit<Claim, 'claim'>) =>
  and(
    eq(idempotencyKeys.companyId, company),
    eq(idempotencyKeys.apiKeyId, apiKey),
    eq(idempotencyKeys.keyHash, keyHash),
  );

/** What is claimed and was not answered yet. */
export const stillOpen = (claim: Claim) =>
  and(sameName(claim), eq(idempotencyKeys.claim, claim.claim), isNull(idempotencyKeys.answeredAt));

/**
 * Takes a request on, or gives what was answered to it before. Of several at once one gets it: two insertions of one name wait for
 * each other. A claim that its process left behind is taken over when it is older than any request lives. Throws Problem
 * `idempotency-key-reused` for another request of the same name, `idempotency-key-in-use` while the first is under way.
 */
export async function claimRequest(
  uses: { database: Database },
  actor: KeyActor,
  request: NamedRequest,
): Promise<Claim | GivenAnswer> {
  const { keyHash, requestHash } = hashesOf(actor.key, request);
  return uses.database.inTenant(actor.company, async (tx) => {
    const mine: Claim = { company: tx.company, apiKey: actor.key, keyHash, claim: tx.newId() };
    const written = await tx.db
      .insert(idempotencyKeys)
      .values({
        companyId: tx.company,
        apiKeyId: actor.key,
        keyHash,
        requestHash,
        claim: mine.claim,
        claimedAt: tx.now,
      })
      .onConflictDoNothing()
      .returning({ claim: idempotencyKeys.claim });
    return written.length === 1 ? mine : takeUp(tx, mine, requestHash);
  });
}

async function takeUp(tx: Tx, mine: Claim, requestHash: Buffer): Promise<Claim | GivenAnswer> {
  const [known] = await tx.db.select().from(idempotencyKeys).where(sameName(mine)).for('update');
  // Given back between the two statements: whoever had it is done with it, and a next try begins anew.
  if (!known) throw new Problem('idempotency-key-in-use');
  if (!known.requestHash.equals(requestHash)) throw new Problem('idempotency-key-reused');
  const { status, body, contentType, contentLanguage } = known;
  if (status !== null && body !== null) return { status, body, contentType, contentLanguage };
  if (known.claimedAt.getTime() + claimLasts > tx.now.getTime()) throw new Problem('idempotency-key-in-use');
  await tx.db.update(idempotencyKeys).set({ claim: mine.claim, claimedAt: tx.now }).where(sameName(mine));
  return mine;
}
