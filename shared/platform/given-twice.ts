/** Settings of which no two may say the same: one bucket for each thing. */
export const buckets = ['S3_ANCHORS_BUCKET', 'S3_ERASURE_LEDGER_BUCKET', 'S3_BACKUP_BUCKET'] as const;
/** One role for each duty: whoever writes backups neither reads nor removes them, and whoever asks the model comes to none. */
export const awsRoles = [
  'AWS_LOCKED_OBJECTS_ROLE',
  'AWS_BACKUP_WRITER_ROLE',
  'AWS_BACKUP_READER_ROLE',
  'AWS_BACKUP_REMOVER_ROLE',
  'AWS_MODEL_ROLE',
] as const;

/** Those of some settings that say what one before them says already. */
export const givenTwice = <Name extends string>(
  all: Readonly<Record<Name, string>>,
  names: readonly Name[],
): readonly Name[] => names.filter((name, at) => names.slice(0, at).some((before) => all[before] === all[name]));
