import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'AI-inställningar', en: 'AI settings' },
  lead: {
    sv: 'Bestäm steg för steg vad en maskin får göra med kvitton och utlägg. Varje steg bygger på det förra, och inget slås på av sig självt.',
    en: 'Decide step by step what a machine may do with receipts and claims. Each step builds on the one before, and none switches itself on.',
  },
  steps: { sv: 'Steg', en: 'Steps' },
  modelOff: { sv: 'Claude går inte att använda här', en: 'Claude cannot be used here' },
  save: { sv: 'Spara inställningarna', en: 'Save the settings' },
  saved: { sv: 'Inställningarna är sparade.', en: 'The settings are saved.' },
  unsaved: { sv: 'Ändringarna är inte sparade.', en: 'The changes are not saved.' },
  undo: { sv: 'Ångra', en: 'Undo' },
  meanwhile: {
    sv: 'Någon annan har ändrat inställningarna under tiden. Det du har valt är inte sparat.',
    en: 'Somebody else has changed the settings meanwhile. What you chose is not saved.',
  },
  latest: { sv: 'Hämta det senaste', en: 'Get the latest' },
  leaveTitle: { sv: 'Lämna utan att spara?', en: 'Leave without saving?' },
  leaveMore: {
    sv: 'Det du har ändrat här är inte sparat.',
    en: 'What you have changed here is not saved.',
  },
  stay: { sv: 'Stanna kvar', en: 'Stay' },
  leave: { sv: 'Lämna utan att spara', en: 'Leave without saving' },
  cost: { sv: 'Kostnad den här månaden', en: 'Cost this month' },
  costOf: { sv: '{spent} av {cap} i {month}', en: '{spent} of {cap} in {month}' },
  costWithout: { sv: '{spent} i {month}, utan tak', en: '{spent} in {month}, without a cap' },
  costBelow: { sv: '{share} av taket är använt.', en: '{share} of the cap is used.' },
  costNear: {
    sv: 'Mer än 80 % av taket är använt. HR har fått veta det.',
    en: 'More than 80% of the cap is used. HR has been told.',
  },
  costReached: {
    sv: 'Taket är nått. Vår egen läsare och våra egna regler tar resten av månaden; inga utlägg stannar.',
    en: 'The cap is reached. Our own reader and rules take the rest of the month; no claim is held up.',
  },
  costCalls: { sv: 'Frågor till modellen: {count}', en: 'Questions to the model: {count}' },
  costRate: {
    sv: 'Modellen betalas i dollar. En dollar räknas som {rate} sedan {from}, något över dagskursen, så att taket hellre nås för tidigt än för sent.',
    en: 'The model is paid in dollars. A dollar counts as {rate} since {from}, somewhat above the day’s rate, so that the cap is reached too early rather than too late.',
  },
  shadow: { sv: 'Skuggläget hittills', en: 'Shadow mode so far' },
  toAgreement: { sv: 'Hur ofta människor höll med', en: 'How often people agreed' },
  shadowNone: {
    sv: 'Inget utlägg har bedömts i skuggläge än.',
    en: 'No claim has been judged in shadow mode yet.',
  },
  shadowCount: {
    sv: '{judged} utlägg har bedömts i skuggläge. Människor har beslutat om {decided} av dem.',
    en: '{judged} claims have been judged in shadow mode. People have decided {decided} of them.',
  },
  history: { sv: 'Ändringar', en: 'Changes' },
  historyNone: { sv: 'Ingenting har ändrats än.', en: 'Nothing has been changed yet.' },
  historyBy: { sv: '{at}, {by}', en: '{at}, {by}' },
  historyMore: { sv: 'Visa fler', en: 'Show more' },
} satisfies Record<string, Text>;
