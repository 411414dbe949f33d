import type { endOneSession as contract } from '../../shared/people/identity/contract.ts';
import { endOneSession } from '../../shared/people/identity/end-one-session.ts';
import type { Handler } from '../host/http.ts';

export const handleEndOneSession: Handler<typeof contract> = (uses, { person, id }) =>
  endOneSession(uses, person, id('session'));
