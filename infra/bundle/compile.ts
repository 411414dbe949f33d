import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { carriedPackages } from './carried-packages.ts';

/** One file of the bundle, and the npm packages whose code is in it. */
export type CompiledFile = Readonly<{ file: string; bytes: number; packages: readonly string[] }>;

/** The app, and the two processes it starts; each is found beside the chunk that starts it (see the adapters' entry files). */
const entries = {
  main: 'functions/main.ts',
  'file-intake-process': 'shared/adapters/file-intake/intake-process.ts',
  'ocr-child': 'shared/adapters/on-device-scanner/ocr-child.ts',
};

/** Made by the Functions worker itself, or an optional faster client that nobody installs. */
const fromElsewhere = ['@azure/functions-core', 'pg-native'];

/** Carried because sharp needs it, and used by Microsoft's sign-in library as well: once is enough. */
const carriedAnyway = ['semver'];

const stays = (id: string): boolean =>
  [...fromElsewhere, ...carriedAnyway, ...Object.keys(carriedPackages)].some(
    (name) => id === name || id.startsWith(`${name}/`),
  );

const packageOf = (moduleId: string): string | null =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(moduleId.replaceAll('\\', '/'))?.[1] ?? null;

/**
 * Bundles the app for Node 22 and 24: minified ES modules, `main.mjs` and what it loads when it is first used. Throws when
 * something does not resolve, or when a package that is neither bundled nor carried would be left out.
 */
export async function compile(repository: string, to: string): Promise<CompiledFile[]> {
  const build = await rolldown({
    cwd: repository,
    input: entries,
    platform: 'node',
    external: stays,
    // `node22` keeps the syntax within what the older of the two versions reads.
    transform: { target: 'node22' },
    onLog(level, log) {
      if (level === 'warn' && log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
    },
  });
  try {
    const { output } = await build.write({
      dir: to,
      format: 'esm',
      minify: true,
      comments: false,
      entryFileNames: ({ name }) => (name === 'main' ? 'main.mjs' : '[name].js'),
      chunkFileNames: 'chunk-[name]-[hash].js',
    });
    return output.flatMap((made) => {
      if (made.type !== 'chunk') throw new Error(`${join(to, made.fileName)} is not code`);
      const packages = new Set(made.moduleIds.flatMap((id) => packageOf(id) ?? []));
      return [{ file: made.fileName, bytes: Buffer.byteLength(made.code), packages: [...packages].sort() }];
    });
  } finally {
    await build.close();
  }
}
