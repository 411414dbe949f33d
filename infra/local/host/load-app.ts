import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FunctionsCore, RegisteredFunction } from './functions-core.ts';

const functionName = /^(?!host$)[a-z][a-z0-9_-]{0,127}$/i;

/**
 * Loads the files that `main` of the app's package.json names (a path or a glob), each as ES module or CommonJS as the
 * worker decides, and runs the appStart hooks. Gives the functions in the host's order, which is by name without case.
 * Throws when `main` matches nothing, a name is not valid, or the app asks for HTTP streaming.
 */
export async function loadApp(core: FunctionsCore, appDirectory: string): Promise<RegisteredFunction[]> {
  const manifest = JSON.parse(readFileSync(join(appDirectory, 'package.json'), 'utf8')) as {
    main?: string;
    type?: string;
  };
  if (!manifest.main) throw new Error('package.json of the app has no "main"');
  const files = globSync(manifest.main, { cwd: appDirectory }).sort();
  if (files.length === 0) throw new Error(`package.json "main" (${manifest.main}) matches no file`);
  for (const file of files) await loadFile(join(appDirectory, file), manifest.type === 'module');
  await core.hooks.runApp('appStart', { functionAppDirectory: appDirectory });
  core.close();

  const capabilities = await core.model?.getCapabilities?.({});
  // The library's streaming proxy listens on every interface and cannot be closed.
  if (capabilities?.['HttpUri']) throw new Error('The app enables HTTP streaming, which this host refuses.');
  const functions = [...core.functions.values()].sort(byName);
  for (const { name } of functions) {
    if (!functionName.test(name)) throw new Error(`'${name}' is not a valid function name.`);
  }
  return functions;
}

async function loadFile(file: string, packageIsModule: boolean): Promise<void> {
  const isModule = file.endsWith('.mjs') || (packageIsModule && !file.endsWith('.cjs'));
  if (isModule) await import(pathToFileURL(file).href);
  else createRequire(file)(file);
}

function byName(a: RegisteredFunction, b: RegisteredFunction): number {
  const [left, right] = [a.name.toUpperCase(), b.name.toUpperCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}
