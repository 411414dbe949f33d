import { Fragment } from 'react';

/** Sets what the drafts are written in: headings, lists and paragraphs, and nothing else. `under` is the level of the heading above. */
export function PlainMarkdown({ text, under = 1 }: { text: string; under?: 1 | 2 }) {
  const [Title, Part] = under === 1 ? (['h2', 'h3'] as const) : (['h3', 'h4'] as const);
  return (
    <div className="plain-markdown">
      {text
        .trim()
        .split(/\n{2,}/)
        .map((block, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- blocks have no name, and none of them moves.
          <Fragment key={place}>
            {block.startsWith('## ') ? (
              <Part>{block.slice(3)}</Part>
            ) : block.startsWith('# ') ? (
              <Title>{block.slice(2)}</Title>
            ) : block.startsWith('- ') ? (
              <ul>
                {block.split('\n').map((line) => (
                  <li key={line}>{line.replace(/^- /, '')}</li>
                ))}
              </ul>
            ) : (
              <p>{block}</p>
            )}
          </Fragment>
        ))}
    </div>
  );
}
