import { Problem } from '../../shared/kernel/problem.ts';
import { cancelBankid } from '../../shared/people/bankid/cancel-bankid.ts';
import type { startBankid as contract } from '../../shared/people/bankid/contract.ts';
import { startBankid } from '../../shared/people/bankid/start-bankid.ts';
import { bankidTicket, deviceMark, ticketCookie } from '../host/bankid-cookies.ts';
import { clientAddress } from '../host/client-address.ts';
import { response, type Handler } from '../host/http.ts';

export const handleStartBankid: Handler<typeof contract> = async (uses, { request, input }) => {
  const address = clientAddress(request);
  // Nothing reaches us like that but past the gateway: BankID could not tell whose device it is.
  if (address === null) throw new Problem('unexpected');
  // A browser has one sign-in: what it began before is not left open for somebody to finish.
  await cancelBankid(uses, bankidTicket(uses, request));
  const device = deviceMark(uses, request);
  const browser = { address, userAgent: request.headers.get('user-agent') ?? '', device: device.value };
  const { view, ticket } = await startBankid(uses, browser, input);
  return response({
    status: 200,
    headers: { 'cache-control': 'no-store' },
    jsonBody: view,
    cookies: [device.cookie, ticketCookie(uses, ticket?.reveal() ?? '')],
  });
};
