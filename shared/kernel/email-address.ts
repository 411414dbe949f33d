/** The longest an address may be: RFC 5321 §4.5.3.1.3 lets a path be 256 characters, two of them its brackets. */
export const longestEmailAddress = 254;

/**
 * Reads an e-mail address: something, an at sign, and a domain with a dot. More can only be known by sending. The domain becomes
 * lower case; what stands before the at sign is the receiver's own. Null when it is none.
 */
export function parseEmailAddress(text: string): string | null {
  const [, local, domain] = /^([^\s@<>(),;:"\\]+)@([^\s@<>(),;:"\\]+\.[^\s@<>(),;:"\\.]{2,})$/.exec(text.trim()) ?? [];
  if (!local || !domain || text.trim().length > longestEmailAddress || /^\.|\.\.|\.$/.test(domain)) return null;
  return `${local}@${domain.toLowerCase()}`;
}
