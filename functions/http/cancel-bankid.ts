import { cancelBankid } from '../../shared/people/bankid/cancel-bankid.ts';
import type { cancelBankid as contract } from '../../shared/people/bankid/contract.ts';
import { bankidTicket, ticketCookie } from '../host/bankid-cookies.ts';
import { response, type Handler } from '../host/http.ts';

export const handleCancelBankid: Handler<typeof contract> = async (uses, { request }) => {
  await cancelBankid(uses, bankidTicket(uses, request));
  return response({ status: 204, headers: { 'cache-control': 'no-store' }, cookies: [ticketCookie(uses, '')] });
};
