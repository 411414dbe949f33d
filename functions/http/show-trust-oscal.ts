import { createHash } from 'node:crypto';
import type { showTrustOscal as contract } from '../../shared/trust/contract.ts';
import { oscalOf } from '../../shared/trust/export/index.ts';
import { response, type Handler } from '../host/http.ts';

/** A UUID of version 8 (RFC 9562 §5.8) that is the same for the same name at the same address. */
const uuidOf = (origin: string) => (name: string) => {
  const bytes = createHash('sha256').update(`${origin}\n${name}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

export const handleShowTrustOscal: Handler<typeof contract> = async (uses) => {
  const { rows, facts } = await uses.trust.standing();
  const origin = uses.publicOrigin;
  const version = facts.release?.commit ?? 'unsigned';
  return response({
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=60' },
    body: JSON.stringify(oscalOf({ rows, at: facts.now, version, origin, uuidOf: uuidOf(origin) })),
  });
};
