import type { AiSettings } from '../../shared/claims/ai-settings/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';

export const stages = {
  scans: {
    title: { sv: 'Läsa av kvitton', en: 'Read receipts' },
    means: {
      sv: 'Säljare, dag, belopp och moms fylls i åt medarbetaren, som kontrollerar och rättar. Utan det skrivs allt för hand.',
      en: 'Vendor, day, amount and VAT are filled in for the employee, who checks and corrects. Without it everything is typed.',
    },
  },
  evaluates: {
    title: { sv: 'Bedöma utlägg', en: 'Judge claims' },
    means: {
      sv: 'Friskvårdsutlägg prövas mot förmånens kriterier: vad som är uppfyllt, hur säkert det är och vilken rad det vilar på.',
      en: 'Wellness claims are held against the criteria of their benefit: what is met, how sure that is, and which line it rests on.',
    },
  },
  readsPolicy: {
    title: { sv: 'Läsa er policy', en: 'Read your policy' },
    means: {
      sv: 'Utdrag ur de policyfiler ni har laddat upp vägs in i bedömningen. Bedömer Claude skickas utdragen dit.',
      en: 'Excerpts of the policy files you have uploaded count in the judgement. Where Claude judges, the excerpts are sent there.',
    },
  },
} as const satisfies Record<string, Record<'title' | 'means', Text>>;

export const readerWords: Record<AiSettings['scanner'], Text> = {
  'on-device': { sv: 'Vår egen läsare', en: 'Our own reader' },
  claude: { sv: 'Claude också', en: 'Claude besides' },
};
export const evaluatorWords: Record<AiSettings['evaluator'], Text> = {
  'on-device': { sv: 'Våra egna regler', en: 'Our own rules' },
  claude: { sv: 'Claude', en: 'Claude' },
};
export const machineWords: Record<AiSettings['machine'], Text> = {
  off: { sv: 'Ge råd', en: 'Advise' },
  shadow: { sv: 'Skuggläge', en: 'Shadow mode' },
  on: { sv: 'Besluta i tydliga fall', en: 'Decide what is clear' },
};

export const stageTexts = {
  step: { sv: 'Steg {step}', en: 'Step {step}' },
  needs: { sv: 'Kräver steg {step}.', en: 'Needs step {step}.' },
  on: { sv: 'Påslaget', en: 'On' },
  who: { sv: 'Vem som läser', en: 'Who reads' },
  whoJudges: { sv: 'Vem som bedömer', en: 'Who judges' },
  hereReads: {
    sv: 'Läser i tjänsten. Inget skickas någon annanstans.',
    en: 'Reads within the service. Nothing is sent anywhere else.',
  },
  claudeReads: {
    sv: 'Kvittots bild och förmånernas namn skickas till Claude inom EU. Vår egen läsare läser ändå; är de oense avgör en människa.',
    en: 'The picture of the receipt and the names of the benefits are sent to Claude within the EU. Our own reader reads all the same; where they disagree, a person decides.',
  },
  hereJudges: {
    sv: 'Kriterierna och en daterad lista över aktiviteter. Inget skickas någon annanstans.',
    en: 'The criteria and a dated list of activities. Nothing is sent anywhere else.',
  },
  claudeJudges: {
    sv: 'Belopp, dag, säljare, kriterier och kvittots text skickas, utan medarbetarens namn. Våra egna regler måste hålla med innan något godkänns.',
    en: 'Amount, day, vendor, criteria and the text of the receipt are sent, without the employee’s name. Our own rules have to agree before anything is approved.',
  },
  may: { sv: 'Vad bedömningen får göra', en: 'What the judgement may do' },
  off: {
    sv: 'HR ser bedömningen och beslutar.',
    en: 'HR sees the judgement and decides.',
  },
  shadow: {
    sv: 'HR beslutar utan att se bedömningen. Den visas efteråt, så att ni ser hur ofta ni är överens.',
    en: 'HR decides without seeing the judgement. It is shown afterwards, so that you see how often you agree.',
  },
  decides: {
    sv: 'Är allt säkert uppfyllt, eller säkert inte, beslutar maskinen direkt. Allt annat går till HR, som kan återkalla varje beslut.',
    en: 'Where everything is surely met, or surely not, the machine decides at once. All else goes to HR, who can take every decision back.',
  },
  threshold: { sv: 'Så säker måste maskinen vara, i procent', en: 'How sure the machine has to be, in percent' },
  thresholdHint: {
    sv: 'Under gränsen beslutar en människa. Den kan höjas, men aldrig sänkas under 85.',
    en: 'Below it a person decides. It can be raised, and never lowered below 85.',
  },
  thresholdWrong: { sv: 'Skriv ett helt tal från 85 till 100.', en: 'Type a whole number from 85 to 100.' },
  declines: { sv: 'Avslag görs alltid av människor', en: 'Declines are always by people' },
  declinesMore: {
    sv: 'Annars avslår fasta regler preliminärt, till exempel presentkort och utrustning, vad du än har valt här ovanför utom i skuggläge. Medarbetaren kan ändra eller be en människa titta.',
    en: 'Otherwise fixed rules decline provisionally, such as gift cards and equipment, whatever you chose above except in shadow mode. The employee can change the claim or ask for a person.',
  },
  cap: { sv: 'Högsta kostnad per månad för Claude, i kronor', en: 'Highest cost of Claude a month, in kronor' },
  capHint: {
    sv: 'När taket är nått tar vår egen läsare och våra egna regler över. HR får veta det vid 80 och 100 %. Tomt: inget tak.',
    en: 'Once it is reached, our own reader and rules take over. HR is told at 80 and 100%. Empty: no cap.',
  },
  capWrong: {
    sv: 'Skriv ett belopp, till exempel 500, eller lämna tomt.',
    en: 'Type an amount, such as 500, or leave it empty.',
  },
} satisfies Record<string, Text>;

/** What each setting is called in the history of changes. */
export const settingWords: Record<keyof AiSettings, Text> = {
  scans: { sv: 'Läsa av kvitton', en: 'Read receipts' },
  scanner: { sv: 'Vem som läser', en: 'Who reads' },
  evaluates: { sv: 'Bedöma utlägg', en: 'Judge claims' },
  evaluator: { sv: 'Vem som bedömer', en: 'Who judges' },
  readsPolicy: { sv: 'Läsa er policy', en: 'Read your policy' },
  machine: { sv: 'Vad bedömningen får göra', en: 'What the judgement may do' },
  threshold: { sv: 'Gräns för säkerhet', en: 'How sure it has to be' },
  declinesByPeople: { sv: 'Avslag alltid av människor', en: 'Declines always by people' },
  monthlyCap: { sv: 'Högsta kostnad per månad', en: 'Highest cost a month' },
};

export const valueWords = {
  yes: { sv: 'på', en: 'on' },
  no: { sv: 'av', en: 'off' },
  none: { sv: 'inget tak', en: 'no cap' },
  to: { sv: 'blev', en: 'became' },
} satisfies Record<string, Text>;
