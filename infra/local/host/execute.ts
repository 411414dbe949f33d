import { randomUUID } from 'node:crypto';
import type { InvocationResponse, RetryContext, TraceContext, TypedData } from './core-types.ts';
import type { FunctionsCore, RegisteredFunction } from './functions-core.ts';
import { invoke } from './invoke.ts';
import type { LogEntry } from './log.ts';
import { traceContext } from './trace-context.ts';

export interface InvocationDetails {
  readonly triggerMetadata?: Record<string, TypedData>;
  readonly trace?: TraceContext;
  readonly retry?: RetryContext;
}

/** Runs one invocation of a function with its trigger's data. Rejects with what the handler threw, or on the timeout. */
export type Execute = (
  fn: RegisteredFunction,
  data: TypedData,
  details?: InvocationDetails,
) => Promise<InvocationResponse>;

export type WriteLog = (entry: LogEntry, invocationContext?: unknown) => void;

/**
 * Gives `execute` with the host's log lines and function timeout (milliseconds; undefined is none) around each invocation.
 * On Azure the worker process is recycled at the timeout; here the invocation fails and a handler that ignores it runs on.
 */
export function executor(core: FunctionsCore, log: WriteLog, timeout: number | undefined): Execute {
  return async (fn, data, details = {}) => {
    const invocationId = randomUUID();
    const started = performance.now();
    const write = (level: LogEntry['level'], message: string) =>
      log({ level, category: 'system', message, function: fn.name, invocationId });
    write('information', `Executing 'Functions.${fn.name}' (Id=${invocationId})`);
    const took = () => `Id=${invocationId}, Duration=${Math.round(performance.now() - started)}ms`;
    const request = {
      invocationId,
      functionId: fn.functionId,
      inputData: [{ name: fn.trigger.name, data }],
      triggerMetadata: details.triggerMetadata ?? {},
      traceContext: details.trace ?? traceContext(),
      ...(details.retry && { retryContext: details.retry }),
    };
    try {
      const response = await within(timeout, fn.name, invoke(core, fn, request, log));
      write('information', `Executed 'Functions.${fn.name}' (Succeeded, ${took()})`);
      return response;
    } catch (error) {
      write('error', `Executed 'Functions.${fn.name}' (Failed, ${took()}) ${describeError(error)}`);
      throw error;
    }
  };
}

export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function within<T>(timeout: number | undefined, name: string, work: Promise<T>): Promise<T> {
  if (timeout === undefined) return work;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `Timeout value of ${timeout} ms exceeded by function 'Functions.${name}'.`;
    timer = setTimeout(() => reject(new Error(message)), timeout);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
