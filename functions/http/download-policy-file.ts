import type { downloadPolicyFile as contract } from '../../shared/claims/policy-files/contract.ts';
import { showPolicyOriginal } from '../../shared/claims/policy-files/show-policy-file.ts';
import { fileHeaders } from '../host/file-headers.ts';
import { response, type Handler } from '../host/http.ts';

export const handleDownloadPolicyFile: Handler<typeof contract> = async (uses, { person, id }) => {
  const { bytes, type } = await showPolicyOriginal(uses, person, id('policy'));
  return response({ status: 200, headers: fileHeaders(type, 'attachment', 'policy'), body: bytes });
};
