import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

/** What `playwright-core` needs to launch a browser. */
export interface Chromium {
  readonly executablePath: string;
  /** The whole environment for it. */
  readonly env: Record<string, string>;
  readonly args: string[];
}

/** The browser opens the project's own pages only; root, and many containers, cannot have its sandbox. */
const everywhere = ['--no-sandbox', '--disable-dev-shm-usage'];
const withoutGraphicsCard = ['--disable-gpu', '--use-gl=angle', '--use-angle=swiftshader'];

const installedNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const installedPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const ownEnvironment = () =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** Some systems ship a script of this name that only asks to install a browser, so it is asked for its version. */
const answers = (command: string) => spawnSync(command, ['--version'], { timeout: 10_000 }).status === 0;

/** Libraries that a bare machine lacks, a font with its configuration, and graphics in software. */
const archives = ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'];

/** The archive's own file names folders of AWS Lambda, and without a font there the browser paints no letters. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** Unpacks the browser of the npm package with its libraries and fonts into `<directory>`, once for each version. */
async function unpack(packageDirectory: string, directory: string): Promise<void> {
  const draft = mkdtempSync(`${directory}-draft-`);
  const read = async (name: string) => promisify(brotliDecompress)(readFileSync(join(packageDirectory, 'bin', name)));
  writeFileSync(join(draft, 'chromium'), await read('chromium.br'));
  chmodSync(join(draft, 'chromium'), 0o755);
  for (const archive of archives) {
    // Without the archive's owners, which root would otherwise restore.
    execFileSync('tar', ['-xf', '-', '--no-same-owner', '-C', draft], { input: await read(archive) });
  }
  writeFileSync(join(draft, 'fonts.conf'), fontConfiguration);
  try {
    renameSync(draft, directory);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(directory)) throw error;
  }
}

/** The browser that comes with the npm packages, under `stateDirectory`; needs nothing else of the machine. */
export async function chromiumFromNpm(stateDirectory: string): Promise<Chromium> {
  const platform = `${process.platform}-${process.arch}`;
  if (platform !== 'linux-x64') {
    throw new Error(`No browser was found. Install Chrome or Chromium, or name one in CHROME_PATH (${platform}).`);
  }
  const packageDirectory = resolve(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
  const { version } = JSON.parse(readFileSync(join(packageDirectory, 'package.json'), 'utf8')) as { version: string };
  const directory = join(stateDirectory, `chromium-${version}`);
  mkdirSync(stateDirectory, { recursive: true });
  if (!existsSync(directory)) await unpack(packageDirectory, directory);
  return {
    executablePath: join(directory, 'chromium'),
    env: {
      ...ownEnvironment(),
      LD_LIBRARY_PATH: join(directory, 'lib'),
      FONTCONFIG_FILE: join(directory, 'fonts.conf'),
      XDG_CACHE_HOME: join(directory, 'cache'),
      HOME: directory,
    },
    args: [...everywhere, ...withoutGraphicsCard],
  };
}

/**
 * A Chromium to test with: the one that CHROME_PATH names, else an installed one, else the one from npm, unpacked under
 * `.local/`. Throws a sentence when there is none.
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env['CHROME_PATH'];
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
  const folders = (process.env['PATH'] ?? '').split(':');
  const candidates = [
    ...installedNames.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...installedPaths,
  ];
  const executablePath = named || candidates.find((path) => existsSync(path) && answers(path));
  if (executablePath) return { executablePath, env: ownEnvironment(), args: everywhere };
  return chromiumFromNpm(resolve(import.meta.dirname, '..', '..', '.local'));
}
