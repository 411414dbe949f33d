import { useId } from 'react';

type Option<Value extends string> = Readonly<{ value: Value; name: string; means: string; off?: string | null }>;
type Props<Value extends string> = {
  legend: string;
  value: Value;
  options: readonly Option<Value>[];
  onChoose: (value: Value) => void;
};

/** One of several, each with what follows from it. `off` says why one cannot be chosen; it stays in sight. */
export function Choice<Value extends string>({ legend, value, options, onChoose }: Props<Value>) {
  const id = useId();
  return (
    <fieldset className="ai-choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="ai-option" data-off={option.off ? true : undefined}>
          <input
            type="radio"
            name={id}
            checked={option.value === value}
            disabled={Boolean(option.off) && option.value !== value}
            aria-labelledby={`${id}-${option.value}`}
            aria-describedby={`${id}-${option.value}-means`}
            onChange={() => onChoose(option.value)}
          />
          <span>
            <span className="ai-option-name" id={`${id}-${option.value}`}>
              {option.name}
            </span>
            <span className="ai-option-means" id={`${id}-${option.value}-means`}>
              {option.means}
              {option.off ? <span className="ai-option-off">{option.off}</span> : null}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
