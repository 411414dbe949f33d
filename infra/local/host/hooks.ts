import type { LogEntry } from './log.ts';
import { logLevel } from './log.ts';
import { SystemTypeError } from './system-error.ts';

type HookName = 'appStart' | 'appTerminate' | 'preInvocation' | 'postInvocation' | 'log';
type Hook = (context: object) => unknown;
type Data = Record<string, unknown>;

/** The hooks that the app registers, with the data they share: one object for the app, one for its start and end. */
export class Hooks {
  readonly appData: Data = {};
  readonly #appLevelData: Data = {};
  readonly #hooks: Record<HookName, Hook[]> = {
    appStart: [],
    appTerminate: [],
    preInvocation: [],
    postInvocation: [],
    log: [],
  };

  /** Gives the function that takes the hook away again. Throws a RangeError for a name that the worker does not know. */
  add(name: string, hook: Hook): () => void {
    const list = Object.hasOwn(this.#hooks, name) ? this.#hooks[name as HookName] : undefined;
    if (!list)
      throw Object.assign(new RangeError(`Unrecognized hook "${name}"`), { isAzureFunctionsSystemError: true });
    list.push(hook);
    return () => {
      const at = list.indexOf(hook);
      if (at >= 0) list.splice(at, 1);
    };
  }

  async runApp(name: 'appStart' | 'appTerminate', fields: object = {}): Promise<void> {
    const context = withReadOnly({ ...fields }, { hookData: this.#appLevelData, appHookData: this.appData });
    for (const hook of this.#hooks[name]) await hook(context);
  }

  async runInvocation(name: 'preInvocation' | 'postInvocation', context: object): Promise<void> {
    for (const hook of this.#hooks[name]) await hook(context);
  }

  /** A log hook may change level and message. One that throws is passed over: hooks cannot stop a log. */
  runLog(entry: LogEntry, invocationContext: unknown): LogEntry {
    if (this.#hooks.log.length === 0) return entry;
    const context = withReadOnly(
      { level: entry.level, message: entry.message, category: entry.category },
      { hookData: {}, appHookData: this.appData, invocationContext },
    );
    for (const hook of this.#hooks.log) {
      try {
        hook(context);
      } catch {
        continue;
      }
    }
    return { ...entry, level: logLevel(context.level), message: context.message };
  }
}

/** Adds properties that hooks can read but not replace, as in the worker. */
export function withReadOnly<T extends object>(fields: T, fixed: Record<string, unknown>): T {
  for (const [name, value] of Object.entries(fixed)) {
    Object.defineProperty(fields, name, {
      enumerable: true,
      get: () => value,
      set: () => {
        throw new SystemTypeError(`Cannot assign to read only property '${name}'`);
      },
    });
  }
  return fields;
}
