import { Component, useEffect, useRef, type ReactNode } from 'react';
import { useFirstWords } from '../../words/words.tsx';

interface Given {
  readonly children: ReactNode;
}

/**
 * Stands around what can fail to be shown: a file of the pages that cannot be fetched (offline, or the
 * host has newer ones), or a fault of ours. What is around it stays, and so do the drafts.
 */
export class NotFetched extends Component<Given, { readonly failed: unknown }> {
  override state: { readonly failed: unknown } = { failed: undefined };

  static getDerivedStateFromError(failed: unknown): { readonly failed: unknown } {
    return { failed: failed ?? 'unknown' };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    return failed === undefined ? this.props.children : <Sorry failed={failed} />;
  }
}

function Sorry({ failed }: { readonly failed: unknown }) {
  const { words } = useFirstWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="plain" role="alert">
      <h1 ref={heading} tabIndex={-1}>
        {words.shell.notShown}
      </h1>
      <p>{words.shell.notShownWhat}</p>
      <p>
        <button type="button" className="primary" onClick={() => window.location.reload()}>
          {words.shell.loadAgain}
        </button>
      </p>
      <details>
        <summary>{words.shell.whatHappened}</summary>
        <p lang="en" dir="ltr">
          {failed instanceof Error ? failed.message : String(failed)}
        </p>
      </details>
    </div>
  );
}
