import { readFileSync, writeFileSync } from 'node:fs';
import { githubApi, readRepository } from '../../../shared/adapters/github/read-repository.ts';
import { Secret } from '../../../shared/platform/secret.ts';
import { repositoryAnswers } from '../../../shared/trust/deployment/repository-answers.ts';
import { answerChecks } from '../../../shared/trust/evidence/answer-checks.ts';
import { table, WrongWord, type Operation } from './operation.ts';

const prefix = 'repository:';
/** What the trust center asks of a repository, with how it says it. */
const questions = Object.entries(answerChecks)
  .filter(([id]) => id.startsWith(prefix))
  .map(([id, { how }]) => ({ name: id.slice(prefix.length), how: how.en }));

export const checkRepository: Operation = {
  name: 'check-repository',
  summary: 'reads from GitHub how the repository is guarded, and says whether it is as it has to be',
  usage: `npm run operations -- check-repository --repository OWNER/NAME --token FILE [--branch NAME] [--record FILE] [--json]

Reads two-factor sign-in, who may see, the protection of the branch (main), required tests and alerts of weaknesses, with a token of GitHub
in a file. What the token may not see is said not to have been seen. Changes nothing.
--record FILE writes the answers that the trust center asks for, with their time: npm run bundle -- --sign-with KEY --repository FILE
signs them. Exit code 1 when something is not as it has to be. --github is for a stand-in on this machine.
`,
  options: {
    repository: { type: 'string' },
    token: { type: 'string' },
    branch: { type: 'string' },
    record: { type: 'string' },
    github: { type: 'string' },
  },
  async run(_parts, { repository, token: file, branch = 'main', record, github = githubApi }) {
    const [, owner, name] = typeof repository === 'string' ? (/^([\w.-]+)\/([\w.-]+)$/.exec(repository) ?? []) : [];
    if (owner === undefined || name === undefined)
      throw new WrongWord('--repository OWNER/NAME is missing or not valid');
    if (typeof file !== 'string') throw new WrongWord('--token FILE is missing');
    if (typeof github !== 'string' || (github !== githubApi && !/^http:\/\/127\.0\.0\.1:\d{1,5}$/.test(github)))
      throw new WrongWord('--github is for a stand-in on this machine: http://127.0.0.1:PORT');
    const token = new Secret(readFileSync(file, 'utf8').trim());
    const at = new Date().toISOString();
    const answers = repositoryAnswers(
      await readRepository({ api: github, token, owner, name, branch: String(branch) }),
    );
    const ok = questions.every((one) => answers[one.name] !== false);
    if (typeof record === 'string') writeFileSync(record, `${JSON.stringify({ at, answers }, null, 2)}\n`);
    const word = (holds: boolean | undefined) => (holds === undefined ? 'not seen' : holds ? 'ok' : 'WRONG');
    const rows = questions.map((one) => [word(answers[one.name]), one.name, one.how]);
    return { ok, text: `${table([['', 'check', 'how'], ...rows])}\n`, at, answers };
  },
};
