import { allowedPlaces, isAwsInEu, mayCarryMail } from '../kernel/allowed-places.ts';

type Given = Readonly<{ MAIL_HOST: string; SIGN_IN_AUTHORITY: string; CLAUDE_REGION: string; CLAUDE_PROFILE: string }>;

const isSignIn = (address: string): boolean =>
  allowedPlaces.hosts.some(
    ({ name, service }) => service === 'Microsoft Entra ID' && name.test(new URL(address).hostname),
  );

/** How each setting leads nowhere but where something of ours may be. A profile of Bedrock that is not one of its EU group can lead anywhere. */
const inside: Readonly<Record<keyof Given, (value: string) => boolean>> = {
  MAIL_HOST: mayCarryMail,
  SIGN_IN_AUTHORITY: isSignIn,
  CLAUDE_REGION: isAwsInEu,
  CLAUDE_PROFILE: (profile) => profile === 'in-region' || profile.startsWith('eu.'),
};

export const outsideEuSays = 'settings that lead to where nothing of ours may be';

/** The settings of a deployment that lead outside the list of allowed places. */
export const outsideEuIn = (all: Given): (keyof Given)[] =>
  (Object.keys(inside) as (keyof Given)[]).filter((name) => !inside[name](all[name]));
