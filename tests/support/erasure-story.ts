import { randomInt } from 'node:crypto';
import { askOpinion } from '../../shared/claims/approvals/ask-opinion.ts';
import { answerOpinion } from '../../shared/claims/approvals/answer-opinion.ts';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { nameStandIn } from '../../shared/claims/approvals/stand-ins/name-stand-in.ts';
import { adjustAllowance } from '../../shared/claims/allowances/adjust-allowance.ts';
import { commentOnExpense } from '../../shared/claims/expenses/comment-on-expense.ts';
import { editExpense } from '../../shared/claims/expenses/edit-expense.ts';
import { submitExpense } from '../../shared/claims/expenses/submit-expense.ts';
import { evaluateExpense } from '../../shared/claims/evaluation/evaluate-expense.ts';
import { rejectPayrollLine } from '../../shared/payroll/runs/reject-payroll-line.ts';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { chooseNotifications } from '../../shared/messages/notifications/choose-notifications.ts';
import { deliver } from '../../shared/messages/notifications/deliver.ts';
import { changePrivateDetails } from '../../shared/people/employees/change-private-details.ts';
import { invitePerson } from '../../shared/people/invitations/invite-person.ts';
import { saveFilter } from '../../shared/people/saved-filters/save-filter.ts';
import { makeStaffImport } from '../../shared/people/staff-import/make-staff-import.ts';
import { endHold } from '../../shared/protection/retention/end-hold.ts';
import { placeHold } from '../../shared/protection/retention/place-hold.ts';
import type { Person } from '../../shared/platform/actor.ts';
import type { ACompany } from './a-company.ts';
import { aNotice } from './a-notice.ts';
import { approves, claimStory, confirmed, doubts } from './claim-story.ts';
import { payrollWorld } from './payroll-world.ts';
import type { TextReceipt } from './text-receipt.ts';
import type { VerbWorld } from './verb-world.ts';

/** Words of somebody that stand nowhere else, one for each place where a person or a health matter can be told. */
export type Words = Readonly<{
  name: string;
  email: string;
  personnummer: string;
  privateEmail: string;
  phone: string;
  bankAccount: string;
  vendor: string;
  note: string;
  comment: string;
  question: string;
  reason: string;
  filter: string;
}>;

/** Such words, each with one in it that nobody else has. */
export const wordsOf = (word: string, personnummer: string): Words => ({
  name: `Kim ${word}sson`,
  email: `${word.toLowerCase()}@undulat.example`,
  personnummer,
  privateEmail: `hem-${word.toLowerCase()}@voljar.example`,
  phone: '+46701740637',
  bankAccount: '3300937410',
  vendor: `${word}massage`,
  note: `${word} ont i ryggen`,
  comment: `${word} undrar`,
  question: `${word} ser bra ut?`,
  reason: `${word} fick ett skäl`,
  filter: `${word} först`,
});

/** A whole life at a company: claims in every state, a payroll run, and all that is kept beside them. */
export function erasureStory(world: VerbWorld) {
  const { db, uses, later } = world;
  const story = claimStory(world);
  const payroll = payrollWorld(world);
  const decide = (by: Person, claim: ExpenseView, outcome: 'approve' | 'decline', comment: string) =>
    decideExpense(uses, by, claim.id, { version: claim.version, outcome, comment });

  async function put(table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
    const client = await db.client('administrator');
    const names = Object.keys(row);
    const places = names.map((_, at) => `$${at + 1}`).join(', ');
    await client.query(`insert into ${table} (${names.join(', ')}) values (${places})`, Object.values(row));
    await client.end();
  }

  /** `other` is in HR, and decides what `person` may not. */
  async function live(
    company: ACompany,
    person: Person,
    other: Person,
    words: Words,
    month = '2026-05',
  ): Promise<Record<string, string>> {
    const own = { company_id: company.id, employee_id: person.employee };
    const now = db.clock.now();
    const client = await db.client('administrator');
    await client.query('update employees set name = $3, work_email = $4 where company_id = $1 and id = $2', [
      company.id,
      person.employee,
      words.name,
      words.email,
    ]);
    await client.end();
    await changePrivateDetails(uses, other, person.employee, {
      version: 0,
      personnummer: words.personnummer,
      email: words.privateEmail,
      phone: words.phone,
      bankAccount: { clearing: '6000', number: words.bankAccount },
    });

    /** With everything filled in that somebody can type. */
    const claimed = async (what: TextReceipt): Promise<ExpenseView> => {
      const { id } = await story.read(person, what);
      const typed = { note: words.note, organisationNumber: '5560125790' };
      const { version } = await editExpense(uses, person, id, typed);
      later();
      await submitExpense(uses, person, id, { version, confirmed });
      later();
      const message = (await world.messages(company.id, 'evaluate-expense')).findLast(({ expense }) => expense === id);
      await evaluateExpense(uses, message!);
      later();
      return story.show(person, id);
    };
    const inPayroll = await claimed({ ...approves, vendor: `${words.vendor} 1 AB` });
    const sentBack = await claimed({ ...approves, vendor: `${words.vendor} 5 AB` });
    const salary = company.people.salary;
    await payroll.numbered(company, person, `N${randomInt(1e6)}`, 'Lager');
    const run = await payroll.lockedRun(salary, month);
    const line = (await payroll.lines(company, run.id)).find(({ expenseId }) => expenseId === sentBack.id)!;
    await rejectPayrollLine(uses, salary, run.id, line.id, { reason: words.reason });
    const waiting = await claimed({ ...doubts, vendor: `${words.vendor} 2 AB` });
    await askOpinion(uses, other, waiting.id, { reviewer: company.people.finance.employee, question: words.question });
    await answerOpinion(uses, company.people.finance, waiting.id, { advice: 'approve', comment: words.question });
    await commentOnExpense(uses, person, waiting.id, { comment: words.comment });
    const approved = await decide(other, await story.show(person, waiting.id), 'approve', words.reason);
    const declined = await story.declined(person);
    const inReview = await story.inReview(person, { vendor: `${words.vendor} 3 AB` });
    await commentOnExpense(uses, person, inReview.id, { comment: words.comment });
    const draft = await story.read(person, { vendor: `${words.vendor} 4 AB` });
    await editExpense(uses, person, draft.id, { note: words.note, vendor: words.vendor });

    await adjustAllowance(uses, other, person.employee, {
      category: company.wellness,
      year: company.year,
      change: -10_000,
      base: company.yearlyAmount,
      reason: words.reason,
      shown: true,
    });
    await saveFilter(uses, person, { list: 'queue', name: words.filter, query: {} });
    await aNotice(db, person);
    await chooseNotifications(uses, person, { mail: { decisions: false, comments: true, reminders: true } });
    await nameStandIn(uses, person, { standIn: other.employee, from: `${month}-21`, to: `${month}-25` });
    await invitePerson(uses, other, person.employee);
    const file = `Anställningsnummer;Namn;E-post;Avdelning;Chef;Från;Till;Sysselsättningsgrad\r\n;${words.name};${words.email};;;2020-01-01;;100\r\n`;
    await makeStaffImport(uses, person, Buffer.from(file));
    await makeStaffImport(uses, other, Buffer.from(file));
    const hold = await placeHold(uses, other, { employee: person.employee, reason: `${words.reason} i tvisten` });
    await endHold(uses, other, hold.id);
    for (const message of await world.messages(company.id, 'notify')) await deliver(uses, message);

    const bytes = Buffer.alloc(40, 3);
    await put('identities', { issuer: 'https://id.example', subject: words.email, ...own });
    const session = db.randomness.id();
    await put('sessions', {
      ...own,
      id: session,
      secret_hash: Buffer.alloc(32, 5),
      issuer: 'https://id.example',
      sign_out_hint: words.email,
      second_factor: true,
      started_at: now,
      seen_at: now,
      ends_at: now,
    });
    await put('bankid_evidence', {
      ...own,
      session_id: session,
      signature: bytes,
      ocsp_response: bytes,
      given_at: now,
    });
    const group = db.randomness.id();
    const times = { created_at: now, changed_at: now };
    await put('directory_groups', {
      company_id: company.id,
      id: group,
      display_name: `Grupp ${group}`,
      roles: [],
      version: 1,
      ...times,
    });
    await put('directory_people', {
      ...own,
      user_name: words.email,
      external_id: words.email,
      attributes: JSON.stringify({ displayName: words.name }),
      active: true,
      ...times,
    });
    await put('directory_group_members', { ...own, group_id: group });
    await put('leaver_deductions', {
      ...own,
      year: 2025,
      way: 'net',
      amount: 100,
      decided_by: other.employee,
      decided_at: now,
    });
    return {
      inPayroll: inPayroll.id,
      sentBack: sentBack.id,
      approved: approved.id,
      declined: declined.id,
      inReview: inReview.id,
      draft: draft.id,
      keptReceipt: inPayroll.receipts[0]!.id,
      goneReceipt: draft.receipts[0]!.id,
    };
  }

  return { live, put, decide, story, payroll };
}
