import { LanguagePicker } from '../../parts/language-picker.tsx';
import { Link } from '../../router.tsx';
import { useWords } from '../../words/words.tsx';

/** The head of a page before there are talks: the way to the first page, and the choice of a language. */
export function PlainHead() {
  const { words } = useWords();
  return (
    <div className="row plain-head">
      <p className="wordmark">
        <Link href="/">{words.shell.parley}</Link>
      </p>
      <LanguagePicker />
    </div>
  );
}
