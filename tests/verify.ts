import { runChecks } from '../infra/run-checks.ts';

// `npm run verify`: what a change has to hold before it is worth a full test run.

// What has been formatted once is not looked at again until it changes.
const failed = await runChecks([
  { name: 'rules', command: ['vitest', 'run', '--reporter=dot', 'tests/rules'] },
  {
    name: 'format',
    command: ['prettier', '--check', '--log-level=warn', '--cache', '--cache-location=.local/prettier-cache', '.'],
  },
  { name: 'architecture', command: ['vitest', 'run', '--reporter=dot', 'tests/architecture'] },
  { name: 'types', command: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'lint', command: ['oxlint', '--deny-warnings', '--format=unix'] },
]);
process.exitCode = failed > 0 ? 1 : 0;
