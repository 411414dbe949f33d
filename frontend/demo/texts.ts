import type { CompanySize } from '../../shared/messages/contacts/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Boka en demo', en: 'Book a demo' },
  lead: {
    sv: 'Berätta kort vilka ni är, så hör vi av oss.',
    en: 'Tell us briefly who you are, and we will be in touch.',
  },
  name: { sv: 'Ditt namn', en: 'Your name' },
  email: { sv: 'E-post i arbetet', en: 'Work e-mail' },
  company: { sv: 'Företag', en: 'Company' },
  size: { sv: 'Antal medarbetare', en: 'Number of employees' },
  choose: { sv: 'Välj', en: 'Choose' },
  message: { sv: 'Vad vill du veta? (frivilligt)', en: 'What would you like to know? (optional)' },
  noOthers: {
    sv: 'Skriv inga uppgifter om medarbetare.',
    en: 'Please write nothing about employees.',
  },
  trap: { sv: 'Lämna det här fältet tomt', en: 'Leave this field empty' },
  send: { sv: 'Skicka', en: 'Send' },
  nameNeeded: { sv: 'Skriv ditt namn.', en: 'Write your name.' },
  emailNeeded: {
    sv: 'Skriv en e-postadress, som namn@foretag.se.',
    en: 'Write an e-mail address, such as name@company.com.',
  },
  companyNeeded: { sv: 'Skriv vad företaget heter.', en: 'Write what the company is called.' },
  sizeNeeded: { sv: 'Välj hur många ni är.', en: 'Choose how many you are.' },
  consentNeeded: {
    sv: 'Utan ditt samtycke får vi inte spara det du har skrivit.',
    en: 'Without your consent we may not keep what you have written.',
  },
  sentTitle: { sv: 'Tack! Vi hör av oss.', en: 'Thank you! We will be in touch.' },
  sent: {
    sv: 'Vi har tagit emot det du skrev och svarar till {email}.',
    en: 'We have what you wrote, and answer to {email}.',
  },
  home: { sv: 'Till startsidan', en: 'To the start page' },
} as const satisfies Record<string, Text>;

export const sizeNames: Readonly<Record<CompanySize, Text>> = {
  '1-49': { sv: '1–49', en: '1–49' },
  '50-249': { sv: '50–249', en: '50–249' },
  '250-999': { sv: '250–999', en: '250–999' },
  '1000-': { sv: '1 000 eller fler', en: '1,000 or more' },
};
