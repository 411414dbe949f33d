import { sendNotice } from '../../shared/trust/vendors/changes/send-notice.ts';
import { consume } from '../host/queue.ts';

export const consumeSendSubProcessorNotice = (): void => consume('send-sub-processor-notice', sendNotice);
