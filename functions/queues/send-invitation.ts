import { sendInvitation } from '../../shared/messages/invitations/send-invitation.ts';
import { consume } from '../host/queue.ts';

export const consumeSendInvitation = (): void => consume('send-invitation', sendInvitation);
