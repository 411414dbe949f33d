import { useEffect, useState } from 'react';

/** The time: moving by the second while `moving`, as it was when the page came otherwise. */
export function useNow(moving = false): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    if (!moving) return;
    const timer = setInterval(() => setNow(new Date()), 1000);
    return () => clearInterval(timer);
  }, [moving]);
  return now;
}
