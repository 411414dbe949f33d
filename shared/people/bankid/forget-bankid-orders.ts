import type { Database } from '../../platform/tenant-transaction.ts';
import { dropOldOrders } from './order-store.ts';

/** Forgets sign-ins by BankID that nobody can go on with. Gives how many there were. */
export const forgetBankidOrders = ({ database }: { database: Database }): Promise<number> => dropOldOrders(database);
