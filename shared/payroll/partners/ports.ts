/** A message with what it says of itself, as it was signed. */
export type SignedMessage = Readonly<{ name: string; seconds: number; body: string }>;

/** Says whether one of some signatures is a secret's (`whsec_…`) of a message, in constant time. */
export type IsSignedBy = (
  secret: Readonly<{ reveal(): string }>,
  message: SignedMessage,
  signatures: readonly string[],
) => boolean;
