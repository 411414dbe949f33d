/** A share and its interval on a line from none to all. What it says is said in words beside it. */
export function IntervalLine({ share, low, high }: { share: number; low: number; high: number }) {
  return (
    <svg
      className="interval"
      viewBox="0 0 100 12"
      width="100%"
      height="12"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="interval-scale" d="M0 6H100" vectorEffect="non-scaling-stroke" />
      <rect className="interval-range" x={low * 100} y="3" width={Math.max(0.5, (high - low) * 100)} height="6" />
      <path className="interval-share" d={`M${share * 100} 0V12`} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
