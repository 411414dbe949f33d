import type { endOtherSessions as contract } from '../../shared/people/identity/contract.ts';
import { endOtherSessions } from '../../shared/people/identity/end-other-sessions.ts';
import type { Handler } from '../host/http.ts';

export const handleEndOtherSessions: Handler<typeof contract> = (uses, { person }) => endOtherSessions(uses, person);
