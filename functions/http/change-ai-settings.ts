import { changeAiSettings } from '../../shared/claims/ai-settings/change-ai-settings.ts';
import type { changeAiSettings as contract } from '../../shared/claims/ai-settings/contract.ts';
import type { Handler } from '../host/http.ts';

export const handleChangeAiSettings: Handler<typeof contract> = (uses, { person, input }) =>
  changeAiSettings(uses, person, input);
