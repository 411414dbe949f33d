import type { Text } from '../../kernel/language.ts';
import { columnWord, hasWord } from '../rights/column-words.ts';
import { bookkeepingLaw } from './law.ts';

const text = (sv: string, en: string): Text => ({ sv, en });

/** What HR calls the tables that an erasure goes through. A test holds that none is missing. */
export const tableWords: Readonly<Record<string, Text>> = {
  sampled_decisions: text('Stickprov av AI-beslut', 'Samples of AI decisions'),
  policy_citations: text('Hänvisningar till policy', 'Citations of policy'),
  agreements: text('Jämförelser mellan AI och person', 'Comparisons of AI and people'),
  evaluations: text('AI-bedömningar', 'AI evaluations'),
  mails: text('Mejl', 'E-mails'),
  notifications: text('Aviseringar', 'Notifications'),
  sub_processor_notices: text('Besked om underbiträden', 'Notices of sub-processors'),
  duplicate_answers: text('Svar om dubbletter', 'Answers about duplicates'),
  receipt_words: text('Sökord från kvitton', 'Search words of receipts'),
  vendor_words: text('Sökord från säljare', 'Search words of vendors'),
  receipt_readings: text('Avläsningar av kvitton', 'Readings of receipts'),
  approval_opinions: text('Råd om utlägg', 'Advice on claims'),
  approval_steps: text('Attest', 'Approvals'),
  payroll_lines: text('Lönerader', 'Payroll lines'),
  payroll_corrections: text('Korrigeringar av utbetalningar', 'Corrections of payments'),
  allowance_adjustments: text('Skäl till justeringar av saldon', 'Reasons for adjusted allowances'),
  leaver_deductions: text('Avdrag när någon slutat', 'Deductions from leavers'),
  allowance_entries: text('Händelser på saldon', 'Entries of allowances'),
  allowances: text('Saldon', 'Allowances'),
  expense_events: text('Utläggens historik', 'History of claims'),
  receipts: text('Kvitton', 'Receipts'),
  expenses: text('Utlägg', 'Claims'),
  approval_stand_ins: text('Ersättare vid frånvaro', 'Stand-ins'),
  saved_filters: text('Sparade filter', 'Saved filters'),
  notification_choices: text('Val av aviseringar', 'Choices of notifications'),
  staff_import_lines: text('Rader i personalfiler', 'Lines of staff files'),
  staff_imports: text('Personalfiler', 'Staff files'),
  legal_holds: text('Spärrar', 'Legal holds'),
  erasures_due: text('Bevakning av raderingen', 'Watch over the erasure'),
  person_limits: text('Begränsningar och invändningar', 'Restrictions and objections'),
  rights_exports: text('Utdrag med uppgifterna', 'Extracts of the data'),
  rights_requests: text('Begäranden om uppgifter', 'Data requests'),
  invitations: text('Inbjudningar', 'Invitations'),
  bankid_evidence: text('Underskrifter från BankID', 'Signatures from BankID'),
  sessions: text('Inloggningar', 'Sign-ins'),
  identities: text('Konton för inloggning', 'Accounts to sign in with'),
  directory_group_members: text('Grupper i katalogen', 'Groups in the directory'),
  directory_people: text('Uppgifter från katalogen', 'Data from the directory'),
  employments: text('Anställning', 'Employment'),
  employee_private: text('Privata uppgifter', 'Private details'),
  employees: text('Medarbetaren', 'The employee'),
};

/** Columns whose word elsewhere speaks to the person, or that nobody but HR reads of. A test holds that none is missing. */
const columns: Readonly<Record<string, Text>> = {
  name: text('Namn', 'Name'),
  words: text('Vad personen skrev', 'What the person wrote'),
  sha256: text('Kvittots fingeravtryck', 'Fingerprint of the receipt'),
  perceptual_hash: text('Bildens fingeravtryck', 'Fingerprint of the picture'),
  file_key: text('Nyckeln till filen', 'Key to the file'),
  file_key_year: text('Bokföringsårets nyckel till filen', 'The bookkeeping year’s key to the file'),
  roles: text('Roller', 'Roles'),
  given_roles: text('Tilldelade roller', 'Roles given'),
  language: text('Språk', 'Language'),
  vendor_index: text('Sökord för säljaren', 'Look-up value of the vendor'),
  manager_id: text('Chef', 'Manager'),
  department: text('Avdelning', 'Department'),
  employee_number: text('Anställningsnummer', 'Employee number'),
};

export const columnWordOfErasure = (column: string): Text => columns[column] ?? columnWord(column);
export const hasColumnWord = (column: string): boolean => column in columns || hasWord(column);

const books = text('Bokföringslagen 7 kap. 2 §', 'Bookkeeping Act, chapter 7 section 2');

/** The law that something is kept by, as HR reads it. */
export const lawWords = (basis: string): Text => (basis.startsWith(bookkeepingLaw) ? books : text(basis, basis));
