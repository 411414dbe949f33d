import type { showAgreement as contract } from '../../shared/claims/oversight/contract.ts';
import { showAgreement } from '../../shared/claims/oversight/show-agreement.ts';
import type { Handler } from '../host/http.ts';

export const handleShowAgreement: Handler<typeof contract> = (uses, { person, query }) =>
  showAgreement(uses, person, query);
