import type { ExamplePerson } from '../../client/home.ts';

/** A person of an example, as on the badge. */
export function PersonWords({ person }: { readonly person: ExamplePerson }) {
  return (
    <>
      <strong>{person.name}</strong>
      {person.party !== null && <span className="code"> {person.party}</span>}
      <span className="quietly"> {person.title}</span>
    </>
  );
}
