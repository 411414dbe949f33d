import { once } from 'node:events';
import { resolve } from 'node:path';
import { adminApi } from './admin-api.ts';
import { applyAppSettings } from './app-settings.ts';
import { describeError, executor, type WriteLog } from './execute.ts';
import { FunctionsCore, type RegisteredFunction } from './functions-core.ts';
import { readHostSettings } from './host-settings.ts';
import { portOf, serveHttp } from './http-server.ts';
import { InFlight } from './in-flight.ts';
import { keyRing, type Keys } from './keys.ts';
import { loadApp } from './load-app.ts';
import { isLogged, logLevel, type Log } from './log.ts';
import { QueueTriggers } from './queue-triggers.ts';
import { buildRoutes } from './routes.ts';
import { findRouteOverlaps } from './shadowed-routes.ts';
import { Timers } from './timers.ts';

export interface HostOptions {
  /** Holds package.json, whose "main" is loaded, and host.json. */
  readonly appDirectory: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** 127.0.0.1 if left out. */
  readonly address?: string;
  /** App settings: put into `process.env` before the app loads, and there they stay. */
  readonly settings: Record<string, string>;
  readonly keys?: Keys;
  /** Gets every line that `logging.logLevel` of host.json lets through. */
  readonly log: Log;
  /** Milliseconds that a stop waits for invocations in flight; 10 000 if left out. */
  readonly drain?: number;
}

export interface Host {
  readonly port: number;
  readonly masterKey: string;
  /** In the host's order, which is the order in which routes are tried. */
  readonly functions: readonly { readonly name: string; readonly trigger: string }[];
  stop(): Promise<void>;
}

const supported = new Set(['httpTrigger', 'timerTrigger', 'serviceBusTrigger']);
const hookPatience = 2_000;
let isTaken = false;

/**
 * Runs a function app of the Node v4 model in this process through the real `@azure/functions`, as the Functions host
 * would. Once per process: the library keeps the first core that it found. Throws when the app does not load, a route,
 * schedule or trigger is not valid, or the port is taken.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  if (isTaken) throw new Error('This process already ran a host: start another process.');
  isTaken = true;
  const appDirectory = resolve(options.appDirectory);
  const settings = readHostSettings(appDirectory);
  applyAppSettings(appDirectory, options.settings);

  const log: WriteLog = (entry, context) => {
    const changed = core.hooks.runLog(entry, context);
    if (isLogged(changed, settings.logLevel)) options.log(changed);
  };
  const core = new FunctionsCore((level, category, message) => log({ level: logLevel(level), category, message }));
  const say = (level: 'information' | 'warning' | 'error', message: string) =>
    log({ level, category: 'system', message });
  const uninstall = core.install();
  const began = performance.now();
  const functions = await loadApp(core, appDirectory);
  const loaded = Math.round(performance.now() - began);
  refuseUnsupported(functions);

  const inFlight = new InFlight();
  const execute = executor(core, log, settings.functionTimeout);
  const routes = buildRoutes(functions, settings.routePrefix);
  const timers = new Timers(functions, execute, inFlight);
  const queues = new QueueTriggers(functions, { execute, inFlight, settings, log });
  const keys = keyRing(options.keys);
  const start = (fn: RegisteredFunction, input: string) => {
    if (fn.trigger.type === 'timerTrigger') return timers.fire(fn);
    if (fn.trigger.type !== 'serviceBusTrigger') return undefined;
    return inFlight.track(execute(fn, { string: input }).then(() => undefined));
  };
  const admin = adminApi({ hostVersion: core.hostVersion, functions, routes, start });
  const onError = (error: unknown) => say('error', `The host failed to answer. ${describeError(error)}`);
  const server = await serveHttp(
    { routes, keys, execute, admin, inFlight, onError },
    options.port,
    options.address ?? '127.0.0.1',
  );
  const port = portOf(server);
  await queues.start();
  timers.start();

  if (functions.length === 0) say('warning', 'The app registered no functions.');
  for (const path of settings.ignored) say('warning', `host.json: "${path}" has no effect on this host.`);
  for (const { first, second, method, path } of findRouteOverlaps(routes)) {
    say('warning', `${method} ${path} fits '${first}' and '${second}': '${first}' gets it, by the order of names.`);
  }
  say(
    'information',
    `Host started with ${functions.length} functions on port ${port}; the app loaded in ${loaded} ms.`,
  );

  const stop = async () => {
    say('information', 'Host is stopping.');
    timers.stop();
    const closed = once(server, 'close');
    server.close();
    server.closeIdleConnections();
    await queues.stop();
    if (!(await inFlight.settled(options.drain ?? 10_000))) {
      say('warning', `${inFlight.count} invocations did not end in time.`);
    }
    await Promise.race([
      core.hooks.runApp('appTerminate').catch((error: unknown) => say('error', describeError(error))),
      new Promise((done) => setTimeout(done, hookPatience).unref()),
    ]);
    server.closeAllConnections();
    await Promise.all([closed, queues.close()]);
    uninstall();
  };
  let stopped: Promise<void> | undefined;
  return {
    port,
    masterKey: keys.master,
    functions: functions.map(({ name, trigger }) => ({ name, trigger: trigger.type })),
    stop: () => (stopped ??= stop()),
  };
}

function refuseUnsupported(functions: readonly RegisteredFunction[]): void {
  for (const { name, trigger } of functions) {
    if (!supported.has(trigger.type))
      throw new Error(`'${name}' has a ${trigger.type}, which this host does not offer.`);
  }
}
