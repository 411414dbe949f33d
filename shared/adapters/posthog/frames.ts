/** One place of a stack, as PostHog reads it. */
export type Frame = Readonly<{
  platform: 'node:javascript';
  filename: string;
  lineno: number;
  colno: number;
  in_app: boolean;
}>;

/** Our own folders: what stands in front of them can be a home folder with somebody's name. */
const own = /(?:^|[/\\])((?:functions|shared|infra)[/\\][\w./\\-]+\.m?[jt]s)$/;
const bundled = /(?:^|[/\\])([\w-]{1,60}\.m?js)$/;
const installed = /node_modules[/\\]((?:@[\w.-]+[/\\])?[\w.-]+)[/\\]/;
const runtime = /^node:[\w/-]{1,60}$/;

/** A file as it may be told: below our folders, or the package, or the runtime's; else nothing of its path. */
function fileOf(path: string): Pick<Frame, 'filename' | 'in_app'> {
  const ofPackage = installed.exec(path)?.[1];
  if (ofPackage !== undefined) return { filename: `node_modules/${ofPackage}`, in_app: false };
  if (runtime.test(path)) return { filename: path, in_app: false };
  const known = own.exec(path)?.[1] ?? bundled.exec(path)?.[1];
  return { filename: known ?? 'elsewhere', in_app: known !== undefined };
}

const countIn = (value: unknown): number => (typeof value === 'number' && Number.isSafeInteger(value) ? value : 0);

/** The frames of a stack as they may leave: file, line and column. No source lines, names or values: those around an error are its data. */
export function shownFrames(frames: unknown): Frame[] {
  if (!Array.isArray(frames)) return [];
  return frames.slice(-50).map((frame: unknown) => {
    const { filename, lineno, colno } = (frame ?? {}) as Readonly<Record<string, unknown>>;
    return {
      platform: 'node:javascript',
      ...fileOf(typeof filename === 'string' ? filename : ''),
      lineno: countIn(lineno),
      colno: countIn(colno),
    };
  });
}
