import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Översikt {year}', en: 'Overview {year}' },
  lead: {
    sv: 'Förmånsåret i siffror. Det som färre än {smallest} personer står bakom visas inte.',
    en: 'The benefit year in figures. What fewer than {smallest} people are behind is not shown.',
  },
  before: { sv: 'Året före', en: 'The year before' },
  after: { sv: 'Året efter', en: 'The year after' },
  held: { sv: 'Visas inte', en: 'Not shown' },
  heldWhy: {
    sv: 'Färre än {smallest} personer, eller så gick det att räkna ut.',
    en: 'Fewer than {smallest} people, or it could be worked out.',
  },
  noClaims: { sv: 'Inga beslut det här året', en: 'No decisions this year' },
  noClaimsLead: {
    sv: 'När utlägg har beslutats syns det här hur förmånerna används, hur länge folk väntar och vem som beslutar.',
    en: 'Once claims have been decided, this page shows how benefits are used, how long people wait and who decides.',
  },
  // Participation.
  participation: { sv: 'Har använt sitt bidrag', en: 'Have used their allowance' },
  ofEligible: { sv: '{used} av {eligible} som har rätt till det', en: '{used} of {eligible} who are entitled to it' },
  toAllowances: { sv: 'Bidrag per medarbetare', en: 'Allowances by person' },
  byDepartment: { sv: 'Per avdelning', en: 'By department' },
  department: { sv: 'Avdelning', en: 'Department' },
  noDepartment: { sv: 'Utan avdelning', en: 'No department' },
  peopleCount: { sv: 'Personer', en: 'People' },
  share: { sv: 'Har använt', en: 'Have used' },
  about: { sv: 'ungefär {share}', en: 'about {share}' },
  atMost: { sv: 'högst 15 %', en: 'at most 15%' },
  atLeast: { sv: 'minst 85 %', en: 'at least 85%' },
  // Waiting.
  waitPeople: { sv: 'Väntetid när en person beslutar', en: 'Waiting time where a person decides' },
  waitMachine: { sv: 'Väntetid när maskinen beslutar', en: 'Waiting time where the machine decides' },
  ninetieth: {
    sv: 'Hälften fick svar inom den tiden, nio av tio inom {time}.',
    en: 'Half were answered within that time, nine in ten within {time}.',
  },
  decisions: { sv: '{count} beslut', en: '{count} decisions' },
  oneDecision: { sv: '1 beslut', en: '1 decision' },
  toQueue: { sv: 'Till det som väntar', en: 'To what is waiting' },
  toMachine: { sv: 'Till maskinens bedömningar', en: 'To the machine’s judgements' },
  // Who decides.
  machineShare: { sv: 'Beslutades utan en person', en: 'Decided without a person' },
  machineOf: {
    sv: '{machine} av maskinen och {check} av en kontroll, av {all} beslut',
    en: '{machine} by the machine and {check} by a check, of {all} decisions',
  },
  agreement: { sv: 'Människor höll med maskinen', en: 'People agreed with the machine' },
  agreementPeople: { sv: 'i skuggläge', en: 'in shadow mode' },
  agreementSample: { sv: 'i stickprov', en: 'in random samples' },
  few: { sv: 'För få svar för att säga', en: 'Too few answers to say' },
  fewHow: {
    sv: 'Ta ett stickprov av maskinens beslut, så blir det en siffra.',
    en: 'Draw a sample of the machine’s decisions, and there will be a figure.',
  },
  between: {
    sv: 'mellan {low} och {high}, {answered}\u00a0svar',
    en: 'between {low} and {high}, {answered}\u00a0answers',
  },
  toAgreement: { sv: 'Till samstämmigheten', en: 'To agreement' },
  // Use.
  use: { sv: 'Vad som är använt', en: 'What has been used' },
  category: { sv: 'Förmån', en: 'Benefit' },
  granted: { sv: 'Tilldelat', en: 'Granted' },
  used: { sv: 'Använt', en: 'Used' },
  reserved: { sv: 'Väntar på beslut', en: 'Waiting for a decision' },
  left: { sv: 'Kvar', en: 'Left' },
  claims: { sv: 'Godkända utlägg', en: 'Approved claims' },
  average: { sv: 'Snitt per utlägg', en: 'Average claim' },
  ofGranted: {
    sv: '{name}: {used} använt och {reserved} väntar på beslut, av {granted}',
    en: '{name}: {used} used and {reserved} waiting for a decision, of {granted}',
  },
  grantedHow: {
    sv: 'Den som inte har använt något räknas med hela årsbeloppet.',
    en: 'Whoever has used nothing is counted with the whole yearly amount.',
  },
  toApproved: { sv: 'Till godkända utlägg', en: 'To approved claims' },
  // Months.
  months: { sv: 'Månad för månad', en: 'Month by month' },
  monthsChart: { sv: 'Beslut per månad, efter vem som beslutade', en: 'Decisions by month, by who decided' },
  month: { sv: 'Månad', en: 'Month' },
  byMachine: { sv: 'Maskinen', en: 'The machine' },
  byCheck: { sv: 'En kontroll', en: 'A check' },
  byPerson: { sv: 'En person', en: 'A person' },
  covered: { sv: 'Täckt belopp', en: 'Amount covered' },
  agreed: { sv: 'Höll med', en: 'Agreed' },
} satisfies Record<string, Text>;
