import type { showDecision as contract } from '../../shared/claims/oversight/contract.ts';
import { showDecision } from '../../shared/claims/oversight/show-decision.ts';
import type { Handler } from '../host/http.ts';

export const handleShowDecision: Handler<typeof contract> = (uses, { person, id }) =>
  showDecision(uses, person, id('evaluation'));
