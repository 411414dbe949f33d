import type { ScanInput, Scanner } from '../../claims/receipts/ports.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { ask, type Question } from './ask.ts';
import type { Connection } from './connection.ts';
import { maskPeople } from './mask-people.ts';
import { scanPrompt } from './prompts/scan.ts';
import { readingOf } from './scan-answer.ts';
import type { ScanAnswer } from './scan-shape.ts';
import { shownDocument } from './shown-document.ts';

/** Tokens of the longest answer: a receipt of some two hundred lines. */
const longest = 12_000;

/** The question of a scan: the receipt, the names of the company's categories, fixed rules. */
export async function scanQuestion(input: ScanInput): Promise<Question<ScanAnswer>> {
  const { scanShape } = await import('./scan-shape.ts');
  const names = [...new Set((input.categories ?? []).map(maskPeople))];
  return {
    purpose: 'scan',
    prompt: scanPrompt,
    content: [await shownDocument(input), { type: 'text', text: `${scanPrompt.ask}\n${JSON.stringify(names)}` }],
    answer: scanShape(names),
    effort: 'low',
    longest,
  };
}

/**
 * Reads receipts with Claude. The receipt and the names of the company's categories leave, and nothing else. Rejects with
 * ModelFailure, before anything is sent where the place it would go to is not one it may go to.
 */
export const claudeScanner = (connection: Connection, today: () => PlainDate): Scanner => ({
  name: 'claude',
  async scan(input, signal, onCall) {
    await connection.mayAsk();
    const answer = await ask(connection, await scanQuestion(input), signal, onCall);
    return readingOf(answer, today(), `${connection.model}/${scanPrompt.version}`);
  },
});
