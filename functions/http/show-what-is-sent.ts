import type { showWhatIsSent as contract } from '../../shared/claims/ai-settings/contract.ts';
import { showWhatIsSent } from '../../shared/claims/ai-settings/show-what-is-sent.ts';
import type { Handler } from '../host/http.ts';

export const handleShowWhatIsSent: Handler<typeof contract> = (uses, { person }) => showWhatIsSent(uses, person);
