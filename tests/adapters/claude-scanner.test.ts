import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { inspect } from 'node:util';
import type { Answer } from '../../infra/local/peers/claude/answer.ts';
import type { FailureCode } from '../../shared/claims/model-calls/model-failure.ts';
import type { ScanInput } from '../../shared/claims/receipts/ports.ts';
import { aStandIn, bedrock, opened, routes, scanSaid, type Opened } from '../support/claude.ts';

const standIn = await aStandIn();
const jpeg = await sharp({ create: { width: 2000, height: 3000, channels: 3, background: 'white' } })
  .jpeg()
  .toBuffer();
const picture: ScanInput = { type: 'image/jpeg', stored: jpeg, pages: [{ jpeg }], categories: ['Friskvård'] };
const never = new AbortController().signal;
const scan = (claude: Opened, input = picture, signal = never) =>
  claude.scanner.scan(input, signal, (call) => claude.calls.push(call));

/** A text that a model, or whoever wrote a receipt, would like to see in a log. */
const words = 'Anna Exempelsson 640823-3234 bought this';

async function failureOf(claude: Opened, signal = never): Promise<unknown> {
  return scan(claude, picture, signal).then(
    () => 'it was read',
    (error: unknown) => error,
  );
}

describe.each(Object.entries(routes(standIn)))('over %s', (_route, settings) => {
  test('a receipt is read', async () => {
    standIn.script({ kind: 'json', value: scanSaid() });
    const claude = opened(settings);
    const reading = await scan(claude);
    expect(reading).toMatchObject({
      scanner: 'claude',
      version: 'claude-haiku-5-5/scan-2',
      vendor: { value: 'Tallbo Gym AB', place: null },
      organisationNumber: { value: '5566778899' },
      date: { value: '2026-05-14' },
      total: { value: 44_900 },
      currency: { value: 'SEK' },
      vat: [{ rate: 6, amount: 2_542 }],
      bought: { value: ['Gymkort 1 månad vuxen 449,00'] },
      noted: { isReceipt: true, instructions: false, category: null },
    });
    expect(reading.total.confidence).toBeGreaterThan(0.9);
    expect(claude.calls).toEqual([
      {
        purpose: 'scan',
        model: 'claude-haiku-5-5',
        promptVersion: 'scan-2',
        inputTokens: 1200,
        outputTokens: 300,
        outcome: 'answered',
      },
    ]);
  });

  const failures: readonly (readonly [string, Answer, FailureCode, number])[] = [
    ['a refusal', { kind: 'text', text: words, stopReason: 'refusal' }, 'refusal', 1],
    ['a cut-off', { kind: 'text', text: `{"vendor": "${words}`, stopReason: 'max_tokens' }, 'cut-off', 1],
    ['a full window', { kind: 'text', text: words, stopReason: 'model_context_window_exceeded' }, 'cut-off', 1],
    ['a call for a tool', { kind: 'text', text: words, stopReason: 'tool_use' }, 'not-finished', 1],
    ['text instead of JSON', { kind: 'text', text: words }, 'not-json', 1],
    ['an empty answer', { kind: 'text', text: '' }, 'not-json', 1],
    ['JSON of another shape', { kind: 'json', value: { vendor: words } }, 'wrong-shape', 1],
    [
      'a number where digits are asked for',
      { kind: 'json', value: scanSaid({ total: { value: 449, sure: 'certain' } }) },
      'wrong-shape',
      1,
    ],
    ['nothing as an answer', { kind: 'body', type: 'application/json', body: 'null' }, 'wrong-shape', 1],
    [
      'a block that is nothing',
      { kind: 'body', type: 'application/json', body: '{"content":[null],"stop_reason":"end_turn"}' },
      'not-json',
      1,
    ],
    ['JSON in a fence', { kind: 'text', text: `\`\`\`json\n${JSON.stringify(scanSaid())}\n\`\`\`` }, 'not-json', 1],
    ['a value outside a closed list', { kind: 'json', value: scanSaid({ category: words }) }, 'wrong-shape', 1],
    ['an answer without end', { kind: 'json', value: scanSaid({ lines: Array(501).fill('x') }) }, 'wrong-shape', 1],
    ['a web page', { kind: 'body', type: 'text/html', body: words }, 'wrong-shape', 1],
    ['half a JSON body', { kind: 'body', type: 'application/json', body: '{"content":' }, 'not-json', 1],
    ['429', { kind: 'status', status: 429, says: words, retryAfter: 1 }, 'rate-limited', 2],
    ['529', { kind: 'status', status: 529, says: words, retryAfter: 1 }, 'overloaded', 2],
    ['500', { kind: 'status', status: 500, says: words, retryAfter: 1 }, 'server-error', 2],
    ['403', { kind: 'status', status: 403, says: words }, 'not-authorised', 1],
    ['400', { kind: 'status', status: 400, says: words }, 'request-refused', 1],
    ['a connection that is dropped', { kind: 'drop' }, 'unreachable', 2],
    ['a connection that is dropped midway', { kind: 'drop', midway: true }, 'unreachable', 1],
    ['silence', { kind: 'silent' }, 'timeout', 2],
    ['an answer that trickles', { kind: 'slow-stream' }, 'timeout', 1],
    ['a redirect', { kind: 'redirect', to: 'http://127.0.0.1:9/v1/messages' }, 'unreachable', 2],
  ];

  test.each(failures)('%s is a failure with a code and no words', async (_what, answer, code, attempts) => {
    standIn.script(answer);
    const claude = opened(settings);
    const failure = await failureOf(claude);
    expect(failure).toMatchObject({ name: 'ModelFailure', code });
    for (const shown of [inspect(failure, { depth: 9 }), JSON.stringify(claude.calls)]) {
      expect(shown).not.toContain('Exempelsson');
      expect(shown).not.toContain('not-a-key');
    }
    expect(claude.calls).toMatchObject([{ outcome: code }]);
    expect(standIn.asked.filter(({ path }) => /messages|invoke/.test(path))).toHaveLength(attempts);
  });

  test('a wait that is longer than the patience is not waited for', async () => {
    standIn.script({ kind: 'status', status: 429, retryAfter: 60_000 });
    const started = performance.now();
    expect(await failureOf(opened(settings))).toMatchObject({ code: 'timeout' });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('an error that passes is tried again', async () => {
    standIn.script({ kind: 'status', status: 529, retryAfter: 1 }, { kind: 'json', value: scanSaid() });
    expect((await scan(opened(settings))).total.value).toBe(44_900);
  });
});

test('whoever asked can give up', async () => {
  standIn.script({ kind: 'silent' });
  const failure = await failureOf(opened(bedrock(standIn)), AbortSignal.timeout(50));
  expect(failure).toMatchObject({ code: 'timeout' });
});

test('tokens of an answer that could not be used are counted, and odd counts are none', async () => {
  const claude = opened(bedrock(standIn));
  standIn.script({
    kind: 'json',
    value: {},
    usage: { input_tokens: 900, output_tokens: 7, cache_read_input_tokens: 100 },
  });
  await failureOf(claude);
  standIn.script({ kind: 'json', value: {}, usage: { input_tokens: -4, output_tokens: 'many' } });
  await failureOf(claude);
  expect(claude.calls.map(({ inputTokens, outputTokens }) => [inputTokens, outputTokens])).toEqual([
    [1000, 7],
    [0, 0],
  ]);
});

test('a picture is no larger than a model sees, a PDF goes as it is, and neither has a name', async () => {
  standIn.script({ kind: 'json', value: scanSaid() });
  const claude = opened(bedrock(standIn));
  await scan(claude);
  const pdf = Buffer.from('%PDF-1.7 as it is kept');
  await scan(claude, { type: 'application/pdf', stored: pdf, pages: [{ jpeg }] });
  const shown = standIn.asked
    .filter(({ path }) => path.endsWith('/invoke'))
    .map(
      ({ body }) => (body as { messages: { content: { type: string; source: { data: string } }[] }[] }).messages[0]!,
    );
  const [image, document] = shown.map(({ content }) => content[0]!);
  const size = await sharp(Buffer.from(image!.source.data, 'base64')).metadata();
  expect(Math.max(size.width, size.height)).toBe(1568);
  expect(document).toEqual({
    type: 'document',
    source: { type: 'base64', media_type: 'application/pdf', data: pdf.toString('base64') },
  });
});
