import type { CoreInvocationContext, FunctionMetadata, InvocationRequest, InvocationResponse } from './core-types.ts';
import type { FunctionsCore, RegisteredFunction } from './functions-core.ts';
import { withReadOnly } from './hooks.ts';
import type { Log } from './log.ts';
import { logLevel } from './log.ts';
import { SystemError } from './system-error.ts';

type WriteLog = (entry: Parameters<Log>[0], invocationContext?: unknown) => void;

/**
 * Runs one invocation in the worker's own order: arguments, preInvocation hooks, handler, postInvocation hooks,
 * response. Hooks may replace inputs, handler, result and error. Throws what the handler threw, unless a hook took it away.
 */
export async function invoke(
  core: FunctionsCore,
  fn: RegisteredFunction,
  request: InvocationRequest,
  log: WriteLog,
): Promise<InvocationResponse> {
  if (!core.model) throw new SystemError('The app has not set a programming model.');
  const { invocationId } = request;
  let context: unknown;
  const coreContext: CoreInvocationContext = {
    invocationId,
    request,
    metadata: fn satisfies FunctionMetadata,
    state: undefined,
    log: (level, category, message) =>
      log({ level: logLevel(level), category, message, function: fn.name, invocationId }, context),
  };
  const model = await core.model.getInvocationModel(coreContext);
  const given = await model.getArguments();
  context = given.context;

  const shared = { hookData: {}, appHookData: core.hooks.appData, invocationContext: context };
  const before = withReadOnly({ functionCallback: fn.callback, inputs: given.inputs }, shared);
  await during(coreContext, 'preInvocationHooks', () => core.hooks.runInvocation('preInvocation', before));

  const outcome: { inputs: unknown[]; result: unknown; error: unknown } = {
    inputs: before.inputs,
    result: null,
    error: null,
  };
  const after = withReadOnly(outcome, shared);
  await during(coreContext, 'invocation', async () => {
    try {
      after.result = await model.invokeFunction(context, before.inputs, before.functionCallback);
    } catch (error) {
      after.error = error;
    }
  });
  await during(coreContext, 'postInvocationHooks', () => core.hooks.runInvocation('postInvocation', after));

  if (after.error !== null && after.error !== undefined) throw after.error;
  return model.getResponse(context, after.result);
}

async function during(
  context: CoreInvocationContext,
  state: NonNullable<CoreInvocationContext['state']>,
  act: () => Promise<void>,
): Promise<void> {
  context.state = state;
  try {
    await act();
  } finally {
    context.state = undefined;
  }
}
