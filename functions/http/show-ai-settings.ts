import type { showAiSettings as contract } from '../../shared/claims/ai-settings/contract.ts';
import { showAiSettings } from '../../shared/claims/ai-settings/show-ai-settings.ts';
import type { Handler } from '../host/http.ts';

export const handleShowAiSettings: Handler<typeof contract> = (uses, { person }) => showAiSettings(uses, person);
