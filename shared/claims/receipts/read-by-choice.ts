import type { ModelCall } from '../model-calls/model-call.ts';
import { failureCode, ModelFailure, type FailureCode } from '../model-calls/model-failure.ts';
import type { ScanInput, Scanner } from './ports.ts';
import type { Reading } from './reading.ts';

/** The scanner of this machine, and the model's where one is connected. */
export type Scanners = Readonly<{ scanner: Scanner; claude?: Readonly<{ scanner: Scanner }> }>;

export type Read = Readonly<{
  /** What was read, the one to show last. Empty when nothing was: `error` is then why. */
  readings: readonly Reading[];
  error: unknown;
  calls: readonly ModelCall[];
  /** Why the model that was chosen did not read; null when it did, or was not to. */
  instead: FailureCode | 'unexpected' | null;
}>;

/**
 * Reads a receipt as the company chose. Where a model reads, this machine reads as well: rules rest on its reading, the two are
 * compared, and it stands alone when the model does not answer. Never rejects.
 */
export async function readByChoice(
  { scanner, claude }: Scanners,
  choice: Scanner['name'],
  fetchInput: () => Promise<ScanInput>,
  signal: AbortSignal,
): Promise<Read> {
  const calls: ModelCall[] = [];
  const input = fetchInput();
  const ask = async (one: Scanner): Promise<Reading> => one.scan(await input, signal, (call) => calls.push(call));
  const askModel = async (): Promise<Reading> => {
    if (!claude) throw new ModelFailure('switched-off');
    return ask(claude.scanner);
  };
  const [own, model] = await Promise.allSettled([ask(scanner), ...(choice === 'claude' ? [askModel()] : [])]);
  const readings = [own, model].flatMap((answer) => (answer?.status === 'fulfilled' ? [answer.value] : []));
  return {
    readings,
    error: own?.status === 'rejected' && readings.length === 0 ? own.reason : null,
    calls,
    instead: model?.status === 'rejected' ? failureCode(model.reason) : null,
  };
}
