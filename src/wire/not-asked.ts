/** Why someone who came back from a provider has not asked. It stands in the address of the page. */
export const notAsked = ['expired', 'declined', 'not-vouched', 'unreachable', 'too-often'] as const;
export type NotAsked = (typeof notAsked)[number];
