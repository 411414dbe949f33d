const contact = 'mailto:hello@clvrbenefits.com';

/** The file is good for so many days from whenever it is asked for: the standard wants less than a year (RFC 9116 §2.5.5). */
const goodFor = 180;

/** The text of security.txt (RFC 9116) for a deployment, at an instant. */
export function securityContact(publicOrigin: string, now: Date): string {
  const expires = new Date(now.getTime() + goodFor * 24 * 60 * 60 * 1000);
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().slice(0, 10)}T00:00:00Z`,
    'Preferred-Languages: sv, en',
    `Canonical: ${publicOrigin}/.well-known/security.txt`,
    `Policy: ${publicOrigin}/report-a-weakness`,
    `Policy: ${publicOrigin}/trust`,
    '',
  ].join('\n');
}
