import type { proposeClose as contract } from '../../shared/trust/incidents/contract.ts';
import { proposeClose } from '../../shared/trust/incidents/propose-close.ts';
import type { Handler } from '../host/http.ts';

export const handleProposeClose: Handler<typeof contract> = (uses, { staff, id }) =>
  proposeClose(uses, staff, id('incident'));
