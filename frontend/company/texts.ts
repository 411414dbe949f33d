import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Företaget', en: 'Company' },
  lead: {
    sv: 'Det som gäller hela företaget och som HR sköter.',
    en: 'What concerns the whole company, and is HR’s to look after.',
  },
  none: { sv: 'Här finns inget för dig', en: 'There is nothing here for you' },
  noneLead: { sv: 'Det här sköts av HR på ditt företag.', en: 'HR at your company looks after this.' },
  directory: { sv: 'Katalog', en: 'Directory' },
  directoryLead: {
    sv: 'Låt Entra ID hålla medarbetare och roller aktuella här.',
    en: 'Let Entra ID keep people and roles here up to date.',
  },
  policy: { sv: 'Policydokument', en: 'Policy documents' },
  policyLead: {
    sv: 'Era regler för förmåner, som beslut kan hänvisa till ordagrant.',
    en: 'Your rules for benefits, which decisions can cite word for word.',
  },
  apiKeys: { sv: 'API-nycklar', en: 'API keys' },
  apiKeysLead: {
    sv: 'Nycklar som era egna system använder, till exempel lönesystemet.',
    en: 'Keys for systems of your own, such as payroll.',
  },
  access: { sv: 'CLVR:s åtkomst', en: 'CLVR’s access' },
  accessLead: {
    sv: 'Vem hos oss som har fått se era uppgifter, varför och hur länge.',
    en: 'Who of our staff was let see your data, why, and for how long.',
  },
  keys: { sv: 'Krypteringsnycklar', en: 'Encryption keys' },
  keysLead: {
    sv: 'Vad som skyddar känsliga uppgifter, och när det byts ut.',
    en: 'What guards sensitive details, and when it is replaced.',
  },
} satisfies Record<string, Text>;
