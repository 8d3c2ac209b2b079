import type { ReactNode } from 'react';
import type { Snapshot } from '../../client/snapshot.ts';
import { PageTop } from '../../parts/page-top.tsx';
import { Link } from '../../router.tsx';
import { useArrival } from '../../title.ts';
import { useFirstWords } from '../../words/words.tsx';

/** A page that has only this to say. */
function Plain({ children }: { readonly children: ReactNode }) {
  return (
    <main className="plain" id="content">
      <PageTop />
      {children}
    </main>
  );
}

/** What stands in place of a record that is not there yet, or cannot be. */
export function Meanwhile({ snapshot }: { readonly snapshot: Snapshot }) {
  const { words } = useFirstWords();
  const { shell } = words;
  switch (snapshot.stage) {
    case 'no key':
      return (
        <Nothing says={shell.noKey}>
          <p>{shell.noKeyWhat}</p>
          <p>
            <Link className="button" href="/code">
              {shell.enterCode}
            </Link>
          </p>
        </Nothing>
      );
    case 'not found':
      return <Nothing says={shell.notFound} />;
    case 'unreachable':
      return <Nothing says={shell.unreachable} />;
    default:
      return (
        <Plain>
          <p className="large">{shell.opening}</p>
        </Plain>
      );
  }
}

/** For a view that the talks do not have, inside their page. */
export function NoSuchView() {
  const { words } = useFirstWords();
  return (
    <div className="plain">
      <h1>{words.shell.nowhere}</h1>
      <p>
        <Link href="/">{words.shell.toHome}</Link>
      </p>
    </div>
  );
}

/** For an address that no page has. */
export function Unknown() {
  const { words } = useFirstWords();
  return <Nothing says={words.shell.nowhere} />;
}

function Nothing({ says, children }: { readonly says: string; readonly children?: ReactNode }) {
  const { words } = useFirstWords();
  useArrival(says);
  return (
    <Plain>
      <h1>{says}</h1>
      {children}
      <p>
        <Link href="/">{words.shell.toHome}</Link>
      </p>
    </Plain>
  );
}
