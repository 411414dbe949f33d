import type { Standing } from '../../claims/model-calls/standing.ts';
import type { ClaudeSettings } from './claude-settings.ts';
import { isInEu } from '../../kernel/aws-regions-in-eu.ts';
import { RoleRefused } from '../aws/kept-keys.ts';
import { profileDestinations } from './profile-destinations.ts';

const day = 24 * 60 * 60_000;
/** After a check that could not be made it is made again soon: until then nothing is sent. */
const afterFailure = 60_000;

type Parts = Readonly<{
  settings: ClaudeSettings;
  now(): Date;
  /** Told when the answer is another than the last time. */
  onChange(standing: Standing): void;
}>;

export type PlaceCheck = Readonly<{ standing(): Promise<Standing>; known(): Standing }>;

/**
 * Says whether a receipt may be sent, and if not, why: before every use, from an answer at most a day old. A Bedrock region
 * outside the European Union, or a profile with one destination outside it, switches the feature off, and so does a profile
 * that cannot be looked up, or for which AWS gives no keys to look it up with. A profile that leads to another model than the one that is set is off too: what is stored of an answer
 * names that one, and what it cost is counted by it. `known` asks nobody: it is the last answer.
 */
export function openPlaceCheck({ settings, now, onChange }: Parts): PlaceCheck {
  let known: { standing: Standing; until: number } | undefined;
  let asking: Promise<Standing> | undefined;
  const check = async (): Promise<Standing> => {
    const { standing, kept } = await lookUp(settings);
    if (known?.standing.reason !== standing.reason) onChange(standing);
    known = { standing, until: now().getTime() + kept };
    return standing;
  };
  return {
    known: () => known?.standing ?? { on: false, reason: settings.route === 'off' ? 'switched-off' : 'not-looked-up' },
    standing() {
      if (known && now().getTime() < known.until) return Promise.resolve(known.standing);
      return (asking ??= check().finally(() => (asking = undefined)));
    },
  };
}

async function lookUp(settings: ClaudeSettings): Promise<{ standing: Standing; kept: number }> {
  const off = (reason: Exclude<Standing['reason'], null>, kept = day) => ({
    standing: { on: false, reason } as const,
    kept,
  });
  if (settings.route === 'off') return off('switched-off');
  const on = { standing: { on: true, reason: null } as const, kept: day };
  if (settings.route === 'first-party') return on;
  if (!isInEu(settings.region)) return off('region-outside-eu');
  if (settings.profile === null) return on;
  try {
    const destinations = await profileDestinations(settings, settings.profile);
    if (destinations.length === 0) return off('profile-unknown', afterFailure);
    if (!destinations.every(({ region }) => isInEu(region))) return off('destination-outside-eu');
    return destinations.every(({ model }) => isNamed(settings.model, model)) ? on : off('profile-of-another-model');
  } catch (error) {
    return off(error instanceof RoleRefused ? 'role-refused' : 'profile-unknown', afterFailure);
  }
}

/** Bedrock's names are `anthropic.<model>`, with a day and a version after it where there are several. */
const isNamed = (model: string, name: string): boolean =>
  name.startsWith(`anthropic.${model}`) && /^(-\d{8})?(-v\d+(:\d+)?)?$/.test(name.slice(`anthropic.${model}`.length));
