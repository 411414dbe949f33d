import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod';
import { evaluateShape } from '../../shared/adapters/claude/evaluate-shape.ts';
import { evaluatePrompt } from '../../shared/adapters/claude/prompts/evaluate.ts';
import { scanPrompt } from '../../shared/adapters/claude/prompts/scan.ts';
import { scanShape } from '../../shared/adapters/claude/scan-shape.ts';
import { criteria } from '../../shared/claims/evaluation/finding.ts';
import { editExpense } from '../../shared/claims/expenses/edit-expense.ts';
import { submitExpense } from '../../shared/claims/expenses/submit-expense.ts';
import { evaluateExpense } from '../../shared/claims/evaluation/evaluate-expense.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { aCompany } from '../support/a-company.ts';
import { aReceipt, someFacts } from '../support/claim-facts.ts';
import { approves, claimStory, confirmed, paidDay } from '../support/claim-story.ts';
import { aStandIn, bedrock, isScan, opened, saidOf, scanSaid, withClaude, yesToAll } from '../support/claude.ts';
import { spelledIn, spellingsOf } from '../support/spellings.ts';
import { verbWorld } from '../support/verb-world.ts';

const standIn = await aStandIn();
const never = new AbortController().signal;
const questions = () => standIn.asked.filter(({ method }) => method === 'POST');
const formatOf = (shape: z.ZodType) => {
  const { type, schema } = zodOutputFormat(shape);
  return { type, schema };
};

describe('the body that leaves', () => {
  test('of a scan is the receipt, the category names, the fixed rules, and nothing else', async () => {
    standIn.script({ kind: 'json', value: scanSaid() });
    const stored = Buffer.from('%PDF-1.7 a receipt');
    const categories = ['Friskvård', 'Glasögon'];
    await opened(bedrock(standIn)).scanner.scan({ type: 'application/pdf', stored, pages: [], categories }, never);
    expect(questions().map(({ path, body }) => ({ path, body }))).toEqual([
      {
        path: '/model/eu.anthropic.claude-haiku-5-5/invoke',
        body: {
          anthropic_version: expect.any(String),
          max_tokens: 12_000,
          system: scanPrompt.text,
          messages: [
            {
              role: 'user',
              content: [
                {
                  type: 'document',
                  source: { type: 'base64', media_type: 'application/pdf', data: stored.toString('base64') },
                },
                { type: 'text', text: `${scanPrompt.ask}\n["Friskvård","Glasögon"]` },
              ],
            },
          ],
          output_config: { effort: 'low', format: formatOf(scanShape(categories)) },
        },
      },
    ]);
  });

  test('of an evaluation is what a judgement needs, and nothing else', async () => {
    standIn.script(yesToAll);
    const facts = someFacts({ category: { about: { ...someFacts().category.about, policy: ['Gym ersätts.'] } } });
    await opened(bedrock(standIn)).evaluator.evaluate(facts, never);
    const [{ body } = { body: null }] = questions();
    expect(body).toEqual({
      anthropic_version: expect.any(String),
      max_tokens: 6_000,
      system: evaluatePrompt.text,
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: expect.any(String) },
            { type: 'text', text: evaluatePrompt.ask },
          ],
        },
      ],
      output_config: { effort: 'medium', format: formatOf(evaluateShape) },
    });
    const { messages } = body as { messages: { content: { text: string }[] }[] };
    expect(JSON.parse(messages[0]!.content[0]!.text)).toEqual({
      claim: { amount: '449.00', currency: 'SEK', date: '2026-09-14', vendor: 'Tallbo Gym AB' },
      category: { sv: 'Friskvård', en: 'Wellness' },
      criteria: {
        ofTheCategory: {
          sv: 'Motion och annan friskvård av mindre värde.',
          en: 'Exercise and wellness of minor value.',
        },
        ofEveryClaim: Object.fromEntries(Object.entries(criteria).map(([name, { en }]) => [name, en])),
      },
      policy: ['Gym ersätts.'],
      receipts: [aReceipt().reading?.text],
    });
  });
});

const canaries = ['Kanariefågel Östgötsson', 'kanarie.ostgotsson@hemlig.example', '850709-9805'] as const;

/** Every spelling of a canary that stands in what left: in the request as text, and in the documents it carries. */
function leaked(): string[] {
  const texts = questions().flatMap(({ path, headers, body }) => {
    const whole = JSON.stringify({ path, headers, body });
    const documents = [...whole.matchAll(/"data":"([A-Za-z0-9+/=]+)"/g)].map(([, data]) =>
      Buffer.from(data!, 'base64'),
    );
    return [whole, ...documents.flatMap((document) => [document.toString('utf8'), document.toString('latin1')])];
  });
  return canaries.flatMap((canary) => texts.flatMap((text) => spelledIn(canary, text)));
}

test('a leak would be found, in every spelling', () => {
  for (const canary of canaries)
    for (const spelling of spellingsOf(canary)) {
      standIn.asked.splice(0, standIn.asked.length, { method: 'POST', path: '/', headers: {}, body: { x: spelling } });
      expect(leaked().length, spelling).toBeGreaterThan(0);
    }
});

test('what is in a picture besides the picture does not leave', async () => {
  const stored = await sharp({ create: { width: 300, height: 300, channels: 3, background: 'white' } })
    .withExif({ IFD0: { Artist: canaries[0], ImageDescription: canaries.join(' ') } })
    .jpeg()
    .toBuffer();
  expect(stored.toString('latin1')).toContain('850709-9805');
  standIn.script({ kind: 'json', value: scanSaid() });
  await opened(bedrock(standIn)).scanner.scan({ type: 'image/jpeg', stored, pages: [] }, never);
  expect(questions()).toHaveLength(1);
  expect(leaked()).toEqual([]);
});

test('a number or an address of a person that is printed on a receipt stays here when a claim is judged', async () => {
  standIn.script(yesToAll);
  const text = `Tallbo Gym AB\n${canaries[1]}\nPersonnr ${canaries[2]}\nGymkort 449,00`;
  await opened(bedrock(standIn)).evaluator.evaluate(someFacts({ receipts: [aReceipt({ text })] }), never);
  expect(questions()).toHaveLength(1);
  expect(leaked()).toEqual([]);
});

test('who claims, and what that person typed, never leaves in a whole claim', async () => {
  const world = await verbWorld();
  const company = await aCompany(world.db);
  const { uses, ...rest } = await withClaude(world, standIn, company);
  const story = claimStory({ uses, ...rest });
  const { employee } = company.people;
  await world.db.app.inTenant(company.id, (tx) =>
    tx.db
      .update(employees)
      .set({ name: canaries[0], workEmail: canaries[1] })
      .where(eq(employees.id, employee.employee)),
  );
  const receipt = { ...approves, vendor: 'Tallbo Gym AB', date: paidDay };
  standIn.script((asked) => (isScan(asked) ? { kind: 'json', value: saidOf(receipt) } : yesToAll(asked)));
  for (const vendor of ['Tallbo Gym AB', `Tallbo Gym AB ${canaries.join(' ')}`, canaries[0]]) {
    const read = await story.read(employee, receipt);
    world.later();
    const edited = await editExpense(uses, employee, read.id, {
      vendor,
      note: canaries.join(', '),
    });
    world.later();
    await submitExpense(uses, employee, edited.id, { version: edited.version, confirmed });
    const message = (await world.messages(company.id, 'evaluate-expense')).at(-1)!;
    await evaluateExpense(uses, message);
  }
  expect(questions().length).toBe(6);
  const ids = [company.id, employee.employee, employee.session, ...canaries];
  expect(ids.filter((id) => JSON.stringify(questions().map(({ path, body }) => [path, body])).includes(id))).toEqual(
    [],
  );
  expect(leaked()).toEqual([]);
});
