import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Logga in', en: 'Sign in' },
  receiptIn: { sv: 'Ett kvitto in.', en: 'A receipt in.' },
  decisionOut: { sv: 'Ett beslut ut.', en: 'A decision out.' },
  how: {
    sv: 'Fota kvittot, bekräfta det vi läst och följ utlägget tills pengarna kommer med lönen.',
    en: 'Take a photo of the receipt, confirm what we read, and follow the claim until it is paid with your salary.',
  },
  workAccount: { sv: 'Arbetskonto (Microsoft)', en: 'Work account (Microsoft)' },
  where: {
    sv: 'Du loggar in hos din arbetsgivare. Vi ser aldrig ditt lösenord.',
    en: 'You sign in with your employer. We never see your password.',
  },
  ended: { sv: 'Du är utloggad.', en: 'You are signed out.' },
  profile: { sv: 'Profil', en: 'Profile' },
  language: { sv: 'Språk', en: 'Language' },
  /** Also the titles of the pages: what is chosen here is what one comes to. */
  myData: { sv: 'Mina rättigheter enligt GDPR', en: 'My rights under the GDPR' },
  myDetails: { sv: 'Kontakt och bankkonto', en: 'Contact and bank account' },
  standIns: { sv: 'Ersättare', en: 'Stand-ins' },
  sessions: { sv: 'Var du är inloggad', en: 'Where you are signed in' },
  privacy: { sv: 'Integritetspolicy', en: 'Privacy policy' },
  staff: { sv: 'För CLVR-medarbetare', en: 'For CLVR staff' },
  signOut: { sv: 'Logga ut', en: 'Sign out' },
} satisfies Record<string, Text>;
