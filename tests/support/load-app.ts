import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { FunctionsCore } from '../../infra/local/host/functions-core.ts';

// `node load-app.ts <main file>`: loads a function app as a worker does, in a process of its own, and prints which files that took.

const main = process.argv[2] ?? '';
const core = new FunctionsCore(() => undefined);
core.install();
const loaded: string[] = [];
registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('node:')) loaded.push(url);
    return nextLoad(url, context);
  },
});
await import(pathToFileURL(main).href);
process.stdout.write(JSON.stringify({ loaded, functions: [...core.functions.keys()].sort() }));
