import type { ReactNode } from 'react';
import { useId } from 'react';
import { Checkbox } from '../design/checkbox.tsx';
import { useLanguage } from '../session/language.tsx';
import { stages, stageTexts } from './stage-texts.ts';

type Props = {
  step: number;
  stage: keyof typeof stages;
  on: boolean;
  /** The stage before it is on. */
  open: boolean;
  onSwitch: (on: boolean) => void;
  children?: ReactNode;
};

/** One step: what it does, whether it is on, and, while it is, what there is to choose about it. */
export function Stage({ step, stage, on, open, onSwitch, children }: Props) {
  const { t } = useLanguage();
  const id = useId();
  const { title, means } = stages[stage];
  return (
    <li className="ai-stage" data-on={on || undefined}>
      <div className="ai-stage-head">
        <p className="ai-step">{t(stageTexts.step, { step })}</p>
        <h3 id={id}>{t(title)}</h3>
        <p className="soft" id={`${id}-means`}>
          {t(means)}
        </p>
      </div>
      <Checkbox
        isSelected={on}
        isDisabled={!open}
        onChange={onSwitch}
        aria-labelledby={`${id} ${id}-on`}
        aria-describedby={open ? `${id}-means` : `${id}-means ${id}-needs`}
      >
        <span id={`${id}-on`}>{t(stageTexts.on)}</span>
      </Checkbox>
      {open ? null : (
        <p className="soft" id={`${id}-needs`}>
          {t(stageTexts.needs, { step: step - 1 })}
        </p>
      )}
      {on && children ? <div className="ai-stage-more">{children}</div> : null}
    </li>
  );
}
