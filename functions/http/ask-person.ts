import { askPerson } from '../../shared/claims/expenses/ask-person.ts';
import type { askPerson as contract } from '../../shared/claims/expenses/contract.ts';
import type { Handler } from '../host/http.ts';

export const handleAskPerson: Handler<typeof contract> = (uses, { person, id }) =>
  askPerson(uses, person, id('expense'));
