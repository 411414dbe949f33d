import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'AI-tillsyn', en: 'AI oversight' },
  lead: {
    sv: 'Allt som maskinen har bedömt, varför, hur säker den var, och vad människor kom fram till.',
    en: 'Everything the machine has judged, why, how sure it was, and what people came to.',
  },
  tabs: { sv: 'Delar av tillsynen', en: 'Parts of oversight' },
  decisions: { sv: 'Bedömningar', en: 'Judgements' },
  agreement: { sv: 'Samstämmighet', en: 'Agreement' },
  requests: { sv: 'Ville ha en person', en: 'Asked for a person' },
  more: { sv: 'Visa fler', en: 'Show more' },
  employee: { sv: 'Medarbetare', en: 'Employee' },
  opinion: { sv: 'Maskinen', en: 'The machine' },
  confidence: { sv: 'Säkerhet', en: 'Confidence' },
  why: { sv: 'Varför', en: 'Why' },
  people: { sv: 'Människor', en: 'People' },
  when: { sv: 'När', en: 'When' },
  none: { sv: 'Inga bedömningar än', en: 'No judgements yet' },
  noneLead: {
    sv: 'De visas här så snart ett utlägg har skickats in och bedömts.',
    en: 'They appear here as soon as a claim has been submitted and judged.',
  },
  noneFound: { sv: 'Inga bedömningar passar urvalet', en: 'No judgement fits the selection' },
  clear: { sv: 'Visa alla', en: 'Show all' },
  forgotten: { sv: 'Skälen är raderade.', en: 'The reasons have been erased.' },
  // The filters.
  filters: { sv: 'Urval', en: 'Selection' },
  category: { sv: 'Förmån', en: 'Benefit' },
  verdict: { sv: 'Utfall', en: 'Outcome' },
  band: { sv: 'Säkerhet', en: 'Confidence' },
  month: { sv: 'Månad', en: 'Month' },
  mode: { sv: 'Läge', en: 'Mode' },
  later: { sv: 'Efteråt', en: 'Afterwards' },
  order: { sv: 'Ordning', en: 'Order' },
  all: { sv: 'Alla', en: 'All' },
  latest: { sv: 'Senast först', en: 'Latest first' },
  earliest: { sv: 'Äldst först', en: 'Oldest first' },
  leastSure: { sv: 'Osäkrast först', en: 'Least sure first' },
  mostSure: { sv: 'Säkrast först', en: 'Surest first' },
  bandOf: { sv: '{from} till {to}', en: '{from} to {to}' },
  // People who asked for a person.
  requestsLead: {
    sv: 'Medarbetare som fått nej av maskinen och bett en person titta.',
    en: 'Employees who were declined by the machine and asked a person to look.',
  },
  waiting: { sv: 'Väntar', en: 'Waiting' },
  answered: { sv: 'Besvarade', en: 'Answered' },
  noWaiting: { sv: 'Ingen väntar', en: 'Nobody is waiting' },
  noWaitingLead: {
    sv: 'Den som får nej av maskinen kan be en person titta. Då står utlägget här.',
    en: 'Whoever is declined by the machine can ask a person to look. The claim is then here.',
  },
  noAnswered: { sv: 'Inga besvarade än', en: 'None answered yet' },
  asked: { sv: 'Bad om en person', en: 'Asked for a person' },
  waited: { sv: 'Väntetid', en: 'Waiting time' },
  ended: { sv: 'Personen beslutade', en: 'The person decided' },
} satisfies Record<string, Text>;

export const outcomeWords: Record<'approve' | 'decline' | 'request_changes' | 'defer', Text> = {
  approve: { sv: 'Godkände', en: 'Approved' },
  decline: { sv: 'Avslog', en: 'Declined' },
  request_changes: { sv: 'Bad om ändring', en: 'Asked for changes' },
  defer: { sv: 'Lämnade till en person', en: 'Left to a person' },
};

/** What the machine thought where people decided. */
export const opinionWords: Record<'approve' | 'decline' | 'request_changes' | 'defer', Text> = {
  approve: { sv: 'Ville godkänna', en: 'Would approve' },
  decline: { sv: 'Ville avslå', en: 'Would decline' },
  request_changes: { sv: 'Ville be om ändring', en: 'Would ask for changes' },
  defer: { sv: 'Lämnade till en person', en: 'Left to a person' },
};

export const modeWords: Record<'shadow' | 'decides' | 'off', Text> = {
  shadow: { sv: 'Skuggläge: människor beslutar', en: 'Shadow: people decide' },
  decides: { sv: 'Maskinen beslutar', en: 'The machine decides' },
  off: { sv: 'AI avstängd', en: 'AI switched off' },
};

export const standingWords: Record<'open' | 'agreed' | 'disagreed', Text> = {
  open: { sv: 'Ingen har tyckt till', en: 'Nobody has said' },
  agreed: { sv: 'Höll med', en: 'Agreed' },
  disagreed: { sv: 'Höll inte med', en: 'Disagreed' },
};

/** In shadow mode, until people have decided. */
export const notToldYet: Text = { sv: 'Visas när ni har beslutat', en: 'Shown once you have decided' };

/** Of a claim that was left to people, before they have decided. */
export const waitsForPeople: Text = { sv: 'Väntar på beslut', en: 'Awaits a decision' };

export const laterWords: Record<'agreed' | 'disagreed' | 'open' | 'asked' | 'reverted' | 'to-look-at', Text> = {
  disagreed: { sv: 'Människor höll inte med', en: 'People disagreed' },
  agreed: { sv: 'Människor höll med', en: 'People agreed' },
  open: { sv: 'Ingen har tyckt till', en: 'Nobody has said' },
  asked: { sv: 'Ville ha en person', en: 'Asked for a person' },
  reverted: { sv: 'Återkallade', en: 'Taken back' },
  'to-look-at': { sv: 'I stickprovet, att titta på', en: 'Drawn, to look at' },
};
