/** The mark: four leaves, three filled and one on its way. */
export function Clover({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
      <path d="M11 11H6a5 5 0 1 1 5-5Z" />
      <path d="M13 11V6a5 5 0 1 1 5 5Z" />
      <path d="M13 13h5a5 5 0 1 1-5 5Z" />
      <path d="M11 13v5a5 5 0 1 1-5-5Z" opacity=".45" />
    </svg>
  );
}
