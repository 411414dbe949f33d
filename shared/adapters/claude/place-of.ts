import type { WhatIsSent } from '../../claims/ai-settings/contract.ts';
import type { ClaudeSettings } from './claude-settings.ts';
import { originOf } from './messages-client.ts';

/** Where questions go by the settings: null where no model is connected. */
export function placeOf(settings: ClaudeSettings): WhatIsSent['place'] {
  if (settings.route === 'off') return null;
  const { region, profile } =
    settings.route === 'bedrock' ? settings : { region: 'outside our promise', profile: null };
  return { endpoint: originOf(settings), region, profile, model: settings.model };
}
