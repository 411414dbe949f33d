import type { Text } from '../../shared/kernel/language.ts';

export const approverNames = {
  manager: { sv: 'Chef', en: 'Manager' },
  hr: { sv: 'HR', en: 'HR' },
  salary: { sv: 'Lön', en: 'Salary' },
  finance: { sv: 'Ekonomi', en: 'Finance' },
  person: { sv: 'Namngiven person', en: 'Named person' },
} satisfies Record<string, Text>;

export const stepStateNames = {
  later: { sv: 'Senare', en: 'Later' },
  open: { sv: 'Väntar', en: 'Waiting' },
  approved: { sv: 'Godkänt', en: 'Approved' },
  declined: { sv: 'Avslag', en: 'Declined' },
  changes_requested: { sv: 'Ändring begärd', en: 'Changes asked for' },
  skipped: { sv: 'Hoppades över', en: 'Skipped' },
  over: { sv: 'Behövs inte', en: 'Not needed' },
} satisfies Record<string, Text>;

export const adviceNames = {
  approve: { sv: 'Godkänn', en: 'Approve' },
  decline: { sv: 'Avslå', en: 'Decline' },
  unsure: { sv: 'Osäker', en: 'Unsure' },
} satisfies Record<string, Text>;

export const texts = {
  title: { sv: 'Beslutsväg', en: 'Approval' },
  flow: { sv: 'Flöde: {name}', en: 'Flow: {name}' },
  empty: { sv: 'Ingen kan besluta', en: 'No approver' },
  emptyLead: {
    sv: 'Ingen som steget är till för kan besluta. HR kan göra det i stället.',
    en: 'Nobody the step is for can decide. HR can do it instead.',
  },
  forWhom: { sv: 'för {name}', en: 'for {name}' },
  byFor: { sv: '{by} för {name}', en: '{by} for {name}' },
  steppedIn: { sv: '{by}, i stället för någon som saknades', en: '{by}, instead of somebody missing' },
  insteadOf: { sv: 'i stället för {name}', en: 'instead of {name}' },
  yoursFor: { sv: 'Du beslutar för {name}.', en: 'You decide for {name}.' },
  yoursHr: {
    sv: 'Ingen annan kan besluta steget. Du gör det som HR, och det syns på utlägget.',
    en: 'Nobody else can decide the step. You do it as HR, and the claim says so.',
  },
  setTo: { sv: 'Satt att täcka {amount}', en: 'Set to cover {amount}' },
  advice: { sv: 'Råd', en: 'Advice' },
  asked: { sv: '{by} frågade {name}', en: '{by} asked {name}' },
  waitingForAnswer: { sv: 'Väntar på svar', en: 'Waiting for an answer' },
  withdrawn: { sv: 'Tillbakatagen', en: 'Taken back' },
  withdraw: { sv: 'Ta tillbaka frågan', en: 'Take the question back' },
  ask: { sv: 'Be om råd', en: 'Ask for advice' },
  askTitle: { sv: 'Be en kollega om råd', en: 'Ask a colleague for advice' },
  askLead: {
    sv: 'Kollegan får läsa utlägget tills svaret är lämnat, men kan inte besluta.',
    en: 'The colleague can read the claim until the answer is given, and cannot decide.',
  },
  colleague: { sv: 'Kollega', en: 'Colleague' },
  chooseColleague: { sv: 'Välj en kollega i listan.', en: 'Choose a colleague from the list.' },
  question: { sv: 'Fråga (valfri)', en: 'Question (optional)' },
  send: { sv: 'Skicka frågan', en: 'Send the question' },
  sent: { sv: '{name} har fått frågan.', en: '{name} was asked.' },
  adviceTitle: { sv: 'Ditt råd', en: 'Your advice' },
  adviceLead: {
    sv: '{name} ber om ditt råd. När du har svarat kan du inte längre läsa utlägget.',
    en: '{name} asks for your advice. Once you have answered you can no longer read the claim.',
  },
  adviceWhat: { sv: 'Vad råder du till?', en: 'What do you advise?' },
  adviceWhy: { sv: 'Varför?', en: 'Why?' },
  adviceWhyMissing: { sv: 'Skriv varför.', en: 'Write why.' },
  giveAdvice: { sv: 'Lämna rådet', en: 'Give the advice' },
  given: { sv: 'Tack, ditt råd är lämnat.', en: 'Thank you, your advice is given.' },
  reRoute: { sv: 'Byt beslutsväg', en: 'Send another way' },
  reRouteLead: {
    sv: 'Utlägget börjar om från början i det flöde du väljer.',
    en: 'The claim begins anew in the flow you choose.',
  },
  chooseFlow: { sv: 'Flöde', en: 'Flow' },
  reason: { sv: 'Varför?', en: 'Why?' },
  reasonMissing: { sv: 'Skriv en anledning.', en: 'Write a reason.' },
  reRouted: { sv: 'Utlägget har fått en ny beslutsväg.', en: 'The claim was sent another way.' },
} satisfies Record<string, Text>;
