import type { Id } from '../../kernel/ids.ts';

/** The issuer of the company's tenant at the identity provider; null while the company has none. */
export type DirectoryIssuer = (company: Id) => Promise<string | null>;
