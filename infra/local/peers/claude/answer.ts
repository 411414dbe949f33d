/** What the stand-in does with one question. */
export type Answer =
  | Readonly<{ kind: 'json'; value: unknown; stopReason?: string; usage?: unknown }>
  | Readonly<{ kind: 'text'; text: string; stopReason?: string }>
  | Readonly<{ kind: 'status'; status: number; says?: string; retryAfter?: number }>
  /** Takes the question and never answers. */
  | Readonly<{ kind: 'silent' }>
  /** Begins an answer and sends a byte now and then, without end. */
  | Readonly<{ kind: 'slow-stream' }>
  /** Ends the connection: before the answer, or in the middle of it. */
  | Readonly<{ kind: 'drop'; midway?: boolean }>
  /** Sends an HTTP body of one's own. */
  | Readonly<{ kind: 'body'; type: string; body: string }>
  | Readonly<{ kind: 'redirect'; to: string }>;

/** A question as it came in: the path says the protocol and, on Bedrock, the model. */
export type Asked = Readonly<{
  method: string;
  path: string;
  headers: Readonly<Record<string, unknown>>;
  body: unknown;
}>;

/** The message of the Messages API that carries an answer. */
export const messageOf = (answer: Extract<Answer, { kind: 'json' | 'text' }>): object => ({
  id: 'msg_stand_in',
  type: 'message',
  role: 'assistant',
  model: 'stand-in',
  content: [{ type: 'text', text: answer.kind === 'json' ? JSON.stringify(answer.value) : answer.text }],
  stop_reason: answer.stopReason ?? 'end_turn',
  stop_sequence: null,
  usage: ('usage' in answer ? answer.usage : undefined) ?? { input_tokens: 1200, output_tokens: 300 },
});

const kinds: Readonly<Record<number, string>> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  403: 'permission_error',
  429: 'rate_limit_error',
  500: 'api_error',
  529: 'overloaded_error',
};

/** The error body of the Messages API. */
export const errorOf = (status: number, says: string): object => ({
  type: 'error',
  error: { type: kinds[status] ?? 'api_error', message: says },
});
