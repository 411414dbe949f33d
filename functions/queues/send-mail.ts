import { sendMail } from '../../shared/messages/notifications/send-mail.ts';
import { consume } from '../host/queue.ts';

export const consumeSendMail = (): void => consume('send-mail', sendMail);
