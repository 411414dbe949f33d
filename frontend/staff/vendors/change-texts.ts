import type { Text } from '../../../shared/kernel/language.ts';

export const texts = {
  changes: { sv: 'Ändringar bland underbiträden', en: 'Changes of sub-processors' },
  none: { sv: 'Ingen ändring är aviserad.', en: 'No change is announced.' },
  past: { sv: 'Tidigare', en: 'Earlier' },
  propose: { sv: 'Avisera en ändring', en: 'Announce a change' },
  lead: {
    sv: 'Den blir offentlig direkt, och alla företag och prenumeranter får mejl. Tidigast den {day}, om den inte är brådskande.',
    en: 'It is public at once, and every company and subscriber is mailed. {day} at the earliest, unless it is urgent.',
  },
  send: { sv: 'Avisera', en: 'Announce' },
  announced: { sv: 'Ändringen är aviserad', en: 'The change is announced' },
  kind: { sv: 'Vad ändras?', en: 'What changes?' },
  vendor: { sv: 'Hos vem?', en: 'With whom?' },
  name: { sv: 'Namn', en: 'Name' },
  nameHint: { sv: 'Så som det heter när ändringen gäller.', en: 'As it is called once the change applies.' },
  saysSv: { sv: 'Vad som ändras, på svenska', en: 'What changes, in Swedish' },
  saysEn: { sv: 'Vad som ändras, på engelska', en: 'What changes, in English' },
  data: { sv: 'Personuppgifter som det får', en: 'Personal data that it receives' },
  regionSv: { sv: 'Var uppgifterna finns, på svenska', en: 'Where the data is, in Swedish' },
  regionEn: { sv: 'Var uppgifterna finns, på engelska', en: 'Where the data is, in English' },
  outside: { sv: 'Utanför EES', en: 'Outside the EEA' },
  basisSv: { sv: 'Grund för överföringen, på svenska', en: 'Basis for the transfer, in Swedish' },
  basisEn: { sv: 'Grund för överföringen, på engelska', en: 'Basis for the transfer, in English' },
  effectiveOn: { sv: 'Gäller från', en: 'Applies from' },
  urgent: { sv: 'Brådskande: kommer tidigare än vi har lovat', en: 'Urgent: comes sooner than we have promised' },
  urgentSv: { sv: 'Varför den är brådskande, på svenska', en: 'Why it is urgent, in Swedish' },
  urgentEn: { sv: 'Varför den är brådskande, på engelska', en: 'Why it is urgent, in English' },
  short: { sv: 'Skriv minst 10 tecken.', en: 'Write at least 10 characters.' },
  missing: { sv: 'Fyll i det här.', en: 'Fill this in.' },
  from: { sv: 'Från {day}, aviserad {lead} dagar i förväg', en: 'From {day}, announced {lead} days ahead' },
  urgentMark: { sv: 'Brådskande: {why}', en: 'Urgent: {why}' },
  told: {
    sv: 'Mejl har gått till {people} i HR på {companies} företag och till {subscribers} prenumeranter',
    en: 'Mails have left to {people} of HR at {companies} companies and to {subscribers} subscribers',
  },
  waiting: { sv: '{waiting} väntar', en: '{waiting} waiting' },
  withdraw: { sv: 'Dra tillbaka', en: 'Withdraw' },
  withdrawNamed: { sv: 'Dra tillbaka ändringen: {name}', en: 'Withdraw the change: {name}' },
  withdrawSure: { sv: 'Dra tillbaka ändringen?', en: 'Withdraw the change?' },
  withdrawMore: {
    sv: 'De som har fått veta den får veta att den inte blir av.',
    en: 'Whoever was told of it is told that it will not happen.',
  },
  withdrawn: { sv: 'Ändringen är tillbakadragen', en: 'The change is withdrawn' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  objections: { sv: 'Invändningar', en: 'Objections' },
  answer: { sv: 'Svara', en: 'Answer' },
  answerNamed: { sv: 'Svara {name}', en: 'Answer {name}' },
  answerLead: {
    sv: 'Var och en i HR på företaget får ett mejl om att svaret finns, och läser det bredvid invändningen.',
    en: 'Each of the company’s HR is mailed that the answer is there, and reads it beside the objection.',
  },
  yourAnswer: { sv: 'Svar', en: 'Answer' },
  answered: { sv: 'Svaret är sparat', en: 'The answer is kept' },
  theAnswer: { sv: 'Vårt svar', en: 'Our answer' },
  unreadable: { sv: 'Texten går inte att läsa längre.', en: 'The words cannot be read any more.' },
} satisfies Record<string, Text>;

export const kindWords = {
  new: { sv: 'Ett nytt underbiträde', en: 'A new sub-processor' },
  data: { sv: 'Vilka uppgifter det får', en: 'What data it receives' },
  region: { sv: 'Var uppgifterna finns', en: 'Where the data is' },
  name: { sv: 'Vad det heter', en: 'What it is called' },
  ended: { sv: 'Det anlitas inte längre', en: 'It is used no longer' },
} satisfies Record<string, Text>;

export const stateWords = {
  announced: { sv: 'Aviserad', en: 'Announced' },
  withdrawn: { sv: 'Tillbakadragen', en: 'Withdrawn' },
  'in-force': { sv: 'Gäller', en: 'In force' },
} satisfies Record<string, Text>;
