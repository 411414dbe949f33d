import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  lead: {
    sv: 'De senaste tolv månaderna. Det som ingen har tittat på räknas varken som medhåll eller som motsatsen.',
    en: 'The last twelve months. What nobody has looked at counts neither as agreement nor as the opposite.',
  },
  people: { sv: 'I skuggläge', en: 'In shadow mode' },
  peopleWhy: {
    sv: 'Skuggläge: en person beslutade utan att ha sett vad maskinen tyckte. Här syns hur ofta de kom till samma sak.',
    en: 'Shadow mode: a person decided without having seen what the machine thought. This is how often they came to the same.',
  },
  sample: { sv: 'I stickprov', en: 'In random samples' },
  sampleWhy: {
    sv: 'Maskinens godkännanden som lottats fram och som en person har tittat på. Det säger något om alla.',
    en: 'Approvals by the machine that were drawn by chance and looked at by a person. They speak for all of them.',
  },
  asked: { sv: 'När någon ville ha en person', en: 'Where somebody asked for a person' },
  askedWhy: {
    sv: 'Maskinens avslag som medarbetaren inte nöjde sig med: hur ofta de stod sig.',
    en: 'Declines by the machine that the employee did not accept: how often they stood.',
  },
  agreed: { sv: '{agreed} av {answered} höll med', en: '{agreed} of {answered} agreed' },
  stood: { sv: '{agreed} av {answered} stod sig', en: '{agreed} of {answered} stood' },
  few: { sv: 'För få för att säga', en: 'Too few to say' },
  fewOf: { sv: '{answered} av minst {fewest} svar', en: '{answered} of at least {fewest} answers' },
  between: { sv: 'med 95 % säkerhet mellan {low} och {high}', en: 'with 95% confidence between {low} and {high}' },
  unseen: {
    sv: 'Maskinen har beslutat {decided} gånger själv. {unseen} av dem har ingen tittat på; {takenBack} har återkallats utan att vara i ett stickprov.',
    en: 'The machine has decided {decided} times by itself. Nobody has looked at {unseen} of them; {takenBack} were taken back without being in a sample.',
  },
  curve: { sv: 'Vet maskinen när den har rätt?', en: 'Does the machine know when it is right?' },
  curveLead: {
    sv: 'På linjen håller människor med lika ofta som maskinen säger sig vara säker. Under linjen är den för säker på sig själv.',
    en: 'On the line, people agree as often as the machine says it is sure. Below the line, it is too sure of itself.',
  },
  curveWhat: {
    sv: 'Bara bedömningar i skuggläge eller som lottades fram är med, och inga som en kontroll avgjorde.',
    en: 'Only judgements in shadow mode or that were drawn by chance are in, and none that a check settled.',
  },
  curveNone: {
    sv: 'Kurvan ritas när människor har svarat på maskinens bedömningar. Ta ett stickprov nedan så kommer den igång.',
    en: 'The curve is drawn once people have answered the machine’s judgements. Draw a sample below to get it going.',
  },
  error: { sv: 'Förväntat kalibreringsfel: {error}', en: 'Expected calibration error: {error}' },
  errorFew: { sv: 'För få svar för ett kalibreringsfel.', en: 'Too few answers for a calibration error.' },
  said: { sv: 'Maskinen sade', en: 'The machine said' },
  agreedAxis: { sv: 'Människor höll med', en: 'People agreed' },
  band: { sv: 'Sagd säkerhet', en: 'Said confidence' },
  mean: { sv: 'I snitt', en: 'On average' },
  answers: { sv: 'Svar', en: 'Answers' },
  share: { sv: 'Höll med', en: 'Agreed' },
  interval: { sv: '95 % intervall', en: '95% interval' },
  perMonth: { sv: 'Månad för månad', en: 'Month by month' },
  month: { sv: 'Månad', en: 'Month' },
  category: { sv: 'Förmån', en: 'Benefit' },
  decidedByMachine: { sv: 'Beslutade själv', en: 'Decided itself' },
  notSeen: { sv: 'Ingen har tittat', en: 'Nobody looked' },
  noRows: { sv: 'Det finns inget att jämföra än.', en: 'There is nothing to compare yet.' },
  // Drawing a sample.
  draw: { sv: 'Ta ett stickprov', en: 'Draw a sample' },
  drawLead: {
    sv: 'Välj en månad och hur många av maskinens godkännanden ni vill titta på. De lottas fram, så att svaret gäller alla och inte bara de som någon råkat öppna.',
    en: 'Choose a month and how many of the machine’s approvals you want to look at. They are drawn by chance, so that the answer speaks for all of them and not just for those somebody happened to open.',
  },
  size: { sv: 'Hur många', en: 'How many' },
  drawIt: { sv: 'Lotta fram', en: 'Draw' },
  drawn: { sv: '{drawn} av {population} lottades fram.', en: '{drawn} of {population} were drawn.' },
  nothing: {
    sv: 'Den månaden finns inga godkännanden av maskinen kvar att lotta bland.',
    en: 'There are no approvals by the machine left to draw from in that month.',
  },
  toLookAt: { sv: 'Titta på dem', en: 'Look at them' },
  samples: { sv: 'Stickprov', en: 'Samples' },
  progress: { sv: '{answered} av {drawn} besvarade', en: '{answered} of {drawn} answered' },
  method: { sv: 'Så är det räknat', en: 'How this is computed' },
  methodText: {
    sv: 'Intervallen är Wilsons (1927) med 95 % säkerhet. Under {fewest} svar visas ingen andel. Kalibreringsfelet är det genomsnittliga avståndet till linjen, viktat med antalet svar (Guo m.fl., 2017). Stickprovet ordnas med SHA-256 av ett frö och bedömningens id; fröet sparas, så att vem som helst kan göra om dragningen.',
    en: 'The intervals are Wilson’s (1927) at 95% confidence. Below {fewest} answers no share is shown. The calibration error is the average distance to the line, weighted by the number of answers (Guo et al., 2017). A sample is put in order by SHA-256 of a seed and the judgement’s id; the seed is kept, so that anybody can repeat the draw.',
  },
} satisfies Record<string, Text>;
