import { collectBankid } from '../../shared/people/bankid/collect-bankid.ts';
import type { collectBankid as contract } from '../../shared/people/bankid/contract.ts';
import { bankidTicket, signedInAnswer } from '../host/bankid-cookies.ts';
import type { Handler } from '../host/http.ts';

export const handleCollectBankid: Handler<typeof contract> = async (uses, { request, input }) =>
  signedInAnswer(uses, request, await collectBankid(uses, bankidTicket(uses, request), input));
