/** Entries posted to an address of one’s own. */
export const webhooks = {
  open: 'Have entries posted to an address',
  title: 'Entries posted to an address (webhooks)',
  what: 'New entries that you may see are posted, signed, to an address of yours, until you remove it, or the key in this browser is ended. Whoever reads there reads what you may see.',
  off: 'Whoever runs this host has not turned this on.',
  none: 'No address yet.',
  address: 'Address, beginning with https://',
  add: 'Add this address',
  secret:
    'The secret by which your receiver checks what comes. It is shown only now: put it where only the receiver reads it.',
  nothingYet: 'Nothing delivered yet',
  delivered: (when: string) => `Last delivered on ${when}`,
  waiting: (n: string) => `Still to be delivered: ${n}`,
  failing: (since: string) => `The receiver has taken nothing since ${since}`,
  again: (when: string) => `Tried again on ${when}`,
  givenUp: 'Given up: add the address once more to go on.',
  keyEnded: 'Over: the key that asked for it has ended.',
  remove: (address: string) => `Remove ${address}`,
};
