import type { showSession as contract } from '../../shared/people/identity/contract.ts';
import { showSession } from '../../shared/people/identity/show-session.ts';
import type { Handler } from '../host/http.ts';

export const handleShowSession: Handler<typeof contract> = (uses, { person }) => showSession(uses, person);
