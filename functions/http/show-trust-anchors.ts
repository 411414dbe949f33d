import type { showTrustAnchors as contract } from '../../shared/trust/contract.ts';
import { listAnchors } from '../../shared/trust/list-anchors.ts';
import { response, type Handler } from '../host/http.ts';

export const handleShowTrustAnchors: Handler<typeof contract> = async (uses) => {
  const roots = await listAnchors(uses);
  return response({
    status: 200,
    headers: { 'cache-control': 'public, max-age=60' },
    jsonBody: {
      verifierKey: uses.signer().verifierKey,
      roots: roots.map(({ size, madeAt, anchoredAt, checkpoint }) => ({
        ...{ size, madeAt: madeAt.toISOString(), anchoredAt: anchoredAt?.toISOString() ?? null, checkpoint },
      })),
    },
  });
};
