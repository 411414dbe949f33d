import { uploadPolicyFile as contract } from '../../shared/claims/policy-files/contract.ts';
import { uploadPolicyFile } from '../../shared/claims/policy-files/upload-policy-file.ts';
import { parse } from '../../shared/kernel/parse.ts';
import { readFile } from '../host/file-body.ts';
import type { Handler } from '../host/http.ts';

export const handleUploadPolicyFile: Handler<typeof contract> = async (uses, { request, person, query }) => {
  const { document } = parse(contract.query, query);
  return uploadPolicyFile(uses, person, document ?? null, await readFile(request));
};
