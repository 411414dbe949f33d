import type { Randomness } from '../../platform/clock.ts';
import type { Holder } from '../../platform/encryption/holder.ts';
import type { Place, SealedBytes, Sealed } from '../../platform/encryption/sealed.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import { Secret } from '../../platform/secret.ts';
import type { Id } from '../../kernel/ids.ts';

/** 256 random bits as the specification writes a secret: 24 to 64 bytes in base64 after `whsec_`. */
export const makeSecret = (randomness: Randomness): Secret =>
  new Secret(`whsec_${randomness.bytes(32).toString('base64')}`);

/** Hours that a secret goes on being good after it was replaced, unless HR says otherwise. */
export const usualOverlap = 24;

const ofCompany: Holder = { kind: 'company' };
const placeOf = (company: Id, column: 'secret' | 'former_secret', row: Id): Place => ({
  company,
  table: 'webhook_endpoints',
  column,
  row,
});

type Kept = Readonly<{
  companyId: Id;
  id: Id;
  secret: Sealed<string> | SealedBytes<string>;
  formerSecret: Sealed<string> | SealedBytes<string> | null;
  formerUntil: Date | null;
}>;

export const sealSecret = (seals: Seals, company: Id, row: Id, secret: Secret, column: 'secret' | 'former_secret') =>
  seals.seal(secret.reveal(), placeOf(company, column, row), ofCompany);

/** The secrets of an endpoint that are good at an instant, the one that was made last first. */
export async function openSecrets(seals: Seals, kept: Kept, now: Date): Promise<Secret[]> {
  const { companyId, id, secret, formerSecret, formerUntil } = kept;
  const newest = new Secret(await seals.open(secret, placeOf(companyId, 'secret', id)));
  if (!formerSecret || !formerUntil || formerUntil <= now) return [newest];
  return [newest, new Secret(await seals.open(formerSecret, placeOf(companyId, 'former_secret', id)))];
}
