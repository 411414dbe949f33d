const anyDirectory = 'organizations';

/** How the metadata of the authority for many directories names the issuer of each (`…/{tenantid}/v2.0`). */
export const issuerTemplate = (authority: string): string => authority.replace(`/${anyDirectory}/`, '/{tenantid}/');

/** A directory's own address in place of the one for any of them: its issuer, or one of its endpoints. */
export const ofDirectory = (address: string, tenant: string): string =>
  address.replace(/\/(organizations|\{tenantid\})\//, `/${tenant}/`);

const isTenant = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** The issuer of one directory. Throws TypeError for what is no directory's id, so that nothing else is put into an address. */
export function issuerOf(authority: string, tenant: unknown): string {
  if (typeof tenant !== 'string' || !isTenant(tenant)) throw new TypeError('a token without a directory');
  return ofDirectory(issuerTemplate(authority), tenant);
}

/** The directory whose issuer this is; null for any other issuer. */
export function tenantOf(authority: string, issuer: string): string | null {
  const [before = '', after = ''] = issuerTemplate(authority).split('{tenantid}');
  if (!issuer.startsWith(before) || !issuer.endsWith(after)) return null;
  const tenant = issuer.slice(before.length, issuer.length - after.length);
  return isTenant(tenant) ? tenant : null;
}
