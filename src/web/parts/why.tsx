import { useEffect, useRef } from 'react';
import { useWrong } from './form.tsx';

/** Why something was not done, beside what was pressed; of a form, first what is wrong in it. */
export function Why({ children }: { readonly children: string | undefined }) {
  const said = useWrong() ?? children;
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (said !== undefined) place.current?.scrollIntoView({ block: 'nearest' });
  }, [said]);
  return (
    <p className="why" role="alert" dir="auto" ref={place}>
      {said}
    </p>
  );
}
