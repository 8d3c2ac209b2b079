import type { Card, Signed } from '../../client/founding.ts';
import { addressOf, Link } from '../../router.tsx';
import { useArrival } from '../../title.ts';
import { useWords } from '../../words/words.tsx';

interface Given {
  /** Of the negotiation. */
  readonly title: string;
  readonly signed: Signed;
}

/** The negotiation is open: an invitation card for each head of delegation, to be printed and handed over. */
export function Cards({ title, signed: { held, cards } }: Given) {
  const { words } = useWords();
  useArrival(words.home.opened(title));
  return (
    <main className="plain cards-page" id="content">
      <h1 className="not-on-paper">{words.home.opened(title)}</h1>
      <p className="not-on-paper">{words.home.cardsWhat}</p>
      <p className="row not-on-paper">
        <button
          type="button"
          className="primary"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- what was pressed is gone; this is where one goes on
          autoFocus
          onClick={() => window.print()}
        >
          {words.home.printCards}
        </button>
        <Link className="button" href={addressOf(held.negotiation, 'state')}>
          {words.home.toTalks}
        </Link>
      </p>
      <ul className="cards">
        {cards.map((card) => (
          <li key={card.code}>
            <OneCard card={card} title={title} />
          </li>
        ))}
      </ul>
    </main>
  );
}

function OneCard({ card, title }: { readonly card: Card; readonly title: string }) {
  const { words, instant } = useWords();
  return (
    <article className="box card">
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <p className="large">
        <bdi>{card.name}</bdi>
      </p>
      <p>
        <bdi>{card.title}</bdi> · <bdi>{card.partyName}</bdi>
      </p>
      <p className="invitation-code" dir="ltr">
        {card.code}
      </p>
      <ol>
        <li>{words.home.cardOpen(`${location.origin}/code`)}</li>
        <li>{words.home.cardType}</li>
        <li>{words.home.cardThen}</li>
      </ol>
      <p className="quietly">{words.people.codeUntil(instant(card.expires))}</p>
    </article>
  );
}
