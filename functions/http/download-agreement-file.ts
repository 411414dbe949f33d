import type { downloadAgreementFile as contract } from '../../shared/trust/vendors/contract.ts';
import { showAgreementFile } from '../../shared/trust/vendors/show-agreement-file.ts';
import { fileHeaders } from '../host/file-headers.ts';
import { response, type Handler } from '../host/http.ts';

export const handleDownloadAgreementFile: Handler<typeof contract> = async (uses, { staff, id }) => {
  const body = await showAgreementFile(uses, staff, id('agreement'));
  return response({ status: 200, headers: fileHeaders('application/pdf', 'attachment', 'agreement'), body });
};
