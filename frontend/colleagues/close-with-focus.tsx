import { useContext, useEffect } from 'react';
import { ComboBoxStateContext } from 'react-aria-components/ComboBox';

/**
 * Inside a combo box: closes its list once the focus is elsewhere, or once somebody is chosen (`done`). The box opens its list
 * in an effect, after whatever else the same typing led to; where the focus has left by then, the list would stay open and
 * keep the rest of the page from everybody who reads it by its roles.
 */
export function CloseWithFocus({ done = false }: { done?: boolean }) {
  const state = useContext(ComboBoxStateContext);
  const stray = state !== null && state.isOpen && (done || !state.isFocused);
  useEffect(() => {
    if (stray) state.close();
  });
  return null;
}
