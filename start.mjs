// `node start.mjs <script.ts> [args]` on any Node from 20: installs what the lock file names, then runs the script on the
// Node that the project pins. Plain JavaScript without dependencies, because at first there is nothing else.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const modules = join(root, 'node_modules');
const binaries = join(modules, '.bin');
const stamp = join(modules, '.installed-lock');
const installing = join(root, '.local', 'installing');
const oldestNode = 24;

const readLock = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

function isStamped() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash();
}

/** Whether a list of the lock file (`os`, `cpu`, `libc`; one name may stand alone) lets a value through. */
function allows(listed, value) {
  const list = [listed ?? []].flat();
  const refused = list.filter((one) => one.startsWith('!'));
  return !refused.includes(`!${value}`) && (list.length === refused.length || list.includes(value));
}

/** Whether somebody's own `npm ci` or `npm install` has put in place exactly what the lock file names for this machine. */
function isInstalled() {
  const hidden = join(modules, '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = readLock(join(root, 'package-lock.json'));
  const present = readLock(hidden);
  const same = (path) =>
    present[path]?.version === wanted[path].version && present[path]?.integrity === wanted[path].integrity;
  const { glibcVersionRuntime } = process.report.getReport().header;
  const libc = glibcVersionRuntime ? 'glibc' : 'musl';
  const isForHere = (entry) =>
    entry.os && allows(entry.os, process.platform) && allows(entry.cpu, process.arch) && allows(entry.libc, libc);
  return (
    Object.keys(present).every((path) => wanted[path]) &&
    Object.entries(wanted).every(([path, entry]) => {
      if (path === '' || same(path)) return true;
      return !present[path] && entry.optional && !isForHere(entry);
    })
  );
}

/** npm as it runs this script, else the one on PATH. The Node beside it must not be the one in node_modules, which goes. */
function npmCommand() {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  if (cli?.endsWith('.js') && existsSync(cli)) return [node && existsSync(node) ? node : process.execPath, cli];
  return ['npm'];
}

function giveUp(reason) {
  process.stderr.write(`that did not work.\n${reason}\n`);
  process.exit(1);
}

/**
 * `npm ci` refuses a lock file that lacks a package of another platform, even one that nobody can get. `npm install` leaves it
 * out, holds every package to the lock file's checksum all the same, and what came of it is compared with the lock file.
 */
function install() {
  const began = Date.now();
  process.stderr.write('Installing packages, once, about a minute … ');
  try {
    readLock(join(root, 'package-lock.json'));
  } catch (error) {
    giveUp(`package-lock.json: ${error.message}`);
  }
  const [command, ...before] = npmCommand();
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  const words = [...before, 'install', '--no-save', '--include=dev', '--include=optional', ...quietly];
  const done = spawnSync(command, words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (done.status !== 0) {
    const reason =
      done.error?.code === 'ENOENT' ? 'npm is not on the PATH.' : `${done.stdout ?? ''}${done.stderr ?? ''}`;
    giveUp(reason.trim());
  }
  if (!isInstalled()) giveUp('npm installed something else than package-lock.json names.');
  writeFileSync(stamp, lockHash());
  process.stderr.write(`done in ${Math.round((Date.now() - began) / 1000)} s.\n`);
}

const isRunning = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** One installation at a time; a second copy waits, unless the first has died. */
async function installInTurn() {
  mkdirSync(dirname(installing), { recursive: true });
  for (;;) {
    try {
      writeFileSync(installing, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const other = existsSync(installing) ? Number(readFileSync(installing, 'utf8')) : 0;
      if (other && !isRunning(other)) rmSync(installing, { force: true });
      await pause(200);
    }
  }
  try {
    if (isStamped()) return;
    if (isInstalled()) writeFileSync(stamp, lockHash());
    else install();
  } finally {
    rmSync(installing, { force: true });
  }
}

/** The pinned Node; this one where the platform has no package for it, if it is new enough. */
function chooseNode() {
  const pinned = join(binaries, 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= oldestNode) return process.execPath;
  process.stderr.write(
    `There is no Node ${oldestNode} package for ${process.platform}-${process.arch}; install Node ${oldestNode} and start again.\n`,
  );
  process.exit(1);
}

/** The processes of npm above this one: `npm`, and the shell it runs scripts through. None when npm did not start this. */
function npmProcesses() {
  if (!process.env.npm_lifecycle_event) return [];
  const parent = process.ppid;
  try {
    const [, name, above] = /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${parent}/stat`, 'utf8'));
    return /^(sh|dash|bash|ash)$/.test(name) ? [parent, Number(above)] : [parent];
  } catch {
    return [parent];
  }
}

function run([script, ...words]) {
  const env = {
    ...process.env,
    CLVR_LAUNCHER: String(process.pid),
    PATH: `${binaries}${delimiter}${process.env.PATH ?? ''}`,
    // Whatever this starts is a dozen processes of the same sources: each is compiled once, not once a process.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.local', 'compiled'),
  };
  const child = spawn(chooseNode(), [resolve(root, script), ...words], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches the whole group, so the child has it already.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  // Whoever kills npm means what it started: nobody else would ever end it.
  const above = npmProcesses();
  const watch = () => above.every(isRunning) || child.kill('SIGTERM');
  setInterval(watch, 500).unref();
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

if (process.argv.length < 3) {
  process.stderr.write('usage: node start.mjs <script.ts> [args]\n');
  process.exit(2);
}
if (!isStamped()) await installInTurn();
run(process.argv.slice(2));
