import type { Clock } from '../../platform/clock.ts';
import type { Configuration } from '../../platform/configuration.ts';
import type { AwsKeys } from '../aws/aws-keys.ts';
import { keptKeys } from '../aws/kept-keys.ts';
import type { ClaudeSettings } from './claude-settings.ts';

/**
 * The model as a deployment has it: asked as the role that is set, with keys of it that `keysOf` gives and that are asked for anew
 * before they end.
 */
export function signedByRole(
  claude: Configuration['claude'],
  keysOf: (role: string) => AwsKeys,
  clock: Clock,
): ClaudeSettings {
  if (claude.route === 'off' || claude.role === null) return claude;
  return { ...claude, keys: keptKeys(keysOf(claude.role), () => clock.now()) };
}
