import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

// `node infra/pipeline/find-secrets.ts [--now]`: looks for secrets in every line that a commit ever added, or with --now in the files as they
// are. It says where, and never what. Exit code 1 where there is one.

/** Shapes that nothing but a secret has. Each is made so that this file is not one. */
export const shapes: Readonly<Record<string, RegExp>> = {
  'private key': /-----BEGIN (?:RSA |EC |OPENSSH |ENCRYPTED )?PRIVATE KEY-----\s*(?:\\n)?[A-Za-z0-9+/]{40}/,
  'AWS access key': /\b(?:AKIA|ASIA)(?!IOSFODNN7EXAMPLE)[A-Z0-9]{16}\b/,
  'Azure storage key': /AccountKey=[A-Za-z0-9+/]{86}==/,
  'Azure client secret': /\b[A-Za-z0-9_~.-]{3}[78]Q~[A-Za-z0-9_~.-]{34}\b/,
  'Service Bus key': /SharedAccessKey=[A-Za-z0-9+/]{43}=/,
  'GitHub token': /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{82})\b/,
  'Anthropic key': /\bsk-ant-[a-z0-9]+-[A-Za-z0-9_-]{80,}\b/,
  'PostHog key': /\bph[cx]_[A-Za-z0-9]{43}\b/,
  'Pulumi token': /\bpul-[0-9a-f]{40}\b/,
  'npm token': /\bnpm_[A-Za-z0-9]{36}\b/,
  'Slack token': /\bxox[abprs]-[A-Za-z0-9-]{20,}\b/,
  'signing key of notes': /\bPRIVATE\+KEY\+(?!PeterNeumann)[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{43,}=?/,
};

/** The kind of secret that a line holds; null where it holds none. */
export const secretIn = (line: string): string | null =>
  Object.entries(shapes).find(([, shape]) => shape.test(line))?.[0] ?? null;

const root = fileURLToPath(new URL('../../', import.meta.url));

async function look(now: boolean): Promise<number> {
  const words = now
    ? ['grep', '-I', '-n', '', '--', '.']
    : ['log', '--all', '-p', '--unified=0', '--no-color', '--no-ext-diff', '--format=commit %H'];
  const git = spawn('git', words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let [commit, file, found] = ['', '', 0];
  for await (const line of createInterface({ input: git.stdout, crlfDelay: Infinity })) {
    if (line.startsWith('commit ')) commit = line.slice(7, 19);
    else if (line.startsWith('+++ ')) file = line.slice(6);
    if (!now && !line.startsWith('+')) continue;
    const kind = secretIn(line);
    if (kind === null) continue;
    found += 1;
    const where = now ? line.split(':').slice(0, 2).join(':') : `${commit} ${file}`;
    process.stderr.write(`${where}: ${kind}\n`);
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await look(process.argv.includes('--now'));
  if (found > 0) process.exitCode = 1;
  else process.stdout.write('no secret was found\n');
}
