import type { showTrustReport as contract } from '../../shared/trust/contract.ts';
import { takeTrustReport } from '../../shared/trust/report/take-trust-report.ts';
import { leavingFile } from '../host/leaving-file.ts';
import type { Handler } from '../host/http.ts';

const one = async function* (bytes: Uint8Array) {
  yield bytes;
};

export const handleShowTrustReport: Handler<typeof contract> = async (uses, { person, query }) => {
  const language = query['lang'] === 'en' || query['lang'] === 'sv' ? query['lang'] : person.language;
  const bytes = await takeTrustReport(uses, person, language);
  return leavingFile({ name: 'clvr-benefits-trust-report.pdf', type: 'application/pdf', bytes: one(bytes) });
};
