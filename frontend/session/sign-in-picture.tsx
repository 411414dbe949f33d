const slip = `h252v330${'l-14 10-14-10'.repeat(9)}z`;
const rows = [
  [96, 52],
  [128, 40],
  [72, 46],
] as const;

/** A receipt that has been read and decided: decoration, so it is silent. */
export function SignInPicture() {
  return (
    <svg className="sign-in-picture" viewBox="0 0 420 480" aria-hidden="true">
      <path className="slip-shadow" d={`M92 74${slip}`} />
      <path className="slip" d={`M80 60${slip}`} />
      <g className="slip-ink">
        <rect x="112" y="94" width="112" height="13" rx="6.500" />
        <rect x="112" y="117" width="70" height="8" rx="4" opacity=".45" />
        {rows.map(([name, sum], row) => (
          <g key={name} opacity=".6">
            <rect x="112" y={164 + row * 30} width={name} height="8" rx="4" />
            <rect x={300 - sum} y={164 + row * 30} width={sum} height="8" rx="4" />
          </g>
        ))}
      </g>
      <path className="slip-line" d="M112 260h188" />
      <g className="slip-read">
        <rect x="104" y="278" width="204" height="40" rx="8" />
        <rect className="slip-total" x="118" y="292" width="60" height="12" rx="6" />
        <rect className="slip-total" x="228" y="292" width="66" height="12" rx="6" />
      </g>
      <g className="slip-seal" transform="translate(268 318)">
        <circle cx="48" cy="48" r="48" />
        <g transform="translate(20 20) scale(2.34)">
          <path d="M11 11H6a5 5 0 1 1 5-5Z" />
          <path d="M13 11V6a5 5 0 1 1 5 5Z" />
          <path d="M13 13h5a5 5 0 1 1-5 5Z" />
          <path d="M11 13v5a5 5 0 1 1-5-5Z" opacity=".55" />
        </g>
      </g>
    </svg>
  );
}
