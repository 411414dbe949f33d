import type { showTrustChanges as contract } from '../../shared/trust/contract.ts';
import { jsonFeed } from '../../shared/trust/export/index.ts';
import { listChanges } from '../../shared/trust/list-changes.ts';
import { response, type Handler } from '../host/http.ts';

export const handleShowTrustChanges: Handler<typeof contract> = async (uses) =>
  response({
    status: 200,
    headers: { 'content-type': 'application/feed+json', 'cache-control': 'public, max-age=60' },
    body: JSON.stringify(jsonFeed({ ...(await listChanges(uses)), origin: uses.publicOrigin })),
  });
