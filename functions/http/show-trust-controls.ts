import type { showTrustControls as contract } from '../../shared/trust/contract.ts';
import { controlsView } from '../../shared/trust/export/index.ts';
import { response, type Handler } from '../host/http.ts';

/** For anybody, and the same for all. */
export const handleShowTrustControls: Handler<typeof contract> = async (uses) =>
  response({
    status: 200,
    headers: { 'cache-control': 'public, max-age=60' },
    jsonBody: controlsView(await uses.trust.standing()),
  });
