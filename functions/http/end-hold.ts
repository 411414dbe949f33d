import type { endHold as contract } from '../../shared/protection/retention/contract.ts';
import { endHold } from '../../shared/protection/retention/end-hold.ts';
import type { Handler } from '../host/http.ts';

export const handleEndHold: Handler<typeof contract> = (uses, { person, id }) => endHold(uses, person, id('hold'));
