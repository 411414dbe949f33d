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
  hrLead: { sv: 'Den här personen bjuder sedan in alla andra.', en: 'This person then invites everybody else.' },
  hrName: { sv: 'Personens namn', en: 'The person’s name' },
  email: { sv: 'E-post på jobbet', en: 'Work e-mail' },
  missing: { sv: 'Fyll i det här.', en: 'Fill this in.' },
  save: { sv: 'Lägg upp företaget', en: 'Set up the company' },
  done: { sv: '{name} är upplagt.', en: '{name} is set up.' },
} satisfies Record<string, Text>;
