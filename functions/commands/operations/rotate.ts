import { setTimeout as pause } from 'node:timers/promises';
import { asMachine } from '../../../shared/platform/actor.ts';
import { levels, type Level } from '../../../shared/protection/key-rotation/periods.ts';
import { listKeys } from '../../../shared/protection/key-rotation/list-keys.ts';
import { rotateCompanyKey } from '../../../shared/protection/key-rotation/rotate-company-key.ts';
import { rotateDataKeys } from '../../../shared/protection/key-rotation/rotate-data-keys.ts';
import { rotateVaultKey } from '../../../shared/protection/key-rotation/rotate-vault-key.ts';
import type { Pace, RotationUses, Standing } from '../../../shared/protection/key-rotation/uses.ts';
import { withRotation } from './open-rotation.ts';
import { WrongWord, type Operation, type Outcome, type Values } from './operation.ts';

function chosenLevel(asked: Values[string]): Level {
  const level = levels.find((name) => name === asked);
  if (!level) throw new WrongWord(`--level is one of ${levels.join(', ')}`);
  return level;
}

/** What would be replaced, counted and not touched. */
async function dryRun(uses: RotationUses, companies: readonly string[], level: Level): Promise<Outcome> {
  const listed = await listKeys(uses, companies);
  const would =
    level !== 'person'
      ? { companyKeys: listed.companies.filter(({ company }) => company !== null).length }
      : { dataKeys: listed.companies.reduce((sum, { dataKeys }) => sum + dataKeys, 0) };
  const [[what, count]] = Object.entries(would) as [[string, number]];
  const names = what === 'dataKeys' ? 'data keys, of people, years and indexes' : 'company keys';
  const text = `Would replace at the level ${level}: ${count} ${names}. Nothing was changed.\n`;
  return { ok: true, text, level, dryRun: true, would };
}

/** Until it is asked to stop: then it ends between two chunks, and says so. */
function untilStopped(): { pace: Pace; isStopped(): boolean; end(): void; wait(ms: number): Promise<void> } {
  const stop = new AbortController();
  const onStop = () => stop.abort();
  process.on('SIGINT', onStop);
  process.on('SIGTERM', onStop);
  return {
    isStopped: () => stop.signal.aborted,
    end: () => void process.off('SIGINT', onStop).off('SIGTERM', onStop),
    wait: (ms) => pause(ms, undefined, { signal: stop.signal }).catch(() => undefined),
    pace: {
      goesOn: () => !stop.signal.aborted,
      onProgress: ({ level, company, seen, rows, moved }) =>
        void process.stderr.write(`${level}${company ? ` ${company}` : ''}: ${seen} of ${rows}, ${moved} made anew\n`),
    },
  };
}

async function rotateNow(uses: RotationUses, companies: readonly string[], level: Level): Promise<Outcome> {
  const stop = untilStopped();
  const work: ((every: boolean) => Promise<Standing>)[] =
    level === 'key-vault'
      ? [(every) => rotateVaultKey(uses, companies, stop.pace, every)]
      : companies.map((company) => (every) => {
          const rotate = level === 'company' ? rotateCompanyKey : rotateDataKeys;
          return rotate(uses, asMachine('key-keeper', company), stop.pace, every);
        });
  try {
    let waiting = work;
    // All begin at once, so that the wait in the middle is one for all.
    for (let every = true; waiting.length > 0 && !stop.isStopped(); every = false) {
      const next: typeof work = [];
      let until = Infinity;
      for (const step of waiting) {
        const came = await step(every);
        if (came.is === 'stopped') break;
        if (came.is !== 'waits') continue;
        next.push(step);
        until = Math.min(until, came.until.getTime());
      }
      waiting = next;
      if (waiting.length === 0 || stop.isStopped()) break;
      const ms = Math.max(0, until - uses.clock.now().getTime());
      process.stderr.write(`waits ${Math.ceil(ms / 1000)} s until nobody holds the old keys\n`);
      await stop.wait(ms + 50);
    }
    const stopped = stop.isStopped();
    const text = stopped
      ? 'Stopped at a clean point. The same command goes on from there; so does the timer.\n'
      : 'Done. The versions before are removed by the timer when nothing needs them any more.\n';
    return { ok: !stopped, text, level, stopped };
  } finally {
    stop.end();
  }
}

export const rotate: Operation = {
  name: 'rotate',
  summary: 'replaces the keys of a level, while everything goes on',
  usage: `npm run operations -- rotate --level ${levels.join('|')} [--company ID] [--dry-run] [--json]

Replaces every key of the level, due or not, and goes on with what was begun and not ended. Progress goes to the side. Ctrl-C ends
it at a clean point (exit code 1), and the same command goes on from there. It may run beside the timer and beside itself.

  --level    key-vault: a new version of the vault's key wraps every company's key
             company: a new version of each company's key wraps its data keys
             person: new versions of the data keys of people, years and indexes; all that they sealed is sealed anew
  --company  only this one; not with the level key-vault
  --dry-run  says what would be replaced and changes nothing
`,
  options: {
    level: { type: 'string' },
    company: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
  run(parts, values) {
    const level = chosenLevel(values['level']);
    if (level === 'key-vault' && values['company'] !== undefined)
      throw new WrongWord('The vault’s key is the same for all companies: leave --company out.');
    return withRotation(parts, values['company'], (uses, companies) =>
      values['dry-run'] ? dryRun(uses, companies, level) : rotateNow(uses, companies, level),
    );
  },
};
