/** Azure could not be asked, or refused: the status, and never what it says besides, which can repeat a setting. */
export class AzureRefused extends Error {
  override readonly name = 'AzureRefused';
  readonly status: number | null;
  constructor(path: string, status: number | null) {
    super(status === null ? `Azure did not answer: ${path}` : `Azure answered ${status}: ${path}`);
    this.status = status;
  }
}

export type ResourceManager = Readonly<{
  /** @throws AzureRefused */
  get(path: string, apiVersion: string): Promise<unknown>;
  /** For what is read by POST, because the answer is secret. Throws AzureRefused. */
  post(path: string, apiVersion: string): Promise<unknown>;
  /** Every page of a list. Throws AzureRefused, and for a next page at another place. */
  list(path: string, apiVersion: string): Promise<readonly unknown[]>;
}>;

/** Where Azure answers. */
export const azureManagement = 'https://management.azure.com';

const patience = 30_000;
/** More pages than any group of ours has: a list that goes on for ever ends here. */
const mostPages = 200;

/**
 * Asks Azure Resource Manager, as who is signed in where this runs: the identity of a machine or a workflow, or a person’s `az login`.
 * `endpoint` is a stand-in on the same machine, or Azure’s own.
 */
export async function openResourceManager(endpoint: string = azureManagement): Promise<ResourceManager> {
  const { DefaultAzureCredential } = await import('@azure/identity');
  const credential = new DefaultAzureCredential();

  async function ask(url: URL, method: 'GET' | 'POST'): Promise<unknown> {
    const { token } = await credential.getToken(`${azureManagement}/.default`);
    const answer = await fetch(url, {
      method,
      headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    }).catch(() => {
      throw new AzureRefused(url.pathname, null);
    });
    if (answer.ok) return answer.json();
    await answer.body?.cancel();
    throw new AzureRefused(url.pathname, answer.status);
  }
  const urlOf = (path: string, apiVersion: string): URL => {
    const url = new URL(path, endpoint);
    url.searchParams.set('api-version', apiVersion);
    return url;
  };
  return {
    get: (path, apiVersion) => ask(urlOf(path, apiVersion), 'GET'),
    post: (path, apiVersion) => ask(urlOf(path, apiVersion), 'POST'),
    async list(path, apiVersion) {
      const all: unknown[] = [];
      let next: URL | null = urlOf(path, apiVersion);
      for (let page = 0; next !== null; page += 1) {
        if (next.origin !== new URL(endpoint).origin || page === mostPages) throw new AzureRefused(next.pathname, null);
        const { value, nextLink } = (await ask(next, 'GET')) as { value?: unknown[]; nextLink?: string | null };
        all.push(...(value ?? []));
        next = typeof nextLink === 'string' && nextLink !== '' ? new URL(nextLink) : null;
      }
      return all;
    },
  };
}
