import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import './button.css';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

/** The class of something that looks like a button: a link that leads on looks like one too. */
export const buttonClass = (kind: ButtonKind = 'secondary', wide = false): string =>
  `button button-${kind}${wide ? ' button-wide' : ''}`;

type Props = Omit<ButtonProps, 'className' | 'style'> & { kind?: ButtonKind; wide?: boolean };

/** A button. `isPending` keeps it in place and focusable while its work is under way. */
export function Button({ kind = 'secondary', wide = false, ...props }: Props) {
  return <AriaButton {...props} className={buttonClass(kind, wide)} />;
}

/** A button that is only an icon; `label` is its name. */
export function IconButton({
  label,
  ...props
}: Omit<ButtonProps, 'className' | 'style' | 'aria-label'> & { label: string }) {
  return <AriaButton {...props} aria-label={label} className="icon-button" />;
}
