import type { Text } from '../../kernel/language.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import { filled, found, from, notHere, unknown, type Check } from './evidence.ts';

type Life = Readonly<{ major: number; ends: PlainDate }>;

/** Until when Node’s versions get security fixes (https://github.com/nodejs/release#release-schedule, read 2026-11). */
export const nodeLives: readonly Life[] = [
  { major: 22, ends: plainDate('2027-04-30') },
  { major: 24, ends: plainDate('2028-04-30') },
];
/** Until when PostgreSQL’s get them (https://www.postgresql.org/support/versioning/, read 2026-11). */
export const postgresLives: readonly Life[] = [
  { major: 16, ends: plainDate('2028-11-09') },
  { major: 17, ends: plainDate('2029-11-08') },
  { major: 18, ends: plainDate('2030-11-14') },
];

const isCared = (lives: readonly Life[], major: number, today: PlainDate): boolean =>
  lives.some((life) => life.major === major && today <= life.ends);

const says = (name: string): readonly [Text, Text] => [
  { sv: `${name} {v}, som får säkerhetsrättningar.`, en: `${name} {v}, which gets security fixes.` },
  {
    sv: `${name} {v}, som inte längre får säkerhetsrättningar.`,
    en: `${name} {v}, which gets no security fixes any more.`,
  },
];

export const releaseChecks = {
  'release-tests': {
    kind: 'measured',
    how: {
      sv: 'De prov i den här versionen som bryter mot kontrollen, i en fil som versionen har signerat.',
      en: 'The tests of this release that try to break the control, in a file that the release has signed.',
    },
    look: from(
      ({ release }) => release,
      ({ at, tests }, _, control) => {
        const came = tests[control];
        if (!came || came.passed + came.failed === 0)
          return unknown({ sv: 'Inget prov av versionen bär den.', en: 'No test of the release carries it.' }, at);
        return found(
          came.failed === 0,
          at,
          filled({ sv: '{n} prov gick igenom.', en: '{n} tests passed.' }, { n: came.passed }),
          filled({ sv: '{n} prov gick inte igenom.', en: '{n} tests did not pass.' }, { n: came.failed }),
        );
      },
    ),
  },
  'node-cared-for': {
    kind: 'measured',
    how: {
      sv: 'Versionen av Node som svarar, mot en daterad tabell över hur länge varje version rättas.',
      en: 'The version of Node that answers, against a dated table of how long each is fixed.',
    },
    look: from(
      ({ configuration }) => configuration,
      ({ at, node }, { today }) => {
        const [good, bad] = says('Node');
        const holds = isCared(nodeLives, Number(node.split('.')[0]), today);
        return found(holds, at, filled(good, { v: node }), filled(bad, { v: node }));
      },
    ),
  },
  'postgres-cared-for': {
    kind: 'measured',
    how: {
      sv: 'Versionen av PostgreSQL som svarar, mot en daterad tabell över hur länge varje version rättas.',
      en: 'The version of PostgreSQL that answers, against a dated table of how long each is fixed.',
    },
    look: from(
      ({ database }) => database,
      ({ at, serverVersion }, { today }) => {
        if (serverVersion === 0) return notHere;
        const [good, bad] = says('PostgreSQL');
        const [major, minor] = [Math.floor(serverVersion / 10_000), serverVersion % 10_000];
        const v = `${major}.${minor}`;
        return found(isCared(postgresLives, major, today), at, filled(good, { v }), filled(bad, { v }));
      },
    ),
  },
} as const satisfies Record<string, Check>;
