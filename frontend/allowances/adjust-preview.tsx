import type { AllowancePreview } from '../../shared/claims/allowances/contract.ts';
import { Money } from '../design/money.tsx';
import { Notice } from '../design/notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { CapNotice } from './cap-notice.tsx';
import { texts } from './texts.ts';

type Props = { preview: AllowancePreview; year: number; raises: boolean };

/** What an adjustment would make of an allowance, and what speaks against it; read aloud as it changes. */
export function AdjustPreview({ preview: { now, after, cap, tooMuch }, year, raises }: Props) {
  const { t } = useLanguage();
  return (
    <div className="adjust-preview" role="status">
      <table>
        <caption>{t(texts.preview)}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{t(texts.standing)}</span>
            </th>
            <th scope="col">{t(texts.before)}</th>
            <th scope="col">{t(texts.after)}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t(texts.allowance)}</th>
            <td>
              <Money amount={now.base} />
            </td>
            <td>
              <Money amount={after.base} />
            </td>
          </tr>
          <tr>
            <th scope="row">{t(texts.left)}</th>
            <td>
              <Money amount={now.left} />
            </td>
            <td>
              <Money amount={after.left} />
            </td>
          </tr>
        </tbody>
      </table>
      {tooMuch ? <Notice tone="bad">{t(texts.tooMuch)}</Notice> : null}
      {raises ? <CapNotice cap={cap} year={year} /> : null}
    </div>
  );
}
