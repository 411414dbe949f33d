import '../design/page.css';
import { Skeleton } from '../design/skeleton.tsx';

/** What stands where a page will be, once waiting for it is noticed. */
export const PendingPage = () => (
  <div className="page page-text">
    <Skeleton block lines={4} />
  </div>
);
