import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  linked: { sv: 'Kan logga in. Ett konto är kopplat.', en: 'Can sign in. An account is linked.' },
  notInvited: { sv: 'Kan inte logga in än. Inget konto är kopplat.', en: 'Cannot sign in yet. No account is linked.' },
  mayNot: {
    sv: 'Kan inte bjudas in: är inte anställd i dag, eller är avstängd.',
    en: 'Cannot be invited: is not employed today, or is shut out.',
  },
  open: {
    sv: 'Inbjuden {at}. Inbjudan gäller till den {until}.',
    en: 'Invited {at}. The invitation is good until {until}.',
  },
  expired: { sv: 'Inbjudan från {at} har gått ut.', en: 'The invitation of {at} has expired.' },
  withdrawn: { sv: 'Inbjudan från {at} är återtagen.', en: 'The invitation of {at} was withdrawn.' },
  mailRefused: {
    sv: 'Mejlet gick inte att leverera. Kontrollera adressen och bjud in igen.',
    en: 'The mail could not be delivered. Check the address and invite again.',
  },
  mailUncertain: {
    sv: 'Det är osäkert om mejlet kom fram. Bjud in igen om det inte har kommit.',
    en: 'It is not certain that the mail arrived. Invite again if it has not.',
  },
  invite: { sv: 'Bjud in', en: 'Invite' },
  again: { sv: 'Bjud in igen', en: 'Invite again' },
  withdraw: { sv: 'Ta tillbaka inbjudan', en: 'Withdraw the invitation' },
  sure: { sv: 'Skicka en inbjudan', en: 'Send an invitation' },
  more: {
    sv: 'Ett mejl med en personlig länk skickas till {mail}. Länken går att använda en gång inom 14 dagar. Den som öppnar den kopplar sitt konto till den här medarbetaren.',
    en: 'A mail with a personal link is sent to {mail}. The link can be used once within 14 days. Whoever opens it links their account to this employee.',
  },
  replaces: { sv: 'Länken i det förra mejlet slutar gälla.', en: 'The link in the earlier mail is no longer good.' },
  send: { sv: 'Skicka', en: 'Send' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  sent: { sv: 'Inbjudan skickas.', en: 'The invitation is on its way.' },
  taken: { sv: 'Inbjudan är återtagen.', en: 'The invitation is withdrawn.' },
} satisfies Record<string, Text>;
