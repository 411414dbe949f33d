import { say, type Language, type Text } from '../../../kernel/language.ts';
import {
  gapsIn,
  missing,
  rangeWritten,
  riskWords,
  typeWords,
  whenWritten,
  type Draft,
  type DraftFacts,
} from './draft.ts';

const texts = {
  title: {
    sv: 'En personuppgiftsincident har berört ert företag',
    en: 'A personal data breach has reached your company',
  },
  why: {
    sv: 'Vi behandlar personuppgifter åt er i CLVR Benefits. Därför ska vi berätta det här för er (dataskyddsförordningen artikel 33.2). Ni är personuppgiftsansvariga: det är ni som avgör om ni ska anmäla till IMY, och er tid på 72 timmar räknas från när ni får det här.',
    en: 'We process personal data for you in CLVR Benefits, and so have to tell you this (GDPR Article 33(2)). You are the controller: you decide whether to notify the supervisory authority, and your 72 hours run from when you receive this.',
  },
  what: { sv: 'Vad som har hänt', en: 'What happened' },
  times: {
    sv: 'Det började {started}. Vi visste att det var en incident {aware}.',
    en: 'It began on {started}. We knew that it was a breach on {aware}.',
  },
  stopped: { sv: 'Det stoppades {at}.', en: 'It was stopped on {at}.' },
  goesOn: { sv: 'Det är ännu inte stoppat.', en: 'It has not been stopped yet.' },
  kind: { sv: 'Typ: {types}.', en: 'Kind: {types}.' },
  data: { sv: 'Vilka uppgifter det gäller', en: 'Which data it concerns' },
  people: {
    sv: 'Hur många medarbetare det gäller hos er står på sidan om incidenten när ni har loggat in. Sammanlagt gäller det {people} personer.',
    en: 'How many employees it concerns at your company stands on the page about the breach once you are signed in. In all it concerns {people} people.',
  },
  special: { sv: 'Uppgifterna kan avslöja hälsa.', en: 'The data can reveal health.' },
  sealed: {
    sv: 'Uppgifterna var krypterade, och nycklarna är säkra.',
    en: 'The data was encrypted, and the keys are safe.',
  },
  consequences: { sv: 'Vad det kan leda till', en: 'What it can lead to' },
  risk: { sv: 'Vår bedömning: {level}.', en: 'Our judgement: {level}.' },
  measures: { sv: 'Vad vi har gjort och gör', en: 'What we have done and are doing' },
  you: { sv: 'Vad ni behöver göra', en: 'What you need to do' },
  steps: {
    sv: 'Dokumentera incidenten. Bedöm risken för era medarbetare. Anmäl till IMY inom 72 timmar om det inte är osannolikt att den medför en risk. Är risken hög ska ni också berätta för dem det gäller; vi har ett utkast till den texten.',
    en: 'Document the breach. Judge the risk for your employees. Notify the supervisory authority within 72 hours unless it is unlikely to result in a risk. If the risk is high, tell those concerned too; we have a draft of that text.',
  },
  contact: { sv: 'Fråga oss', en: 'Ask us' },
  later: { sv: 'Vi hör av oss igen när vi vet mer.', en: 'We will write again when we know more.' },
} as const satisfies Record<string, Text>;

/** The notice to a company that was reached, in plain language: everything of GDPR Art. 33(3) that it needs for its own duties. */
export function customerNotice(facts: DraftFacts): Draft {
  const swedish = gapsIn('sv');
  const sv = inLanguage(facts, 'sv', swedish.or);
  return { name: 'customers', texts: { sv, en: inLanguage(facts, 'en', gapsIn('en').or) }, gaps: swedish.gaps };
}

function inLanguage(
  { record, categories, contact, number }: DraftFacts,
  language: Language,
  or: ReturnType<typeof gapsIn>['or'],
): string {
  const t = (text: Text, values = {}) => say(text, language, values);
  const { description, awareAt, containment, scope, risk, types } = record;
  const when = (at: Date | string | null | undefined) => (at ? whenWritten(at, language) : null);
  const reach = scope?.reach;
  const parts = [
    `# ${t(texts.title)}`,
    t(texts.why),
    `## ${t(texts.what)}`,
    or(description.what, missing.what),
    `${t(texts.times, { started: or(when(description.startedAt), missing.started), aware: or(when(awareAt), missing.aware) })} ${
      containment ? t(texts.stopped, { at: when(containment.at)! }) : t(texts.goesOn)
    } ${t(texts.kind, { types: types.map((type) => typeWords[type][language]).join('; ') })}`,
    `## ${t(texts.data)}`,
    or(reach && categories.map((one) => `- ${one[language]}`).join('\n'), missing.reach),
    ...(reach ? [t(texts.people, { people: rangeWritten(reach.people) })] : []),
    ...(reach?.special ? [t(texts.special)] : []),
    ...(reach?.unintelligible ? [t(texts.sealed)] : []),
    `## ${t(texts.consequences)}`,
    or(risk?.consequences, missing.consequences),
    or(risk && t(texts.risk, { level: riskWords[risk.level][language] }), missing.risk),
    `## ${t(texts.measures)}`,
    or([containment?.how, description.measures].filter(Boolean).join('\n\n'), missing.measures),
    `## ${t(texts.you)}`,
    t(texts.steps),
    `## ${t(texts.contact)}`,
    `${contact} (incident ${number}). ${t(texts.later)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}
