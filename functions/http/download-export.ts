import type { downloadExport as contract } from '../../shared/protection/rights/contract.ts';
import { downloadExport } from '../../shared/protection/rights/download-export.ts';
import { response, type Handler } from '../host/http.ts';

export const handleDownloadExport: Handler<typeof contract> = async (uses, { person, input }) =>
  response({
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    },
    body: await downloadExport(uses, person, input),
  });
