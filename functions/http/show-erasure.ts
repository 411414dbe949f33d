import type { showErasure as contract } from '../../shared/protection/erasure/contract.ts';
import { showErasure } from '../../shared/protection/erasure/show-erasure.ts';
import type { Handler } from '../host/http.ts';

export const handleShowErasure: Handler<typeof contract> = (uses, { person, id }) =>
  showErasure(uses, person, id('erasure'));
