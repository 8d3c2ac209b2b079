import type { ReactNode } from 'react';
import './table.css';

interface TableProps {
  readonly title: string;
  /** The title stands above already: it is heard, and not printed twice. */
  readonly titled?: boolean;
  readonly heads: readonly string[];
  /** The rows. */
  readonly children: ReactNode;
}

/** Rows and columns as a book prints them; what is too wide scrolls by itself, by keyboard too. */
export function Table({ title, titled = false, heads, children }: TableProps) {
  return (
    <section
      className="table-scroll"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that it can be scrolled
      tabIndex={0}
      aria-label={title}
    >
      <table className="table">
        <caption className={titled ? 'unseen' : ''}>{title}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
