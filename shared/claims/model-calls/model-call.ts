import type { FailureCode } from './model-failure.ts';

/** One question that went to a model: what it was for, what answered, and the tokens it is paid by. */
export type ModelCall = Readonly<{
  purpose: 'scan' | 'evaluate';
  model: string;
  promptVersion: string;
  inputTokens: number;
  outputTokens: number;
  outcome: 'answered' | FailureCode;
}>;

/** Called once for each question that left, also when its answer could not be used: it is paid for all the same. */
export type OnCall = (call: ModelCall) => void;
