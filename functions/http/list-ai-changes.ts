import type { listAiChanges as contract } from '../../shared/claims/ai-settings/contract.ts';
import { listAiChanges } from '../../shared/claims/ai-settings/list-ai-changes.ts';
import type { Handler } from '../host/http.ts';

export const handleListAiChanges: Handler<typeof contract> = (uses, { person, query }) =>
  listAiChanges(uses, person, query);
