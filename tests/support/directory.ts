import { Caller, type Answer } from './caller.ts';

const media = 'application/scim+json';
export const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const patchOp = (...operations: readonly object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: operations,
});

/** A company's directory as Entra ID's provisioning calls us: a bearer token, no cookie, no header of a page. */
export class Directory {
  readonly token: string;
  readonly #caller: Caller;
  #flag = '';

  constructor(origin: string, token: string) {
    this.token = token;
    this.#caller = new Caller(origin);
  }

  /** The same directory with `aadOptscim062020` in its address. */
  get compliant(): Directory {
    const other = new Directory(this.#caller.origin, this.token);
    other.#flag = 'aadOptscim062020';
    return other;
  }

  call(method: string, path: string, body?: unknown): Promise<Answer> {
    const flagged = this.#flag === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${this.#flag}`;
    return this.#caller.call(method, `scim/v2/${flagged}`, {
      ...(body === undefined ? {} : { body }),
      headers: {
        authorization: `Bearer ${this.token}`,
        'x-requested-with': null,
        origin: null,
        accept: media,
        'content-type': body === undefined ? null : media,
      },
    });
  }

  /** Calls, and gives the answer's JSON. Throws with the answer when it is none of 2xx. */
  // oxlint-disable-next-line typescript/no-explicit-any
  async ask(method: string, path: string, body?: unknown): Promise<any> {
    const answer = await this.call(method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`);
    return answer.json;
  }

  find(resource: 'Users' | 'Groups', filter: string, more = ''): Promise<Answer> {
    return this.call('GET', `${resource}?filter=${encodeURIComponent(filter)}${more}`);
  }
}

/** The directory of a company, with a token that HR makes for it. */
export async function aDirectory(hr: Caller): Promise<Directory> {
  const { token } = await hr.ask<{ token: string }>('POST', 'provisioning/tokens', { days: 90 });
  return new Directory(hr.origin, token);
}

let counted = 0;

/** A user as Entra ID sends one by its usual mapping, with the object id as externalId. */
export function aUser(name = 'Nils Åkerman') {
  counted += 1;
  const [givenName, familyName] = name.split(' ');
  const userName = `Nils.${counted}.${crypto.randomUUID().slice(0, 8)}@Exempel.example`;
  return {
    schemas: [core, enterprise],
    externalId: crypto.randomUUID(),
    userName,
    active: true,
    displayName: name,
    emails: [{ primary: true, type: 'work', value: userName }],
    meta: { resourceType: 'User' },
    name: { formatted: name, familyName, givenName },
    [enterprise]: { employeeNumber: `E-${counted}-${userName.slice(5, 15)}`, department: 'Sälj' },
  };
}
