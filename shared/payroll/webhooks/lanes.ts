/** So many attempts at once in one process: to one host, and to endpoints in all that have not answered well lately. */
const usual = { perHost: 4, perFailingHost: 2, failing: 3 };

/** A place for one attempt. Entering again gives back what was had before. */
export type Place = Readonly<{ enter(host: string, isWell: boolean): boolean; leave(): void }>;
export type Lanes = Readonly<{ place(): Place }>;

/**
 * Shares a process's few attempts among hosts: however long one of them lets us wait, the others find room. What has never answered
 * or failed the last time goes in a lane of its own, so that many slow hosts together cannot take all places either. It guards this
 * process's own places and so needs nothing that processes share.
 */
export function openLanes(limits = usual): Lanes {
  const perHost = new Map<string, number>();
  let failing = 0;
  return {
    place() {
      let had: { host: string; isWell: boolean } | null = null;
      const leave = (): void => {
        if (!had) return;
        const left = perHost.get(had.host)! - 1;
        if (left === 0) perHost.delete(had.host);
        else perHost.set(had.host, left);
        if (!had.isWell) failing -= 1;
        had = null;
      };
      return {
        enter(host, isWell) {
          leave();
          const there = perHost.get(host) ?? 0;
          if (there >= (isWell ? limits.perHost : limits.perFailingHost)) return false;
          if (!isWell && failing >= limits.failing) return false;
          perHost.set(host, there + 1);
          if (!isWell) failing += 1;
          had = { host, isWell };
          return true;
        },
        leave,
      };
    },
  };
}
