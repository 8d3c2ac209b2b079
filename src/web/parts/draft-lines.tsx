import type { Writing } from '../client/drafts.ts';
import { useWords } from '../words/words.tsx';
import { Lines } from './fields.tsx';

interface Given {
  readonly label: string;
  readonly writing: Writing;
  readonly rows?: number;
  readonly describedBy?: string;
  readonly required?: boolean;
  readonly most?: number;
}

/** Several lines to write, kept in this browser until they are sent; what was kept says so. */
export function DraftLines({ writing, ...field }: Given) {
  return (
    <>
      <Lines {...field} value={writing.text} onChange={writing.write} />
      <KeptSince writing={writing} />
    </>
  );
}

/** Says of what stands in a field that it was kept, and offers to discard it. */
export function KeptSince({ writing }: { readonly writing: Writing }) {
  const { words, instant } = useWords();
  if (writing.keptSince === undefined) return null;
  return (
    <p className="quietly">
      {words.live.draftKept(instant(writing.keptSince))}{' '}
      <button type="button" className="link" onClick={writing.done}>
        {words.live.discard}
      </button>
    </p>
  );
}
