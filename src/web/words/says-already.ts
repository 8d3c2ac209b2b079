/** Whether a name says by itself what would be said of it: “Plenary” is a plenary, “In public” public, a “Chair” the chair. */
export const saysAlready = (name: string, what: string): boolean =>
  name.toLocaleLowerCase().includes(what.toLocaleLowerCase());
