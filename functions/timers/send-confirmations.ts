import { sendConfirmations } from '../../shared/trust/vendors/subscribers/send-confirmations.ts';
import { every } from '../host/timer.ts';

/** Every minute: whoever subscribes waits for the mail that asks whether it was them. */
export const everySendConfirmations = (): void => every('send-confirmations', '20 * * * * *', 120, sendConfirmations);
