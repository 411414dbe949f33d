import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { RequestView } from '../../shared/protection/rights/contract.ts';
import { Button, type ButtonKind } from '../design/button.tsx';
import { FormDialog } from '../design/form-dialog.tsx';
import { toast } from '../design/toast.tsx';
import { hasKept, useKept } from '../design/use-kept.ts';
import { useSession } from '../session/session.ts';
import { rightsRequestQuery } from './rights.ts';

type Props<Typed> = {
  request: RequestView;
  /** What it is kept under while it is typed, beside the request. */
  move: string;
  /** What the button and the dialog are called. */
  title: string;
  kind?: ButtonKind;
  lead?: string;
  said: string;
  nothing: Typed;
  danger?: (typed: Typed) => boolean;
  isWhole: (typed: Typed) => boolean;
  send: (typed: Typed) => Promise<RequestView>;
  children: (typed: Typed, type: (typed: Typed) => void, tried: boolean) => ReactNode;
};

/** A button and its dialog, for one move of HR's on a request. What was typed outlives a reload. */
export function AnswerDialog<Typed>(props: Props<Typed>) {
  const { request, move, title, kind = 'secondary', lead, said, nothing, danger, isWhole, send, children } = props;
  const place = `rights-${move}:${request.id}`;
  const person = useSession().person?.id;
  const [open, setOpen] = useState(() => hasKept(person, place));
  const [typed, setTyped, done] = useKept<Typed>(place, nothing);
  const [tried, setTried] = useState(false);
  const cache = useQueryClient();
  const answer = useMutation({
    mutationFn: send,
    onSuccess: async (view) => {
      setTyped(nothing);
      done();
      setOpen(false);
      cache.setQueryData(rightsRequestQuery(request.id).queryKey, view);
      await cache.invalidateQueries({ queryKey: ['rights-requests', 'list'] });
      toast(said);
    },
  });
  const submit = () => {
    setTried(true);
    if (isWhole(typed) && !answer.isPending) answer.mutate(typed);
  };
  return (
    <>
      <Button kind={kind} onPress={() => setOpen(true)}>
        {title}
      </Button>
      <FormDialog
        title={title}
        {...(lead === undefined ? {} : { lead })}
        send={title}
        danger={danger?.(typed) ?? false}
        open={open}
        problem={answer.error}
        pending={answer.isPending}
        onSend={submit}
        onClose={() => setOpen(false)}
      >
        {children(typed, setTyped, tried)}
      </FormDialog>
    </>
  );
}
