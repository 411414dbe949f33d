import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Konsekvensbedömning', en: 'Impact assessment' },
  why: {
    sv: 'Innan mer skickas till en modell, eller maskinen får besluta mer, behöver någon i HR läsa och bekräfta konsekvensbedömningen (DPIA, GDPR artikel 35).',
    en: 'Before more is sent to a model, or the machine decides more, somebody of HR has to read and acknowledge the impact assessment (DPIA, GDPR Article 35).',
  },
  none: { sv: 'Inte bekräftad än.', en: 'Not acknowledged yet.' },
  done: { sv: 'Bekräftad av {by} {at}.', en: 'Acknowledged by {by} on {at}.' },
  reference: { sv: 'Er egen bedömning: {reference}', en: 'Your own assessment: {reference}' },
  newer: {
    sv: 'Texten har ändrats sedan {by} bekräftade den {at}. Den behöver bekräftas igen innan något nytt slås på.',
    en: 'The text has changed since {by} acknowledged it on {at}. It has to be acknowledged again before anything more is switched on.',
  },
  open: { sv: 'Läs och bekräfta', en: 'Read and acknowledge' },
  again: { sv: 'Läs igen', en: 'Read it again' },
  needed: {
    sv: 'Det du ändrade släpper fram mer än förut. Bekräfta konsekvensbedömningen och spara sedan.',
    en: 'What you changed lets more happen than before. Acknowledge the impact assessment, and then save.',
  },
  version: { sv: 'Textens version: {version}', en: 'Version of the text: {version}' },
  own: { sv: 'Er egen konsekvensbedömning', en: 'An assessment of your own' },
  ownHint: {
    sv: 'Var den finns, till exempel ett diarienummer. Har ni ingen svarar ni på frågorna nedan.',
    en: 'Where it is, such as a file number. If you have none, answer the questions below.',
  },
  questions: { sv: 'Eller svara på frågorna', en: 'Or answer the questions' },
  missing: {
    sv: 'Svara på frågan, eller skriv var er egen bedömning finns.',
    en: 'Answer the question, or write where your own assessment is.',
  },
  acknowledge: { sv: 'Bekräfta', en: 'Acknowledge' },
  close: { sv: 'Stäng', en: 'Close' },
  acknowledged: { sv: 'Konsekvensbedömningen är bekräftad.', en: 'The impact assessment is acknowledged.' },
} satisfies Record<string, Text>;
