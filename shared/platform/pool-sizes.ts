/** Connections of a pool that few ask at once: the one of the role `operations`, and those that a drill looks through. */
const small = 2;

/** The pools that a process holds from its start, and how many connections each has at most. `big` is DATABASE_POOL_SIZE. */
export const poolSizes = (big: number) => ({ app: big, keys: big, operations: small }) as const;

/** Connections that a dump reads with, beside each other on one snapshot. */
export const dumpReaders = 2;

/** Connections of each of the two pools of a drill. */
export const drillPoolSize = small;

/** Connections that a dump and a drill hold at most, which a lease each keeps to one process of all: a drill has its owner's and two pools. */
export const connectionsOfLeased = { dump: dumpReaders, drill: 1 + 2 * drillPoolSize } as const;
