import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Lönekörningar', en: 'Payroll runs' },
  lead: {
    sv: 'Varje månad samlas godkända utlägg till en körning. Ni ser den innan den låses, och efter det ändras den aldrig: rättelser kommer som nya rader i nästa.',
    en: 'Each month, approved claims are gathered into a run. You see it before it is locked, and after that it never changes: corrections come as new lines in the next one.',
  },
  none: { sv: 'Ingen lönekörning än', en: 'No payroll run yet' },
  noneSalary: {
    sv: 'Öppna en månad för att se vad som skulle betalas ut. Inget händer förrän den låses.',
    en: 'Open a month to see what would be paid. Nothing happens until it is locked.',
  },
  noneHr: {
    sv: 'Den som har rollen Lön öppnar en månad. Då syns den här.',
    en: 'Somebody with the role Payroll opens a month. It is then seen here.',
  },
  month: { sv: 'Månad', en: 'Month' },
  open: { sv: 'Öppna månaden', en: 'Open the month' },
  number: { sv: 'Körning {number}', en: 'Run {number}' },
  notCounted: { sv: 'Förhandsvisning', en: 'Preview' },
  lines: { sv: 'Rader', en: 'Lines' },
  people: { sv: 'Personer', en: 'People' },
  paid: { sv: 'Betalas ut', en: 'Paid out' },
  takenBack: { sv: 'Dras av', en: 'Taken back' },
  total: { sv: 'Summa', en: 'Total' },
  state: { sv: 'Läge', en: 'State' },
  more: { sv: 'Visa fler', en: 'Show more' },
  twoPeople: { sv: 'Två personer låser en körning', en: 'Two people lock a run' },
  twoPeopleMore: {
    sv: 'Den ena föreslår det hen har sett, den andra låser just det. HR bestämmer.',
    en: 'One proposes what they have seen, the other locks exactly that. HR decides.',
  },
  twoPeopleOn: {
    sv: 'Hos er låser två personer. HR bestämmer det.',
    en: 'At your company two people lock. HR decides that.',
  },
  saved: { sv: 'Sparat.', en: 'Saved.' },
  back: { sv: 'Lönekörningar', en: 'Payroll runs' },
  runTitle: { sv: 'Lönekörning {month}', en: 'Payroll run {month}' },
  openedBy: { sv: 'Öppnad av {who}', en: 'Opened by {who}' },
  lockedBy: { sv: 'Låst av {who} {at}', en: 'Locked by {who} on {at}' },
  exportedAt: { sv: 'Hos lönesystemet sedan {at}', en: 'With the payroll system since {at}' },
  confirmedAt: { sv: 'Klar {at}', en: 'Done on {at}' },
  preview: {
    sv: 'Det här är en förhandsvisning. Den följer besluten tills körningen låses.',
    en: 'This is a preview. It follows decisions until the run is locked.',
  },
  proposed: { sv: '{who} har föreslagit att låsa körningen', en: '{who} has proposed to lock the run' },
  proposedMore: { sv: 'Rader: {lines}. Summa: {total}. {at}.', en: 'Lines: {lines}. Total: {total}. {at}.' },
  proposedChanged: {
    sv: 'Underlaget har ändrats sedan dess. Dra tillbaka förslaget, gå igenom körningen och föreslå igen.',
    en: 'It has changed since then. Take the proposal back, go through the run and propose it again.',
  },
  propose: { sv: 'Föreslå låsning', en: 'Propose to lock' },
  proposeDone: { sv: 'Förslaget är lämnat. En kollega kan nu låsa.', en: 'Proposed. A colleague can lock it now.' },
  withdraw: { sv: 'Dra tillbaka förslaget', en: 'Take the proposal back' },
  withdrawDone: { sv: 'Förslaget är tillbakadraget.', en: 'The proposal was taken back.' },
  lock: { sv: 'Lås körningen', en: 'Lock the run' },
  lockSure: { sv: 'Låsa körningen?', en: 'Lock the run?' },
  lockMore: {
    sv: 'Rader: {lines}. Personer: {people}. Summa: {total}. När körningen är låst ändras den aldrig.',
    en: 'Lines: {lines}. People: {people}. Total: {total}. Once the run is locked it never changes.',
  },
  lockDone: { sv: 'Körningen är låst.', en: 'The run is locked.' },
  export: { sv: 'Lönesystemet har den', en: 'The payroll system has it' },
  exportSure: { sv: 'Är körningen inläst i lönesystemet?', en: 'Is the run in the payroll system?' },
  exportMore: {
    sv: 'Efter det bekräftar ni vad som betalats ut.',
    en: 'After that you confirm what was paid.',
  },
  exportDone: { sv: 'Körningen är hos lönesystemet.', en: 'The run is with the payroll system.' },
  confirm: { sv: 'Bekräfta utbetalning', en: 'Confirm payment' },
  confirmSure: { sv: 'Är allt utbetalt?', en: 'Has everything been paid?' },
  confirmMore: {
    sv: 'Rader som bekräftas: {lines}. Summa: {total}. Var och en får besked om att utlägget är utbetalt. Rader som inte kunde betalas avvisar ni först.',
    en: 'Lines that are confirmed: {lines}. Total: {total}. Everybody is told that their claim is paid. Reject lines that could not be paid first.',
  },
  confirmDone: { sv: 'Utbetalningen är bekräftad.', en: 'The payment is confirmed.' },
  reject: { sv: 'Avvisa', en: 'Reject' },
  rejectNamed: { sv: 'Avvisa rad {number}, {name}', en: 'Reject line {number}, {name}' },
  rejectTitle: { sv: 'Avvisa raden', en: 'Reject the line' },
  rejectWhy: {
    sv: 'Varför kunde {name} inte få utbetalningen? HR och medarbetaren ser svaret.',
    en: 'Why could {name} not be paid? HR and the employee see the answer.',
  },
  rejectDone: { sv: 'Raden är avvisad. HR får besked.', en: 'The line is rejected. HR is told.' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  differing: { sv: 'Summorna stämmer inte', en: 'The sums do not add up' },
  differingMore: {
    sv: 'Rader och utlägg skiljer sig på {count} ställen. Betala inte ut innan det är utrett. Kontakta CLVR.',
    en: 'Lines and claims differ in {count} places. Do not pay before that is looked into. Contact CLVR.',
  },
  addsUp: { sv: 'Raderna stämmer med utläggen.', en: 'The lines add up to the claims.' },
  lookAt: { sv: 'Att se över', en: 'To look at' },
  showLines: { sv: 'Visa raderna', en: 'Show the lines' },
  andMore: { sv: 'och {count} till', en: 'and {count} more' },
  byBenefit: { sv: 'Per förmån', en: 'By benefit' },
  benefit: { sv: 'Förmån', en: 'Benefit' },
  code: { sv: 'Löneart {code}', en: 'Payroll code {code}' },
  noCode: { sv: 'Löneart saknas', en: 'No payroll code' },
  linesTitle: { sv: 'Rader', en: 'Lines' },
  noLines: { sv: 'Inget att betala ut', en: 'Nothing to pay' },
  noLinesMore: {
    sv: 'Inget godkänt utlägg, ingen rättelse och inget avdrag väntar. En tom månad kan låsas den också.',
    en: 'No approved claim, correction or deduction waits. An empty month can be locked too.',
  },
  noneSuch: { sv: 'Inga sådana rader', en: 'No such lines' },
  allLines: { sv: 'Alla', en: 'All' },
  employee: { sv: 'Medarbetare', en: 'Employee' },
  what: { sv: 'Vad', en: 'What' },
  day: { sv: 'Dag', en: 'Day' },
  amount: { sv: 'Belopp', en: 'Amount' },
  vat: { sv: 'varav moms {amount}', en: 'of which VAT {amount}' },
  noNumber: { sv: 'Anställningsnummer saknas', en: 'No employee number' },
  claim: { sv: 'Se utlägget', en: 'See the claim' },
  claimOf: { sv: 'Se utlägget på rad {number}, {name}', en: 'See the claim on line {number}, {name}' },
  taxYear: { sv: 'räknas på {year}', en: 'counts on {year}' },
  gross: { sv: 'Bruttolöneavdrag för {year}', en: 'Deduction before tax for {year}' },
  net: { sv: 'Nettolöneavdrag för {year}', en: 'Deduction after tax for {year}' },
  why: { sv: 'Avvisad: {reason}', en: 'Rejected: {reason}' },
  filter: { sv: 'Vilka rader', en: 'Which lines' },
} satisfies Record<string, Text>;

export const runStateWords = {
  open: { sv: 'Öppen', en: 'Open' },
  locked: { sv: 'Låst', en: 'Locked' },
  exported: { sv: 'Hos lönesystemet', en: 'With payroll' },
  confirmed: { sv: 'Klar', en: 'Done' },
} satisfies Record<string, Text>;

export const lineStateWords = {
  waiting: { sv: 'Väntar', en: 'Waiting' },
  confirmed: { sv: 'Utbetald', en: 'Paid' },
  rejected: { sv: 'Avvisad', en: 'Rejected' },
} satisfies Record<string, Text>;

/** Of several lines. */
export const lineStateCounted = {
  waiting: lineStateWords.waiting,
  confirmed: { sv: 'Utbetalda', en: 'Paid' },
  rejected: { sv: 'Avvisade', en: 'Rejected' },
} satisfies Record<keyof typeof lineStateWords, Text>;

export const lineKindWords = {
  payment: { sv: 'Utlägg', en: 'Claim' },
  correction: { sv: 'Rättelse', en: 'Correction' },
  recovery: { sv: 'Återkrav', en: 'Recovery' },
  'leaver-deduction': { sv: 'Avdrag när någon slutar', en: 'Leaver’s deduction' },
} satisfies Record<string, Text>;

export const treatmentWords = {
  'tax-free': { sv: 'skattefritt', en: 'tax-free' },
  taxable: { sv: 'skattepliktigt', en: 'taxable' },
} satisfies Record<string, Text>;

/** What a warning says, of one and of several, and what to do about it. */
export const warningWords = {
  'employee-number-missing': {
    short: { sv: 'Utan anställningsnummer', en: 'Without employee number' },
    one: { sv: 'En person saknar anställningsnummer', en: 'One person has no employee number' },
    several: { sv: '{count} personer saknar anställningsnummer', en: '{count} people have no employee number' },
    todo: {
      sv: 'Många lönesystem känner igen folk på det. Fyll i det innan körningen låses.',
      en: 'Many payroll systems know people by it. Fill it in before the run is locked.',
    },
  },
  'personnummer-missing': {
    short: { sv: 'Utan personnummer', en: 'Without personnummer' },
    one: { sv: 'En person saknar personnummer', en: 'One person has no personnummer' },
    several: { sv: '{count} personer saknar personnummer', en: '{count} people have no personnummer' },
    todo: {
      sv: 'En del lönesystem kräver det. Det kan fyllas i även efter låsningen.',
      en: 'Some payroll systems require it. It can be filled in after the run is locked too.',
    },
  },
  'payroll-code-missing': {
    short: { sv: 'Utan löneart', en: 'Without payroll code' },
    one: { sv: 'En förmån saknar löneart', en: 'One benefit has no payroll code' },
    several: { sv: '{count} förmåner saknar löneart', en: '{count} benefits have no payroll code' },
    todo: {
      sv: 'Lönesystemet behöver den för att bokföra rätt. Fyll i den innan körningen låses.',
      en: 'The payroll system needs it to book correctly. Fill it in before the run is locked.',
    },
  },
  'outside-year-rule': {
    short: { sv: 'För sena för skattefrihet', en: 'Too late to be tax-free' },
    one: { sv: 'Ett utlägg kom för sent för att vara skattefritt', en: 'One claim came too late to be tax-free' },
    several: {
      sv: '{count} utlägg kom för sent för att vara skattefria',
      en: '{count} claims came too late to be tax-free',
    },
    todo: {
      sv: 'Det som betalades i oktober eller tidigare skulle ha betalats ut samma år. Det betalas som lön, med skatt, om HR inte återkallar beslutet.',
      en: 'What was paid in October or earlier had to be paid out the same year. It is paid as salary, with tax, unless HR takes the decision back.',
    },
  },
  'counts-on-next-year': {
    short: { sv: 'Från förra året', en: 'Of last year' },
    one: { sv: 'Ett utlägg från förra året räknas på det här året', en: 'One claim of last year counts on this year' },
    several: {
      sv: '{count} utlägg från förra året räknas på det här året',
      en: '{count} claims of last year count on this year',
    },
    todo: {
      sv: 'Betalt i november eller december och utbetalt nu: det räknas mot årets tak på 5 000 kr.',
      en: 'Paid in November or December and paid out now: it counts against this year’s cap of SEK 5,000.',
    },
  },
} satisfies Record<string, { short: Text; one: Text; several: Text; todo: Text }>;
