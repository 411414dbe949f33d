/** What a checkpoint says of a tree (https://c2sp.org/tlog-checkpoint). */
export type Checkpoint = Readonly<{ origin: string; size: number; root: Buffer }>;

/** The text of a checkpoint, which is then signed. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`;

/** Reads the text of a checkpoint; null where it is none. */
export function readCheckpoint(text: string): Checkpoint | null {
  const { origin, size, root } =
    /^(?<origin>[^\n]+)\n(?<size>0|[1-9]\d{0,15})\n(?<root>[A-Za-z0-9+/]{43}=)\n/u.exec(text)?.groups ?? {};
  if (origin === undefined) return null;
  return { origin, size: Number(size), root: Buffer.from(root!, 'base64') };
}
