import { createHash } from 'node:crypto';
import type { Id } from '../../../kernel/ids.ts';
import { asMachine, type Signer } from '../../../platform/actor.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Seals } from '../../../platform/encryption/seal.ts';
import { Secret } from '../../../platform/secret.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import type { IsSignedBy } from '../ports.ts';
import { secretPlace, validSecrets } from './secret-store.ts';
import { readSignedHeaders } from './signed-headers.ts';

const hashOf = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** What came in: to which company, with which headers, and its body as it was sent. */
export type Incoming = Readonly<{ company: Id; header(name: string): string | null; body: string }>;

/**
 * Which secret of the company a message is signed with; null for none that is good, a time that is not about now, or another company's:
 * all the same from outside. Rejects with Problem `keys-away`.
 */
export async function findSigner(
  uses: { database: Database; seals: Seals; clock: Clock; isSignedBy: IsSignedBy },
  { company, header, body }: Incoming,
): Promise<Signer | null> {
  const said = readSignedHeaders(header, uses.clock.now());
  if (!said) return null;
  const good = await uses.database.inTenant(company, validSecrets, 'look');
  for (const { id, secret } of good) {
    const text = new Secret(await uses.seals.open(secret, secretPlace(company, id)));
    if (!uses.isSignedBy(text, { ...said, body }, said.signatures)) continue;
    return {
      ...asMachine('payroll-system', company),
      machine: 'payroll-system',
      token: id,
      language: null,
      message: {
        name: hashOf(said.name),
        body: hashOf(`${said.name}.${body}`),
      },
    };
  }
  return null;
}
