import { inflateSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { categories } from '../../shared/claims/benefits/table.ts';
import { evaluateExpense } from '../../shared/claims/evaluation/evaluate-expense.ts';
import { createExpense } from '../../shared/claims/expenses/create-expense.ts';
import { editExpense } from '../../shared/claims/expenses/edit-expense.ts';
import { showExpense } from '../../shared/claims/expenses/show-expense.ts';
import { submitExpense } from '../../shared/claims/expenses/submit-expense.ts';
import { scanReceipt } from '../../shared/claims/receipts/scan-receipt.ts';
import { uploadReceipt } from '../../shared/claims/receipts/upload-receipt.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { aCompany } from '../support/a-company.ts';
import { aReceipt, anExcerpt, someFacts } from '../support/claim-facts.ts';
import { approves, confirmed, paidDay } from '../support/claim-story.ts';
import { aStandIn, bedrock, isScan, opened, saidOf, scanSaid, withClaude, yesToAll } from '../support/claude.ts';
import { pdfString } from '../support/twins/pdf-text.ts';
import { spelledIn, spellingsOf } from '../support/spellings.ts';
import { textReceipt, type TextReceipt } from '../support/text-receipt.ts';
import { verbWorld } from '../support/verb-world.ts';

const standIn = await aStandIn();
const never = new AbortController().signal;
const questions = () => standIn.asked.filter(({ method }) => method === 'POST');

const name = 'Kanariefågel Östgötsson';
const mail = 'kanarie.ostgotsson@hemlig.example';
const number = '640823-3234';
/** Whole, and the parts of the name by which a person is known as well. */
const canaries = [name, 'Kanariefågel', 'Östgötsson', mail, number, '19640823-3234'];
const all = canaries.join(' ');

type Asked = ReturnType<typeof questions>[number];
const wholeOf = ({ path, headers, body }: Asked) => JSON.stringify({ path, headers, body });
const withoutDocuments = (asked: Asked) => wholeOf(asked).replace(/"data":"[A-Za-z0-9+/=]+"/g, '"data":""');

/** The texts that the documents of a question hold: their bytes, and what a PDF's streams are when unpacked. */
function documentsOf(asked: Asked): string[] {
  return [...wholeOf(asked).matchAll(/"data":"([A-Za-z0-9+/=]+)"/g)].flatMap(([, data]) => {
    const bytes = Buffer.from(data!, 'base64');
    const streams = [...bytes.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)endstream/g)].flatMap(([, packed]) => {
      try {
        return [inflateSync(Buffer.from(packed!, 'latin1')).toString('latin1')];
      } catch {
        return [];
      }
    });
    return [bytes.toString('utf8'), bytes.toString('latin1'), bytes.toString('utf16le'), ...streams];
  });
}

const spelled = (texts: readonly string[]) => canaries.flatMap((one) => texts.flatMap((text) => spelledIn(one, text)));
/** Every spelling of a canary that stands in what left: in the requests as text, and in the documents they carry. */
const leaked = () => spelled(questions().flatMap((asked) => [wholeOf(asked), ...documentsOf(asked)]));

test('a leak would be found, in every spelling, in the text and in a document', () => {
  for (const canary of canaries)
    for (const spelling of spellingsOf(canary)) {
      const document = { source: { data: Buffer.from(`%PDF ${spelling}`, 'utf8').toString('base64') } };
      for (const body of [{ x: spelling }, document]) {
        standIn.asked.splice(0, standIn.asked.length, { method: 'POST', path: '/', headers: {}, body });
        expect(leaked().length, spelling).toBeGreaterThan(0);
      }
    }
});

test('what is in a picture besides the picture does not leave', async () => {
  const stored = await sharp({ create: { width: 300, height: 300, channels: 3, background: 'white' } })
    .withExif({ IFD0: { Artist: name, ImageDescription: all } })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${all}</x:xmpmeta>`)
    .jpeg()
    .toBuffer();
  expect(stored.toString('latin1')).toContain(number);
  standIn.script({ kind: 'json', value: scanSaid() });
  await opened(bedrock(standIn)).scanner.scan({ type: 'image/jpeg', stored, pages: [] }, never);
  expect(questions()).toHaveLength(1);
  expect(leaked()).toEqual([]);
});

test('a number or an address of a person stays here, whoever wrote it: a receipt, the company’s criteria, its policy, its categories', async () => {
  standIn.script((asked) => (isScan(asked) ? { kind: 'json', value: scanSaid() } : yesToAll(asked)));
  const told = `${mail} ${number}`;
  const claude = opened(bedrock(standIn));
  const both = (before: string) => ({ sv: `${before} ${told}`, en: `${before} ${told}` });
  const about = {
    name: both('Friskvård'),
    criteria: both('Motion.'),
    policy: [
      anExcerpt(`Fråga ${told}`, { document: told, under: told, place: { paragraph: 1, page: 1, heading: told } }),
    ],
  };
  const text = `Tallbo Gym AB\n${mail}\nPersonnr ${number}\nGymkort 449,00`;
  const facts = someFacts({ category: { about }, receipts: [aReceipt({ text })] });
  await claude.evaluator.evaluate(facts, never);
  const stored = Buffer.from('%PDF-1.7');
  await claude.scanner.scan({ type: 'application/pdf', stored, pages: [], categories: [`Friskvård ${told}`] }, never);
  expect(questions()).toHaveLength(3);
  expect(leaked()).toEqual([]);
});

const world = await verbWorld();
const company = await aCompany(world.db);
const { uses } = await withClaude(world, standIn, company);
const { employee, hr } = company.people;
beforeAll(() =>
  world.db.app.inTenant(company.id, async (tx) => {
    await tx.db.update(employees).set({ name, workEmail: mail }).where(eq(employees.id, employee.employee));
    await tx.db.update(categories).set({ criteriaSv: `Motion. Frågor: ${all}`, criteriaEn: `Exercise. Ask ${all}` });
  }),
);

/** A claim from an upload to the evaluation, with what its owner types. Gives its id. */
async function evaluated(file: Buffer, typed: Readonly<{ vendor: string; note: string }>): Promise<Id> {
  world.later();
  const { id } = await createExpense(uses, employee, {});
  world.later();
  const receipt = await uploadReceipt(uses, employee, id, file);
  world.later();
  const scan = (await world.messages(company.id, 'scan-receipt')).find((message) => message.receipt === receipt.id)!;
  await scanReceipt(uses, scan, false);
  await submitted(id, typed);
  return id;
}

async function submitted(id: Id, typed: Readonly<{ vendor?: string; note: string }>): Promise<void> {
  world.later();
  const { version } = await editExpense(uses, employee, id, typed);
  world.later();
  await submitExpense(uses, employee, id, { version, confirmed });
  world.later();
  const messages = await world.messages(company.id, 'evaluate-expense');
  await evaluateExpense(
    uses,
    messages.findLast(({ expense }) => expense === id)!,
  );
}

const told: TextReceipt = { ...approves, vendor: 'Tallbo Gym AB', date: paidDay };
const answer = () =>
  standIn.script((asked) => (isScan(asked) ? { kind: 'json', value: saidOf(told) } : yesToAll(asked)));
/** The same PDF with a person in its title, in a note on its page and after its end. */
const aboutSomebody = (pdf: Buffer): Buffer => {
  const [note, info] = [
    `/Annots[<</Type/Annot/Subtype/Text/Rect[1 1 9 9]/Contents${pdfString(all)}>>]`,
    '/Info 99 0 R',
  ];
  const text = pdf
    .toString('latin1')
    .replace('/Type/Page/', `/Type/Page${note}/`)
    .replace('/Root 1 0 R', `/Root 1 0 R${info}`);
  const title = `99 0 obj\n<</Title${pdfString(all)}/Author${pdfString(name)}>>\nendobj\n`;
  return Buffer.from(`${text.replace('%PDF-1.7\n', `%PDF-1.7\n${title}`)}\n% ${all}\n`, 'latin1');
};

test('who claims, what that person typed and HR answered, and what a file says of itself, never leaves in a whole claim', async () => {
  answer();
  for (const vendor of ['Tallbo Gym AB', `Tallbo Gym AB ${name} ${number}`, mail, name]) {
    const file = aboutSomebody(textReceipt({ ...told, more: [`Terminal ${vendor.length}`] }));
    expect(spelled([file.toString('latin1')]).length).toBeGreaterThan(0);
    await evaluated(file, { vendor, note: canaries.join(', ') });
  }
  expect(questions().map(isScan)).toEqual([true, false, true, false, true, false, true, false]);
  const ids = [company.id, employee.employee, employee.session];
  const sent = JSON.stringify(questions().map(({ path, body }) => [path, body]));
  expect(ids.filter((id) => sent.includes(id))).toEqual([]);
  expect(leaked()).toEqual([]);
});

test('a comment from HR, and the answer to it, stay here when the claim is judged again', async () => {
  answer();
  const unclear: TextReceipt = { ...told, what: 'Diverse vara', vatRate: 25 };
  const id = await evaluated(textReceipt(unclear), { vendor: 'Tallbo Gym AB', note: '' });
  const { version } = await showExpense(uses, hr, id);
  await decideExpense(uses, hr, id, { version, outcome: 'request_changes', comment: `Ring ${all}` });
  await submitted(id, { note: `Som ${all} sade` });
  expect(questions().filter((asked) => !isScan(asked))).toHaveLength(2);
  expect(leaked()).toEqual([]);
});

test('what is printed on a receipt leaves in the receipt and nowhere else', async () => {
  answer();
  const file = textReceipt({ ...told, more: [`Kund: ${name}`, `${mail} ${number}`] });
  await evaluated(file, { vendor: 'Tallbo Gym AB', note: '' });
  const [scan, evaluation] = questions();
  expect(spelled(documentsOf(scan!))).not.toEqual([]);
  expect(spelled([withoutDocuments(scan!), wholeOf(evaluation!)])).toEqual([]);
  expect(wholeOf(evaluation!)).toContain('Kund: […]');
});
