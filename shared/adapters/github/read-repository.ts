import type { Secret } from '../../platform/secret.ts';
import type { RepositoryRead } from '../../trust/deployment/repository-answers.ts';

/** GitHub could not be asked, or refused: the status alone. */
export class GitHubRefused extends Error {
  override readonly name = 'GitHubRefused';
  readonly status: number | null;
  constructor(path: string, status: number | null) {
    super(status === null ? `GitHub did not answer: ${path}` : `GitHub answered ${status}: ${path}`);
    this.status = status;
  }
}

/** Where GitHub answers. What is asked there is how the repository is set up: nothing of a customer. */
export const githubApi = 'https://api.github.com';

const patience = 20_000;

type Asked = Readonly<{ api: string; token: Secret; owner: string; name: string; branch: string }>;

/**
 * Reads how a repository is set up (GitHub REST API, version 2022-11-28). The token needs to read its administration, its metadata and the
 * organisation's administration. Throws GitHubRefused where GitHub is away, or the token is good for nothing.
 */
export async function readRepository({ api, token, owner, name, branch }: Asked): Promise<RepositoryRead> {
  async function ask(path: string): Promise<Response> {
    const headers = {
      authorization: `Bearer ${token.reveal()}`,
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      'user-agent': 'clvr-benefits',
    };
    const answer = await fetch(`${api}${path}`, {
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    }).catch(() => {
      throw new GitHubRefused(path, null);
    });
    if (answer.status === 401 || answer.status === 429 || answer.status >= 500)
      throw new GitHubRefused(path, answer.status);
    return answer;
  }
  /** What is not there, or not for this token, is null. */
  async function get(path: string): Promise<unknown> {
    const answer = await ask(path);
    if (answer.ok) return answer.json();
    await answer.body?.cancel();
    return null;
  }
  const repository = `/repos/${owner}/${name}`;
  const [organisation, itself, rules, protection, alerts] = await Promise.all([
    get(`/orgs/${owner}`),
    get(repository),
    get(`${repository}/rules/branches/${encodeURIComponent(branch)}`),
    get(`${repository}/branches/${encodeURIComponent(branch)}/protection`),
    ask(`${repository}/vulnerability-alerts`),
  ]);
  if (itself === null) throw new GitHubRefused(repository, 404);
  await alerts.body?.cancel();
  return {
    ...{ organisation, repository: itself, protection },
    branchRules: Array.isArray(rules) ? rules : [],
    // 204: on. 404: off, to whoever may see it; to whoever may not it is 403.
    weaknessAlerts: alerts.status === 204 ? true : alerts.status === 404 ? false : null,
  };
}
