/** What is still kept of the past, wherever that is: nightly backups and the database's own. */
export interface Backups {
  /**
   * When the oldest of them was taken: what was in no use by then is in none of them. `none` where nothing is backed up, and
   * `unknown` where nobody can say: then nothing may be thrown away that one of them could need.
   */
  oldest(): Promise<Date | 'none' | 'unknown'>;
}

/** Of a deployment that backs nothing up. */
export const noBackups: Backups = { oldest: () => Promise.resolve('none') };

/** Of a deployment of whose backups nothing is known here. */
export const unknownBackups: Backups = { oldest: () => Promise.resolve('unknown') };
