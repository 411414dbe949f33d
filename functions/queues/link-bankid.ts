import { linkBankid } from '../../shared/people/bankid/link-bankid.ts';
import { consume } from '../host/queue.ts';

export const consumeLinkBankid = (): void => consume('link-bankid', linkBankid);
