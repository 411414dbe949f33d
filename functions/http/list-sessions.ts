import type { listSessions as contract } from '../../shared/people/identity/contract.ts';
import { listSessions } from '../../shared/people/identity/list-sessions.ts';
import type { Handler } from '../host/http.ts';

export const handleListSessions: Handler<typeof contract> = (uses, { person }) => listSessions(uses, person);
