import { lazy, useState, type ComponentType } from 'react';
import { pageFiles, type PageFile } from './page-files.ts';

/**
 * A page that is fetched already is there at once. By `lazy` nothing would be shown first, and what follows
 * on that, React holds back until a third of a second has passed.
 */
function page<Props extends object>({ fetch, ready }: PageFile<ComponentType<Props>>) {
  const Later = lazy(() => fetch().then((it) => ({ default: it })));
  return function Page(props: Props) {
    const [Shown] = useState<ComponentType<Props>>(() => ready() ?? Later);
    return <Shown {...props} />;
  };
}

export const Home = page(pageFiles.home);
export const NewNegotiation = page(pageFiles.new);
export const EnterWithCode = page(pageFiles.code);
export const AskToEnter = page(pageFiles.ask);
export const About = page(pageFiles.imprint);
export const Negotiation = page(pageFiles.negotiation);
