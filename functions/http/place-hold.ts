import type { placeHold as contract } from '../../shared/protection/retention/contract.ts';
import { placeHold } from '../../shared/protection/retention/place-hold.ts';
import type { Handler } from '../host/http.ts';

export const handlePlaceHold: Handler<typeof contract> = (uses, { person, input }) => placeHold(uses, person, input);
