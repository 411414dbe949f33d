/** The longest that staff may have access to a company at a time, in hours. */
export const mostHours = 8;

/** How short a reason may be: a company that reads it should be able to tell what it was about. */
export const shortestReason = 15;

type Lasting = Readonly<{ endsAt: Date; endedAt: Date | null }>;

/** Says whether a grant is good at an instant. */
export const isLive = ({ endsAt, endedAt }: Lasting, now: Date): boolean => endedAt === null && endsAt > now;

/** When a grant was or will be over: when it was ended, and else with its time. */
export const overAt = ({ endsAt, endedAt }: Lasting): Date => (endedAt !== null && endedAt < endsAt ? endedAt : endsAt);
