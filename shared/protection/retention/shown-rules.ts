import type { Text } from '../../kernel/language.ts';

/** A rule as HR reads it: what it is about, what the period is counted from, and why it is as long. */
export type ShownRule = Readonly<{ rule: string; title: Text; from: Text; why: Text }>;

const afterYear: Text = {
  sv: 'efter kalenderåret då räkenskapsåret avslutades',
  en: 'after the calendar year in which the financial year ended',
};
const books: Text = { sv: 'Bokföringslagen 7 kap. 2 §.', en: 'Bookkeeping Act, chapter 7 section 2.' };
const trace: Text = { sv: 'Missbruk ska gå att spåra.', en: 'Misuse can be traced.' };

/** What HR is shown, in its order. What is not here is of the works alone, and is counted together. */
export const shownRules: readonly ShownRule[] = [
  {
    rule: 'expenses',
    title: { sv: 'Godkända och betalda utlägg, med kvitton', en: 'Approved and paid claims, with receipts' },
    from: afterYear,
    why: books,
  },
  {
    rule: 'payroll_runs',
    title: { sv: 'Lönekörningar', en: 'Payroll runs' },
    from: afterYear,
    why: books,
  },
  {
    rule: 'payroll_corrections',
    title: { sv: 'Korrigeringar av betalda utlägg', en: 'Corrections of paid claims' },
    from: afterYear,
    why: books,
  },
  {
    rule: 'allowances',
    title: { sv: 'Saldon', en: 'Allowances' },
    from: {
      sv: 'efter det år då förmånsåret tar slut',
      en: 'after the year in which the benefit year ends',
    },
    why: books,
  },
  {
    rule: 'leaver_deductions',
    title: { sv: 'Avdrag när någon slutat', en: 'Deductions from leavers' },
    from: afterYear,
    why: books,
  },
  {
    rule: 'audit_entries',
    title: { sv: 'Händelseloggen', en: 'The audit log' },
    from: afterYear,
    why: books,
  },
  {
    rule: 'expenses:never-approved',
    title: { sv: 'Utlägg som aldrig godkändes', en: 'Claims that were never approved' },
    from: { sv: 'efter den senaste ändringen', en: 'after the latest change' },
    why: {
      sv: 'En tvist om beslutet kan tas upp inom två år (medbestämmandelagen 64 §). Ett AI-beslut sparas minst sex månader (AI-förordningen art. 26.6).',
      en: 'A dispute about the decision can be raised within two years (Co-determination Act, section 64). A decision by AI is kept six months at least (AI Act, Art. 26(6)).',
    },
  },
  {
    rule: 'employees',
    title: { sv: 'Medarbetare som har slutat', en: 'People who have left' },
    from: { sv: 'efter sista anställningsdagen', en: 'after the last day of employment' },
    why: {
      sv: 'De sista utläggen hinner betalas. Sedan raderas personen; det som bokföringen kräver finns kvar, som löneraderna.',
      en: 'The last claims are paid by then. The person is erased after it; what the books need stays, such as the payroll lines.',
    },
  },
  {
    rule: 'notifications',
    title: { sv: 'Aviseringar och mejl', en: 'Notifications and e-mails' },
    from: { sv: 'efter att de skickades', en: 'after they were sent' },
    why: { sv: 'Behövs inte efter förmånsåret.', en: 'Of no use after the benefit year.' },
  },
  {
    rule: 'sessions',
    title: { sv: 'Inloggningar', en: 'Sign-ins' },
    from: { sv: 'efter att de gick ut', en: 'after they ran out' },
    why: trace,
  },
  {
    rule: 'bankid_evidence',
    title: { sv: 'Underskrifter från BankID', en: 'Signatures from BankID' },
    from: { sv: 'efter inloggningen', en: 'after the sign-in' },
    why: { sv: 'En omtvistad inloggning ska gå att bevisa.', en: 'A disputed sign-in can be proved.' },
  },
  {
    rule: 'invitations',
    title: { sv: 'Inbjudningar', en: 'Invitations' },
    from: { sv: 'efter att de gick ut', en: 'after they ran out' },
    why: trace,
  },
  {
    rule: 'approval_stand_ins',
    title: { sv: 'Ersättare vid frånvaro', en: 'Stand-ins' },
    from: { sv: 'efter den sista dagen', en: 'after the last day' },
    why: { sv: 'Vem som beslutade för vem står på utlägget.', en: 'Who decided for whom stands on the claim.' },
  },
  {
    rule: 'model_calls',
    title: {
      sv: 'Frågor till AI-modellen: när och vad de kostade',
      en: 'Questions to the AI model: when, and what they cost',
    },
    from: { sv: 'efter frågan', en: 'after the question' },
    why: { sv: 'Fakturor kan ifrågasättas.', en: 'Invoices can be questioned.' },
  },
  {
    rule: 'access_grants',
    title: { sv: 'CLVR:s åtkomst', en: 'CLVR’s access' },
    from: { sv: 'efter att den slutade', en: 'after it ended' },
    why: { sv: 'Ni kan fråga om den i efterhand.', en: 'You can ask about it afterwards.' },
  },
  {
    rule: 'legal_holds',
    title: { sv: 'Avslutade spärrar', en: 'Holds that have ended' },
    from: { sv: 'efter att de avslutades', en: 'after they ended' },
    why: {
      sv: 'Varför något sparades längre kan ifrågasättas.',
      en: 'Why something was kept longer can be asked about.',
    },
  },
];
