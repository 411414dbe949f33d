import type { showTrustFeed as contract } from '../../shared/trust/contract.ts';
import { atomFeed } from '../../shared/trust/export/index.ts';
import { listChanges } from '../../shared/trust/list-changes.ts';
import { response, type Handler } from '../host/http.ts';
import { languageOf } from '../host/trust-page.ts';

export const handleShowTrustFeed: Handler<typeof contract> = async (uses, { request, query }) =>
  response({
    status: 200,
    headers: {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, max-age=60',
      vary: 'accept-language',
    },
    body: atomFeed({ ...(await listChanges(uses)), origin: uses.publicOrigin }, languageOf(request, query['lang'])),
  });
