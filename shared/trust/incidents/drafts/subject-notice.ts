import { say, type Language, type Text } from '../../../kernel/language.ts';
import { gapsIn, missing, whenWritten, type Draft, type DraftFacts } from './draft.ts';

const texts = {
  title: { sv: 'Dina uppgifter har berörts av en incident', en: 'Your data was part of a data breach' },
  what: { sv: 'Vad som har hänt', en: 'What happened' },
  began: { sv: 'Det började {started}.', en: 'It began on {started}.' },
  data: { sv: 'Vilka uppgifter om dig det kan gälla', en: 'Which data about you it may concern' },
  consequences: { sv: 'Vad det kan betyda för dig', en: 'What it can mean for you' },
  measures: { sv: 'Vad som har gjorts', en: 'What has been done' },
  you: { sv: 'Vad du kan göra', en: 'What you can do' },
  steps: {
    sv: 'Var vaksam på mejl, sms och samtal där någon frågar efter personnummer, bankuppgifter eller BankID. Vi frågar aldrig efter dem så. Hör av dig om du märker något.',
    en: 'Beware of mails, texts and calls in which somebody asks for your personal identity number, bank details or BankID. We never ask for them like that. Get in touch if you notice anything.',
  },
  contact: { sv: 'Fråga', en: 'Ask' },
  whom: {
    sv: 'Fråga HR på ditt företag, eller {contact}. Du kan klaga hos Integritetsskyddsmyndigheten (imy.se).',
    en: 'Ask HR at your company, or {contact}. You can complain to the Swedish Authority for Privacy Protection (imy.se).',
  },
} as const satisfies Record<string, Text>;

/** What data subjects are told, in clear and plain language: everything of GDPR Art. 34(2). */
export function subjectNotice(facts: DraftFacts): Draft {
  const swedish = gapsIn('sv');
  const sv = inLanguage(facts, 'sv', swedish.or);
  return { name: 'subjects', texts: { sv, en: inLanguage(facts, 'en', gapsIn('en').or) }, gaps: swedish.gaps };
}

function inLanguage(
  { record, categories, contact }: DraftFacts,
  language: Language,
  or: ReturnType<typeof gapsIn>['or'],
): string {
  const t = (text: Text, values = {}) => say(text, language, values);
  const { description, containment, scope, risk } = record;
  const started = description.startedAt ? whenWritten(description.startedAt, language) : null;
  const parts = [
    `# ${t(texts.title)}`,
    `## ${t(texts.what)}`,
    `${or(description.what, missing.what)}\n\n${t(texts.began, { started: or(started, missing.started) })}`,
    `## ${t(texts.data)}`,
    or(scope && categories.map((one) => `- ${one[language]}`).join('\n'), missing.reach),
    `## ${t(texts.consequences)}`,
    or(risk?.consequences, missing.consequences),
    `## ${t(texts.measures)}`,
    or([containment?.how, description.measures].filter(Boolean).join('\n\n'), missing.measures),
    `## ${t(texts.you)}`,
    t(texts.steps),
    `## ${t(texts.contact)}`,
    t(texts.whom, { contact }),
  ];
  return `${parts.join('\n\n')}\n`;
}
