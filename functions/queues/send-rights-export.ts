import { sendRightsExport } from '../../shared/protection/rights/send-rights-export.ts';
import { consume } from '../host/queue.ts';

export const consumeSendRightsExport = (): void => consume('send-rights-export', sendRightsExport);
