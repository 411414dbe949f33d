import { errorCode, type Log } from '../../platform/log.ts';
import { BankidRefusal } from './ports.ts';

/** Logs that BankID did not do what it was asked; where no answer came, what stood in the way. Throws anything else on. */
export function logRefusal(log: Log, asked: 'auth' | 'collect' | 'cancel', error: unknown): BankidRefusal {
  if (!(error instanceof BankidRefusal)) throw error;
  log('bankid.refused', { asked, error: error.cause instanceof Error ? errorCode(error.cause) : error.code });
  return error;
}
