import { connectLocally } from '../../../infra/local/stack/prepare-database.ts';
import { openKeyVault } from '../../../shared/adapters/key-vault/open-key-vault.ts';
import { classes, tables } from '../../../shared/database/schema.ts';
import type { Mailer } from '../../../shared/messages/notifications/index.ts';
import { asPlatformMachine } from '../../../shared/platform/actor.ts';
import { systemClock, systemRandomness } from '../../../shared/platform/clock.ts';
import { connectPool } from '../../../shared/platform/connect.ts';
import { openKeyRing } from '../../../shared/platform/encryption/open-key-ring.ts';
import { createDatabase } from '../../../shared/platform/tenant-transaction.ts';
import { exportedTables } from '../../../shared/protection/rights/exported-tables.ts';
import type { BorrowedParts } from '../../../infra/local/stack/borrow-parts.ts';
import { runScenario } from '../../../shared/trust/incidents/exercise/run-scenario.ts';
import type { ScenarioResult } from '../../../shared/trust/incidents/exercise/scenario.ts';
import { scenariosOf } from '../../../shared/trust/incidents/exercise/scenarios.ts';
import { keepExercise } from '../../../shared/trust/incidents/keep-exercise.ts';
import { madeUpWorld } from '../incident-exercise/made-up-world.ts';
import { withScratchDatabases } from '../incident-exercise/scratch-database.ts';
import { commandLog, table, WrongWord, type Operation, type Values } from './operation.ts';
import { withOperationsDatabase } from './operations-database.ts';

/** An exercise's mail reaches nobody: whom it would have reached stands in its alerts. */
const toNobody: Mailer = { send: () => Promise.resolve('sent') };

function movingClock() {
  let at = systemClock.now();
  return { now: () => new Date(at), set: (to: Date) => void (at = to) };
}

function yearOf(values: Values): number {
  const given = values['year'];
  if (given === undefined) return systemClock.now().getUTCFullYear();
  const year = Number(given);
  if (!Number.isInteger(year) || year < 2019 || year > 2100) throw new WrongWord('--year is a year, as 2027');
  return year;
}

/** Runs the made-up breaches in databases of their own, one after the other, with their own clock. */
const held = (parts: BorrowedParts, year: number): Promise<ScenarioResult[]> =>
  withScratchDatabases(parts, async (names) => {
    const server = await parts.postgres();
    const clock = movingClock();
    const randomness = systemRandomness(clock);
    const connect = async (role: 'app' | 'operations' | 'keyholder') => {
      const name = role === 'keyholder' ? names.keys : names.main;
      return createDatabase(connectPool({ ...(await parts.database(role)), name }, commandLog), clock, randomness);
    };
    const login = { user: 'migrator', password: parts.kept.passwords.migrator.reveal() };
    const owner = await connectLocally(server, login, names.main);
    const [app, operations, keyDatabase] = [
      await connect('app'),
      await connect('operations'),
      await connect('keyholder'),
    ];
    try {
      const keyVault = openKeyVault(await parts.vaultSettings());
      const keys = openKeyRing({ database: app, keyDatabase, keyVault, clock, randomness });
      const scenarios = scenariosOf(year);
      clock.set(new Date(scenarios[0]!.signalAt.getTime() - 30 * 24 * 3_600_000));
      const world = await madeUpWorld({ app, operations, owner, clock, randomness });
      const uses = {
        ...{ operations, keys, randomness, clock, log: commandLog, mailer: toNobody, ...world },
        publicOrigin: 'https://exercise.invalid',
        exportedTables: exportedTables(Object.values(tables), classes),
      };
      const results: ScenarioResult[] = [];
      for (const scenario of scenarios) results.push(await runScenario(uses, scenario));
      return results;
    } finally {
      await Promise.all([owner.end(), app.close(), operations.close(), keyDatabase.close()]);
    }
  });

function inWords({ name, awareAt, closedAt, duties, refused, alerts, ok }: ScenarioResult): string {
  const minute = (at: string | null) => at?.slice(0, 16).replace('T', ' ') ?? '';
  const rows = duties.map(({ duty, due, metAt }) => [duty, minute(due), minute(metAt)]);
  const sent = alerts.map((alert) => [alert.name, minute(alert.at)]);
  return `${name}: known ${minute(awareAt)} UTC, closed ${minute(closedAt)} UTC, ${ok ? 'every duty met' : 'NOT AS IT SHOULD BE'}

${table([['duty', 'due', 'met'], ...rows])}

${table([['alert', 'sent'], ...sent])}

  closing was refused ${refused.length} times:
${refused.map((one) => `    ${one}`).join('\n')}
`;
}

export const incidentExercise: Operation = {
  name: 'incident-exercise',
  summary: 'tries the plan for incidents out on a made-up breach, and keeps that it was done',
  usage: `npm run operations -- incident-exercise [--year YEAR] [--json]

Runs a made-up breach from its first signal to its close, twice: over the weekend in March and the one in October on which the clock changes. It
works in databases of its own, with made-up companies, which are gone after it; nobody is mailed. After each step it tries to close
the incident and shows what that was refused for. That it was held, and how it went, is kept: docs/runbooks/incident.md asks for it twice a year.

  --year  whose clock changes; this year’s otherwise
`,
  options: { year: { type: 'string' } },
  async run(parts, values) {
    const year = yearOf(values);
    return withOperationsDatabase(parts, async (operations) => {
      const scenarios = await held(parts, year);
      const id = await keepExercise({ operations }, asPlatformMachine('operator'), scenarios);
      const ok = scenarios.every((one) => one.ok);
      return { ok, text: `${scenarios.map(inWords).join('\n')}\nKept as exercise ${id}.\n`, id, scenarios };
    });
  },
};
