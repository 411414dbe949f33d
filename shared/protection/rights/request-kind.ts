/** What a person can ask of who keeps data about them. The articles are of the GDPR, Regulation (EU) 2016/679. */
export const requestKinds = ['access', 'portability', 'correction', 'restriction', 'objection', 'erasure'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** Where each right stands in the law. */
export const articles = {
  access: 'Art. 15',
  portability: 'Art. 20',
  correction: 'Art. 16',
  restriction: 'Art. 18',
  objection: 'Art. 21',
  erasure: 'Art. 17',
} as const satisfies Record<RequestKind, string>;

/**
 * Whether the employer, who is the controller, decides: where the law makes a right depend on circumstances (Art. 16, 17(1) and (3), 18(1),
 * 21(1)). What is asked for by Art. 15 or 20 of one's own data is made at once, as soon as it is known who asks (Art. 12(6)).
 */
export const needsDecision = (kind: RequestKind): boolean => kind !== 'access' && kind !== 'portability';

/** Whether what was asked is a file with everything about the person. */
export const givesExport = (kind: RequestKind): boolean => !needsDecision(kind);

/** What stands over somebody's data once it was granted, until it is lifted. */
export const limitOf = (kind: RequestKind): 'restriction' | 'objection' | null =>
  kind === 'restriction' || kind === 'objection' ? kind : null;
