/** How often the database server refused a sign-in, as far as this machine can see its log. */
export interface RefusedSignIns {
  /** How many there were since an instant; null where the server's log goes elsewhere, and is looked at there. */
  since(at: Date): Promise<number | null>;
}

/** A clock that is not ours: what another party says the time is, to the second. */
export interface OtherClock {
  read(): Promise<Date>;
}
