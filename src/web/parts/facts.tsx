import type { ReactNode } from 'react';
import './facts.css';

/** A list of facts, each with its name before it. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className="facts-list">{children}</dl>;
}

interface FactProps {
  readonly term: string;
  /** What the fact is made of is written from left to right in every language, as a hash is. */
  readonly code?: boolean;
  readonly children: ReactNode;
}

export function Fact({ term, code = false, children }: FactProps) {
  return (
    <div>
      <dt>{term}</dt>
      {code ? (
        <dd dir="ltr">
          <code>{children}</code>
        </dd>
      ) : (
        <dd>
          <bdi>{children}</bdi>
        </dd>
      )}
    </div>
  );
}
