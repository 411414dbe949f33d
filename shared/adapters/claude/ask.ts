import type { ContentBlockParam, Message, OutputConfig } from '@anthropic-ai/sdk/resources/messages';
import type { z } from 'zod';
import type { ModelCall, OnCall } from '../../claims/model-calls/model-call.ts';
import { ModelFailure, type FailureCode } from '../../claims/model-calls/model-failure.ts';
import type { Connection } from './connection.ts';

export type Question<Answer> = Readonly<{
  purpose: ModelCall['purpose'];
  prompt: Readonly<{ version: string; text: string }>;
  content: ContentBlockParam[];
  answer: z.ZodType<Answer>;
  effort: NonNullable<OutputConfig['effort']>;
  /** Tokens after which an answer is cut off. */
  longest: number;
}>;

/**
 * Asks one question and gives the answer in the shape that was asked for. Throws ModelFailure for everything else. The client's
 * own errors end here: their messages quote what was sent and what came.
 */
export const ask = <Answer>(
  connection: Connection,
  question: Question<Answer>,
  signal: AbortSignal,
  onCall?: OnCall,
): Promise<Answer> => connection.unlessResting(() => askOnce(connection, question, signal, onCall));

async function askOnce<Answer>(
  { model, open, patience }: Connection,
  question: Question<Answer>,
  signal: AbortSignal,
  onCall: OnCall | undefined,
): Promise<Answer> {
  const call = { purpose: question.purpose, model, promptVersion: question.prompt.version };
  const limit = AbortSignal.any([signal, AbortSignal.timeout(patience.whole)]);
  let used = { inputTokens: 0, outputTokens: 0 };
  try {
    const client = await open();
    const message = await client.create(await bodyOf(client.model, question), limit);
    if (typeof message !== 'object' || message === null) throw new ModelFailure('wrong-shape');
    used = tokensOf(message);
    const answer = read(message, question.answer);
    onCall?.({ ...call, ...used, outcome: 'answered' });
    return answer;
  } catch (thrown) {
    const code = thrown instanceof ModelFailure ? thrown.code : codeOf(thrown, limit);
    onCall?.({ ...call, ...used, outcome: code });
    throw new ModelFailure(code);
  }
}

/** The whole of what is sent: fixed rules, the content, the shape of the answer. No tools, no file name, nobody's id. */
export async function bodyOf(model: string, { prompt, content, answer, effort, longest }: Question<unknown>) {
  const { zodOutputFormat } = await import('@anthropic-ai/sdk/helpers/zod');
  const { type, schema } = zodOutputFormat(answer);
  return {
    model,
    max_tokens: longest,
    system: prompt.text,
    messages: [{ role: 'user' as const, content }],
    output_config: { effort, format: { type, schema } },
  };
}

/** A number of tokens, as a server that may send anything says it. */
const count = (said: unknown): number => (Number.isSafeInteger(said) ? Math.max(0, said as number) : 0);

/** Everything that is paid for as input, what a cache saved included: an upper bound. */
function tokensOf(message: Message): { inputTokens: number; outputTokens: number } {
  const usage: Partial<Message['usage']> = message.usage ?? {};
  const cached = count(usage.cache_creation_input_tokens) + count(usage.cache_read_input_tokens);
  return { inputTokens: count(usage.input_tokens) + cached, outputTokens: count(usage.output_tokens) };
}

const endings: Partial<Record<string, FailureCode>> = {
  refusal: 'refusal',
  max_tokens: 'cut-off',
  model_context_window_exceeded: 'cut-off',
};

function read<Answer>(message: Message, shape: z.ZodType<Answer>): Answer {
  if (!Array.isArray(message.content)) throw new ModelFailure('wrong-shape');
  if (message.stop_reason !== 'end_turn') throw new ModelFailure(endings[message.stop_reason ?? ''] ?? 'not-finished');
  const text = message.content.map((block) => (block?.type === 'text' ? block.text : '')).join('');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ModelFailure('not-json');
  }
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw new ModelFailure('wrong-shape');
  return parsed.data;
}

/** Tells the client's errors apart by what they are, never by what they say. */
function codeOf(thrown: unknown, limit: AbortSignal): FailureCode {
  const { status, name } = thrown as { status?: unknown; name?: unknown };
  if (limit.aborted || name === 'APIConnectionTimeoutError' || name === 'APIUserAbortError') return 'timeout';
  if (typeof status === 'number') {
    if (status === 429) return 'rate-limited';
    if (status === 503 || status === 529) return 'overloaded';
    if (status >= 500) return 'server-error';
    return status === 401 || status === 403 ? 'not-authorised' : 'request-refused';
  }
  if (name === 'SyntaxError') return 'not-json';
  if (name === 'CredentialsProviderError') return 'not-authorised';
  return 'unreachable';
}
