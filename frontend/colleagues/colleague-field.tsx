import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { findColleagues } from '../../shared/claims/approvals/stand-ins/contract.ts';
import { call } from '../api/call.ts';
import { useLanguage } from '../session/language.tsx';
import { CloseWithFocus } from './close-with-focus.tsx';
import { texts } from './texts.ts';
import './colleague-field.css';

export type Colleague = { id: string; name: string };
type Props = {
  label: string;
  chosen: Colleague | null;
  fault?: string | null;
  hint?: string;
  onChoose: (colleague: Colleague | null) => void;
  /** Who can be found; those who can sign in unless said. */
  find?: (name: string, signal: AbortSignal) => Promise<readonly Colleague[]>;
};

const findAble = async (name: string, signal: AbortSignal): Promise<readonly Colleague[]> =>
  (await call(findColleagues, { body: { name }, signal })).items;

/**
 * Finds a colleague by name as one types. What was typed goes in a body: names stand in no address. Both the text and
 * the choice are ours: left to itself the box empties what was typed when Enter comes while the list is on its way.
 */
export function ColleagueField({ label, chosen, fault, hint, onChoose, find = findAble }: Props) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(chosen?.name ?? '');
  const name = typed.trim();
  const found = useQuery({
    queryKey: ['colleagues', find === findAble ? 'able' : 'chosen', name],
    queryFn: ({ signal }) => find(name, signal),
    enabled: name !== '' && name !== chosen?.name,
    placeholderData: keepPreviousData,
  });
  const items = name === '' ? [] : (found.data ?? []);
  return (
    <ComboBox
      className="field colleague-field"
      items={items}
      inputValue={typed}
      selectedKey={chosen?.id ?? null}
      allowsEmptyCollection
      isInvalid={Boolean(fault)}
      menuTrigger="input"
      onInputChange={(text) => {
        setTyped(text);
        if (chosen && text !== chosen.name) onChoose(null);
      }}
      onSelectionChange={(key) => {
        const one = items.find(({ id }) => id === key);
        if (!one) return;
        setTyped(one.name);
        onChoose(one);
      }}
    >
      <CloseWithFocus done={chosen !== null && typed === chosen.name} />
      <Label>{label}</Label>
      <Input className="input" autoComplete="off" spellCheck={false} />
      {fault ? (
        <p className="field-fault" role="alert">
          {fault}
        </p>
      ) : null}
      {hint ? <div className="field-hint">{hint}</div> : null}
      <Popover className="popover colleague-list">
        <ListBox
          className="menu"
          renderEmptyState={() => <p className="soft colleague-none">{t(name === '' ? texts.type : texts.nobody)}</p>}
        >
          {(one: Colleague) => (
            <ListBoxItem id={one.id} className="menu-item" textValue={one.name}>
              {one.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
