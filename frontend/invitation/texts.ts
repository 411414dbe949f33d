import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Inbjudan', en: 'Invitation' },
  welcome: { sv: 'Välkommen till CLVR Benefits', en: 'Welcome to CLVR Benefits' },
  invited: {
    sv: '{inviter} på {company} har bjudit in dig, {invited}. Här skickar du in kvitton för friskvård och andra förmåner, och följer dem tills pengarna kommer med lönen.',
    en: '{inviter} at {company} has invited you, {invited}. This is where you submit receipts for wellness and other benefits, and follow them until they are paid with your salary.',
  },
  invitedByCompany: {
    sv: '{company} har bjudit in dig, {invited}. Här skickar du in kvitton för friskvård och andra förmåner, och följer dem tills pengarna kommer med lönen.',
    en: '{company} has invited you, {invited}. This is where you submit receipts for wellness and other benefits, and follow them until they are paid with your salary.',
  },
  choose: { sv: 'Koppla ditt konto', en: 'Link your account' },
  once: {
    sv: 'Kontot du väljer blir det du loggar in med. Inbjudan gäller en gång, till den {day}.',
    en: 'The account you choose is the one you sign in with. The invitation is good once, until {day}.',
  },
  expired: { sv: 'Inbjudan har gått ut', en: 'The invitation has expired' },
  expiredMore: {
    sv: 'En inbjudan gäller i 14 dagar. Be din HR-avdelning om en ny.',
    en: 'An invitation is good for 14 days. Ask your HR department for a new one.',
  },
  expiredOfStaff: {
    sv: 'En inbjudan gäller i 14 dagar. Är du den första i HR på {company}, hör av dig till oss på CLVR, så skickar vi en ny. Annars ordnar HR det.',
    en: 'An invitation is good for 14 days. If you are the first in HR at {company}, contact us at CLVR, and we send a new one. Otherwise HR does.',
  },
  used: { sv: 'Inbjudan är redan använd', en: 'The invitation has been used' },
  usedMore: {
    sv: 'Ett konto är kopplat. Logga in med det. Var det inte du, hör av dig till din HR-avdelning.',
    en: 'An account is linked. Sign in with it. If that was not you, contact your HR department.',
  },
  replaced: { sv: 'Det finns en nyare inbjudan', en: 'There is a newer invitation' },
  replacedMore: {
    sv: 'Använd länken i det senaste mejlet.',
    en: 'Use the link in the latest mail.',
  },
  withdrawn: { sv: 'Inbjudan är återtagen', en: 'The invitation was withdrawn' },
  withdrawnMore: {
    sv: 'Hör av dig till din HR-avdelning om du undrar varför.',
    en: 'Contact your HR department if you wonder why.',
  },
  unknown: { sv: 'Länken går inte att använda', en: 'The link cannot be used' },
  unknownMore: {
    sv: 'Öppna länken i mejlet en gång till. Hjälper det inte, be din HR-avdelning om en ny inbjudan.',
    en: 'Open the link in the mail once more. If that does not help, ask your HR department for a new invitation.',
  },
  toSignIn: { sv: 'Till inloggningen', en: 'To sign-in' },
} satisfies Record<string, Text>;
