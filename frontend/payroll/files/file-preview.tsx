import type { FileFault, FilePreview as Preview } from '../../../shared/payroll/files/contract.ts';
import { Notice } from '../../design/notice.tsx';
import { useLanguage } from '../../session/language.tsx';
import { texts } from './texts.ts';

/** A file before it is taken: its first lines as its receiver will read them, and what stands in the way. */
export function FilePreview({ preview }: { preview: Preview }) {
  const { t } = useLanguage();
  const { name, encoding, lines, more, faults } = preview;
  const title = t(texts.preview, { name });
  const [blocking, others] = [faults.filter(({ blocks }) => blocks), faults.filter(({ blocks }) => !blocks)];
  return (
    <div className="payroll-preview">
      {blocking.length > 0 ? <Faults tone="bad" title={t(texts.blocks)} faults={blocking} /> : null}
      {others.length > 0 ? <Faults tone="warn" title={t(texts.mind)} faults={others} /> : null}
      <h3>{title}</h3>
      <div
        className="payroll-lines"
        role="region"
        aria-label={title}
        lang="sv"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
        tabIndex={0}
      >
        {/* What has no encoding is a workbook: its cells stand in columns, as the program that opens it shows them. */}
        {encoding === null ? <Cells rows={lines} /> : <pre>{lines.join('\n')}</pre>}
      </div>
      <p className="soft payroll-encoding">
        {[encoding === null ? null : t(texts.encodedAs, { encoding }), more ? t(texts.more) : null]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}

function Cells({ rows }: { rows: readonly string[] }) {
  const [head = [], ...others] = rows.map((row) => row.split('\t'));
  return (
    <table>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {others.map((cells) => (
          <tr key={cells[0]}>
            {head.map((name, at) => (
              <td key={name}>{cells[at]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Faults({ tone, title, faults }: { tone: 'bad' | 'warn'; title: string; faults: readonly FileFault[] }) {
  const { t } = useLanguage();
  const which = ({ lines, first }: FileFault): string => {
    const numbers = first.join(', ');
    return lines > first.length
      ? t(texts.ofMoreLines, { first: numbers, more: lines - first.length })
      : t(texts.ofLines, { first: numbers });
  };
  return (
    <Notice tone={tone} title={title}>
      <ul className="notice-list">
        {faults.map((fault) => (
          <li key={fault.code}>
            {t(fault.text)} <span className="soft">{which(fault)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
