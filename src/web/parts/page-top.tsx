import { Link } from '../router.tsx';
import { useFirstWords } from '../words/words.tsx';
import { LanguagePicker } from './language-picker.tsx';

/** The head of a page that stands outside of any talks: the way to the first page, and the language. */
export function PageTop() {
  const { words } = useFirstWords();
  return (
    <p className="row page-top">
      <span className="wordmark">
        <Link href="/">{words.shell.parley}</Link>
      </span>
      <LanguagePicker />
    </p>
  );
}
