import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Ingen har kommit in ännu', en: 'Nobody has come in yet' },
  onItsWay: {
    sv: 'Inbjudan till företagets första HR skickas just nu.',
    en: 'The invitation to the company’s first HR is being sent.',
  },
  open: {
    sv: 'Företagets första HR är inbjuden. Inbjudan gäller till den {until}.',
    en: 'The company’s first HR is invited. The invitation is good until {until}.',
  },
  over: {
    sv: 'Inbjudan till företagets första HR gick ut den {until}. Bjud in på nytt.',
    en: 'The invitation to the company’s first HR ended on {until}. Invite anew.',
  },
  none: { sv: 'Företagets första HR är inte inbjuden.', en: 'The company’s first HR is not invited.' },
  refused: {
    sv: 'Mejlet gick inte att leverera. Kontrollera adressen och bjud in på nytt.',
    en: 'The mail could not be delivered. Check the address and invite anew.',
  },
  uncertain: {
    sv: 'Det är osäkert om mejlet kom fram. Bjud in på nytt om det inte har kommit.',
    en: 'It is not certain that the mail arrived. Invite anew if it has not.',
  },
  email: { sv: 'E-post på jobbet', en: 'Work e-mail' },
  emailHint: {
    sv: 'Hit skickas en ny länk, som går att använda en gång inom 14 dagar. En tidigare slutar gälla. Adressen skrivs om, om den var fel.',
    en: 'A new link is sent here, good once within 14 days. An earlier one ends. The address is written anew, if it was wrong.',
  },
  missing: { sv: 'Skriv adressen.', en: 'Write the address.' },
  invite: { sv: 'Bjud in på nytt', en: 'Invite anew' },
  sent: { sv: 'Inbjudan skickas.', en: 'The invitation is on its way.' },
} satisfies Record<string, Text>;
