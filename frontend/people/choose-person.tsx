import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox, Input } from 'react-aria-components/ComboBox';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { CloseWithFocus } from '../colleagues/close-with-focus.tsx';
import type { FieldWiring } from '../design/field.tsx';
import { useLanguage } from '../session/language.tsx';
import { peopleToChooseQuery } from './people.ts';
import { texts } from './texts.ts';
import { useSettled } from './use-settled.ts';
import './choose-person.css';

type Chosen = Readonly<{ id: string; name: string }>;

type Props = {
  label: string;
  wiring: FieldWiring;
  chosen: Chosen | null;
  /** Who is not to be chosen: somebody is not their own manager. */
  not: string;
  /** Also those who are shut out. */
  everybody?: boolean;
  onChoose: (chosen: Chosen | null) => void;
};

/** Chooses one of the company's people by typing a part of the name, the address or the number. Emptied, it chooses nobody. */
export function ChoosePerson({ label, wiring, chosen, not, everybody = false, onChoose }: Props) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(chosen?.name ?? '');
  const search = useSettled(typed === chosen?.name ? '' : typed.trim());
  const found = useQuery(peopleToChooseQuery(search, everybody)).data?.items ?? [];
  const people = found.filter(({ id }) => id !== not).slice(0, 20);
  return (
    <ComboBox
      aria-label={label}
      className="choose-person"
      items={people}
      inputValue={typed}
      menuTrigger="focus"
      allowsEmptyCollection
      // The server has chosen already: who is found by a number need not have what was typed in the name.
      defaultFilter={() => true}
      value={chosen?.id ?? null}
      onInputChange={(text) => {
        setTyped(text);
        if (text === '') onChoose(null);
      }}
      onChange={(id) => {
        const one = people.find((person) => person.id === id);
        if (!one) return;
        onChoose({ id: one.id, name: one.name });
        setTyped(one.name);
      }}
    >
      <CloseWithFocus />
      <Input className="input" {...wiring} />
      <Button className="choose-person-open">
        <ChevronDown size={18} aria-hidden="true" />
      </Button>
      <Popover className="choose-person-list" placement="bottom start">
        <ListBox<(typeof people)[number]> renderEmptyState={() => <p className="soft">{t(texts.nobodyNamed)}</p>}>
          {(person) => (
            <ListBoxItem id={person.id} textValue={person.name} className="choose-person-one">
              {person.name}
              <span>{person.workEmail}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
