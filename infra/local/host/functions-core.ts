import Module from 'node:module';
import type { Binding, Callback, CoreLog, FunctionMetadata, ProgrammingModel } from './core-types.ts';
import { Hooks } from './hooks.ts';
import { SystemError } from './system-error.ts';

export interface Trigger extends Binding {
  readonly name: string;
}

export interface RegisteredFunction extends FunctionMetadata {
  readonly functionId: string;
  readonly trigger: Trigger;
  readonly callback: Callback;
}

/** The worker version whose programming interface this is; `@azure/functions` asks for features by it. */
const workerVersion = '3.12.0';
const hostVersion = '4.1037.0.0';

class Disposable {
  #act: (() => void) | undefined;

  constructor(act: () => void) {
    this.#act = act;
  }

  static from(...items: { dispose(): unknown }[]): Disposable {
    return new Disposable(() => items.forEach((item) => item.dispose()));
  }

  dispose(): void {
    const act = this.#act;
    this.#act = undefined;
    act?.();
  }
}

/** The built-in module `@azure/functions-core`, and what the app has registered through it. */
export class FunctionsCore {
  readonly hostVersion = hostVersion;
  readonly hooks = new Hooks();
  readonly functions = new Map<string, RegisteredFunction>();
  model: ProgrammingModel | undefined;
  #closed = false;
  readonly #log: CoreLog;

  constructor(log: CoreLog) {
    this.#log = log;
  }

  /**
   * Answers `require('@azure/functions-core')` from now on, as the worker does. It has to happen before any app code
   * loads: `@azure/functions` remembers for ever that it found no core. Gives the function that ends it.
   */
  install(): () => void {
    const prototype = Module.prototype as unknown as { require: (this: unknown, id: string) => unknown };
    const original = prototype.require;
    const api = this.#api();
    prototype.require = function (id) {
      return id === '@azure/functions-core' ? api : original.call(this, id);
    };
    return () => {
      prototype.require = original;
    };
  }

  /** Ends the time in which functions can be registered or taken back. */
  close(): void {
    this.#closed = true;
  }

  #api(): object {
    return {
      version: workerVersion,
      hostVersion,
      Disposable,
      log: this.#log,
      setProgrammingModel: (model: ProgrammingModel) => {
        this.model = model;
      },
      getProgrammingModel: () => this.model,
      registerHook: (name: string, hook: (context: object) => unknown) => new Disposable(this.hooks.add(name, hook)),
      registerFunction: (metadata: FunctionMetadata, callback: Callback) => this.#register(metadata, callback),
    };
  }

  #register(metadata: FunctionMetadata, callback: Callback): Disposable {
    if (this.#closed) throw new SystemError('A function can only be registered during app startup.');
    const functionId = metadata.functionId ?? metadata.name;
    if (this.functions.has(functionId)) {
      throw new SystemError(`A function with id "${functionId}" has already been registered.`);
    }
    const entry = Object.entries(metadata.bindings).find(([, binding]) => /trigger$/i.test(binding.type));
    if (!entry) throw new SystemError(`The function "${metadata.name}" has no trigger.`);
    const [name, binding] = entry;
    this.functions.set(functionId, { ...metadata, functionId, trigger: { ...binding, name }, callback });
    return new Disposable(() => {
      if (this.#closed) throw new SystemError('A function can only be disposed during app startup.');
      this.functions.delete(functionId);
    });
  }
}
