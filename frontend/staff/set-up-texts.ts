import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Lägg upp företag', en: 'Set up a company' },
  lead: {
    sv: 'Företaget börjar med friskvård enligt gällande regler. Människor beslutar tills företaget väljer något annat.',
    en: 'The company begins with wellness by the current rules. People decide until the company chooses otherwise.',
  },
  company: { sv: 'Företaget', en: 'The company' },
  name: { sv: 'Företagets namn', en: 'Company name' },
  number: { sv: 'Organisationsnummer', en: 'Organisation number' },
  numberFault: { sv: 'Numret stämmer inte. Kontrollera siffrorna.', en: 'The number is not right. Check the digits.' },
  language: { sv: 'Språk', en: 'Language' },
  domain: { sv: 'E-postdomän', en: 'E-mail domain' },
  domainHint: { sv: 'Till exempel foretaget.se', en: 'For example company.com' },
  tenant: { sv: 'Katalog-id i Entra ID', en: 'Directory id in Entra ID' },
  tenantHint: {
    sv: 'Utan katalog loggar medarbetarna in med BankID.',
    en: 'Without a directory, people sign in by BankID.',
  },
  hr: { sv: 'Första personen i HR', en: 'The first person in HR' },
  hrLead: {
    sv: 'När du lägger upp företaget får personen ett mejl med en inbjudan. Länken i det går att använda en gång, inom 14 dagar. Personen bjuder sedan in alla andra.',
    en: 'When you set up the company, this person is sent a mail with an invitation. Its link can be used once, within 14 days. The person then invites everybody else.',
  },
  emailHint: { sv: 'Hit skickas inbjudan.', en: 'The invitation is sent here.' },
  hrName: { sv: 'Personens namn', en: 'The person’s name' },
  email: { sv: 'E-post på jobbet', en: 'Work e-mail' },
  missing: { sv: 'Fyll i det här.', en: 'Fill this in.' },
  save: { sv: 'Lägg upp företaget', en: 'Set up the company' },
  done: { sv: '{name} är upplagt', en: '{name} is set up' },
  invited: { sv: '{person} är inbjuden', en: '{person} is invited' },
  invitedWhere: {
    sv: 'Inbjudan skickas till {email}. Den kommer oftast inom en minut.',
    en: 'The invitation is sent to {email}. It usually arrives within a minute.',
  },
  next: { sv: 'Det här händer nu', en: 'What happens now' },
  nextLink: {
    sv: 'Mejlet har en personlig länk. Den går att använda en gång, inom 14 dagar.',
    en: 'The mail has a personal link. It can be used once, within 14 days.',
  },
  nextAccount: {
    sv: '{person} öppnar länken och kopplar sitt arbetskonto.',
    en: '{person} opens the link and links their work account.',
  },
  nextBankid: {
    sv: '{person} öppnar länken och kopplar sitt BankID.',
    en: '{person} opens the link and links their BankID.',
  },
  nextOthers: {
    sv: '{person} ser över förmånerna och bjuder in alla andra under Medarbetare.',
    en: '{person} goes through the benefits and invites everybody else under People.',
  },
  toCompany: { sv: 'Till företaget', en: 'To the company' },
  another: { sv: 'Lägg upp ett till', en: 'Set up another' },
} satisfies Record<string, Text>;
