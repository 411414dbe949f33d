import { chooseBankidCompany } from '../../shared/people/bankid/choose-bankid-company.ts';
import type { chooseBankidCompany as contract } from '../../shared/people/bankid/contract.ts';
import { bankidTicket, signedInAnswer } from '../host/bankid-cookies.ts';
import type { Handler } from '../host/http.ts';

export const handleChooseBankidCompany: Handler<typeof contract> = async (uses, { request, input }) =>
  signedInAnswer(uses, request, await chooseBankidCompany(uses, bankidTicket(uses, request), input));
