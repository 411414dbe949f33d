import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Katalog', en: 'Directory' },
  lead: {
    sv: 'Låt företagets katalog, till exempel Microsoft Entra ID, lägga till, ändra och inaktivera medarbetare här med SCIM 2.0.',
    en: 'Let the company’s directory, such as Microsoft Entra ID, add, change and disable people here by SCIM 2.0.',
  },
  address: { sv: 'Adress till tjänsten (Tenant URL)', en: 'Address of the service (Tenant URL)' },
  people: { sv: 'Medarbetare från katalogen', en: 'People from the directory' },

  tokens: { sv: 'Nycklar', en: 'Tokens' },
  tokensLead: {
    sv: 'Katalogen visar upp en nyckel (Secret Token) varje gång. Två kan gälla samtidigt, så att du kan byta utan avbrott.',
    en: 'The directory shows a token (Secret Token) each time. Two can be valid at once, so that you can change without a pause.',
  },
  noTokens: { sv: 'Det finns ingen nyckel än.', en: 'There is no token yet.' },
  make: { sv: 'Skapa en nyckel', en: 'Make a token' },
  lasts: { sv: 'Gäller i', en: 'Valid for' },
  days: { sv: '{count} dagar', en: '{count} days' },
  until: { sv: 'Gäller till och med {day}.', en: 'Valid until {day}.' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  made: { sv: 'Nyckeln är skapad', en: 'The token is made' },
  madeLead: {
    sv: 'Kopiera nyckeln och lägg in den i katalogen nu. Den visas inte igen, och vi sparar den inte.',
    en: 'Copy the token and put it into the directory now. It is not shown again, and we do not keep it.',
  },
  token: { sv: 'Nyckel', en: 'Token' },
  madeBy: { sv: 'Skapad {at} av {name}', en: 'Made on {at} by {name}' },
  valid: { sv: 'Gäller till {at}', en: 'Valid until {at}' },
  expired: { sv: 'Gick ut {at}', en: 'Expired on {at}' },
  revoked: { sv: 'Återkallad {at}', en: 'Revoked on {at}' },
  used: { sv: 'Senast använd {at}', en: 'Last used on {at}' },
  unused: { sv: 'Inte använd än', en: 'Not used yet' },
  revoke: { sv: 'Återkalla', en: 'Revoke' },
  revokeSure: { sv: 'Återkalla nyckeln?', en: 'Revoke the token?' },
  revokeMore: {
    sv: 'Katalogen når inte tjänsten med den längre. Det går inte att ångra.',
    en: 'The directory can no longer reach the service with it. This cannot be undone.',
  },
  revokeDone: { sv: 'Nyckeln är återkallad.', en: 'The token is revoked.' },

  groups: { sv: 'Grupper och roller', en: 'Groups and roles' },
  groupsLead: {
    sv: 'Den som är med i en grupp får de roller du kryssar för. När rollerna ändras loggas personen ut.',
    en: 'Whoever is in a group has the roles you tick. When somebody’s roles change, they are signed out.',
  },
  noGroups: { sv: 'Katalogen har inte skickat några grupper.', en: 'The directory has sent no groups.' },
  oneMember: { sv: '1 medlem', en: '1 member' },
  members: { sv: '{count} medlemmar', en: '{count} members' },
  rolesOf: { sv: 'Roller för {group}', en: 'Roles for {group}' },
  save: { sv: 'Spara rollerna', en: 'Save the roles' },
  saved: { sv: 'Rollerna för {group} är sparade.', en: 'The roles for {group} are saved.' },
} satisfies Record<string, Text>;
