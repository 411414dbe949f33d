import type { askRight as contract } from '../../shared/protection/rights/contract.ts';
import { askRight } from '../../shared/protection/rights/ask-right.ts';
import type { Handler } from '../host/http.ts';

export const handleAskRight: Handler<typeof contract> = (uses, { person, input }) => askRight(uses, person, input);
