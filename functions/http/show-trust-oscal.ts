import type { showTrustOscal as contract } from '../../shared/trust/contract.ts';
import { oscalOf } from '../../shared/trust/export/index.ts';
import { response, type Handler } from '../host/http.ts';
import { uuidOf } from '../host/uuid-of.ts';

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
