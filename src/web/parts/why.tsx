import { useEffect, useRef } from 'react';
import { isField, useWrong } from './form.tsx';

/** Why something was not done, beside what was pressed; of a form, first what is wrong in it. */
export function Why({ children }: { readonly children: string | undefined }) {
  const wrong = useWrong();
  const said = wrong ?? children;
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (said !== undefined && place.current) bringIntoSight(place.current, wrong !== undefined);
  }, [wrong, said]);
  return (
    <p className="why" role="alert" ref={place}>
      {said}
    </p>
  );
}

/** Of a form it is the field that is brought into sight: where the sentence is not, the browser says it there. */
function bringIntoSight(sentence: Element, isOfForm: boolean): void {
  const { activeElement } = document;
  if (!isOfForm) sentence.scrollIntoView({ block: 'nearest' });
  else if (isField(activeElement) && !isInSight(sentence)) activeElement.reportValidity();
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
