import type { Text } from '../../kernel/language.ts';

type Section = Readonly<{ title: Text; body: readonly Text[] }>;

/**
 * The impact assessment that HR reads before a machine is let do more (GDPR Art. 35). The version is raised with every change: who has
 * acknowledged another one reads this one before the next widening. A test holds each version to its text.
 */
export const dpiaVersion = '2026-11-26';

export const dpiaSections: readonly Section[] = [
  {
    title: { sv: 'Vad det gäller', en: 'What it is about' },
    body: [
      {
        sv: 'Kvitton läses av, utlägg bedöms mot kategorins kriterier och, om ni väljer det, beslutar maskinen i tydliga fall. Ni är personuppgiftsansvariga; CLVR behandlar uppgifterna för er räkning.',
        en: 'Receipts are read, claims are judged on the criteria of their category and, where you choose it, the machine decides what is clear. You are the controller; CLVR processes the data on your behalf.',
      },
      {
        sv: 'Ett kvitto kan avslöja något om hälsa (GDPR artikel 9), till exempel vilken behandling någon har köpt. Ett beslut av maskinen rör den anställdas ekonomi (artikel 22).',
        en: 'A receipt can reveal something about health (GDPR Article 9), such as which treatment somebody bought. A decision by the machine concerns the employee’s money (Article 22).',
      },
    ],
  },
  {
    title: { sv: 'Vilka uppgifter, och vart', en: 'Which data, and where to' },
    body: [
      {
        sv: 'I tjänsten: kvittot och utläggets uppgifter. Med vår egen läsare och våra egna regler skickas inget någon annanstans.',
        en: 'Within the service: the receipt and the details of the claim. With our own reader and rules nothing is sent anywhere else.',
      },
      {
        sv: 'Till Claude, bara om ni väljer det: kvittots bild och kategoriernas namn; vid bedömning även belopp, dag, säljare, kriterier, utdrag ur er policy och kvittots text, utan namn, adresser och personnummer på den som begär ersättning. Står ett namn tryckt på kvittots bild följer det med bilden.',
        en: 'To Claude, only where you choose it: the picture of the receipt and the names of the categories; for a judgement also amount, day, seller, criteria, excerpts of your policy and the text of the receipt, without the claimant’s name, addresses and personnummer. A name that is printed on the receipt goes with its picture.',
      },
      {
        sv: 'Modellen svarar inom EU. Den tränas inte på uppgifterna, och frågorna sparas inte där.',
        en: 'The model answers within the EU. It is not trained on the data, and questions are not kept there.',
      },
    ],
  },
  {
    title: { sv: 'Varför det är nödvändigt', en: 'Why it is necessary' },
    body: [
      {
        sv: 'Ändamålet är att pröva utlägg lika, snabbt och spårbart (artikel 6.1 b och f). Mindre ingripande vägar finns och är förvalda: läsning utan modell, skuggläge, avslag alltid av människor.',
        en: 'The purpose is to decide claims alike, quickly and traceably (Article 6(1)(b) and (f)). Less intrusive ways exist and are the defaults: reading without a model, shadow mode, declines always by people.',
      },
    ],
  },
  {
    title: { sv: 'Risker för de anställda, och vad som görs', en: 'Risks for employees, and what is done' },
    body: [
      {
        sv: 'Fel beslut: bara regler som går att läsa beslutar, aldrig modellen ensam; under 85 % säkerhet avgör en person; avslag är preliminära, den anställda kan ändra eller begära en person, och HR kan återkalla varje beslut.',
        en: 'A wrong decision: only rules that can be read decide, never the model alone; below 85% confidence a person does; declines are provisional, the employee can change the claim or ask for a person, and HR can take every decision back.',
      },
      {
        sv: 'Skillnader mellan grupper: i skuggläge mäts hur ofta människor och maskin är överens, per kategori, innan maskinen får besluta.',
        en: 'Differences between groups: in shadow mode it is measured how often people and machine agree, by category, before the machine may decide.',
      },
      {
        sv: 'Insyn och spridning: uppgifterna är krypterade per person, åtkomst loggas, och text på ett kvitto kan inte styra ett beslut.',
        en: 'Disclosure: data is encrypted person by person, access is recorded, and no text on a receipt can steer a decision.',
      },
    ],
  },
  {
    title: { sv: 'Vad ni behöver göra', en: 'What you need to do' },
    body: [
      {
        sv: 'Informera de anställda innan ni slår på det (artikel 13, AI-förordningen artikel 26.7), ge facket den information som medbestämmandelagen kräver, rådfråga ert dataskyddsombud om ni har ett, och bestäm vem som följer upp maskinens beslut.',
        en: 'Inform the employees before you switch it on (Article 13, AI Act Article 26(7)), give the unions the information that the Co-Determination Act requires, consult your data protection officer if you have one, and decide who follows the machine’s decisions up.',
      },
    ],
  },
];

export const dpiaQuestions = {
  purpose: {
    sv: 'Varför behöver ni detta, och varför räcker inte ett mindre ingripande sätt?',
    en: 'Why do you need this, and why is a less intrusive way not enough?',
  },
  informed: {
    sv: 'Hur och när har de anställda, och facket om ni har ett, informerats?',
    en: 'How and when were the employees, and the unions if you have any, informed?',
  },
  risks: {
    sv: 'Vilka risker ser ni för era anställda utöver dem ovan, och vad gör ni åt dem?',
    en: 'Which risks do you see for your employees beyond those above, and what do you do about them?',
  },
  oversight: {
    sv: 'Vem hos er följer upp maskinens beslut, och hur ofta?',
    en: 'Who of you follows the machine’s decisions up, and how often?',
  },
} as const satisfies Record<string, Text>;

/** The questions that have no answer of more than a word. */
export const unanswered = (answers: Readonly<Record<string, string>>): (keyof typeof dpiaQuestions)[] =>
  (Object.keys(dpiaQuestions) as (keyof typeof dpiaQuestions)[]).filter((code) => (answers[code] ?? '').length < 5);

export const dpiaFaults = {
  answer: {
    sv: 'Svara på frågan, eller hänvisa till er egen konsekvensbedömning.',
    en: 'Answer the question, or refer to an assessment of your own.',
  },
} as const satisfies Record<string, Text>;
