import type { uploadAgreementFile as contract } from '../../shared/trust/vendors/contract.ts';
import { uploadAgreementFile } from '../../shared/trust/vendors/upload-agreement-file.ts';
import { readFile } from '../host/file-body.ts';
import type { Handler } from '../host/http.ts';

export const handleUploadAgreementFile: Handler<typeof contract> = async (uses, { staff, id, request }) =>
  uploadAgreementFile(uses, staff, id('agreement'), await readFile(request));
