const placeOf = ({ point, title }: { readonly point: string; readonly title: string }): string =>
  point && title
    ? `${point} of “${title}”`
    : point || (title ? `a point of “${title}”` : 'a point');

export const carry = {
  open: 'Carry to another room',
  openWhat: (whose: string) => `Carry to another room: ${whose}`,
  title: 'Carry into another room',
  intro:
    'You bring this into another room in your own name. Nothing in the entry leads back to this room, this act or its author, but what you say here yourself.',
  to: 'Into which room',
  how: 'What goes over',
  asItStands: 'these words as they stand, but for what you leave out',
  inMyWords: 'words of your own',
  asItIs: 'The words as they stand here',
  leaveOutHint:
    'Mark words (with the keyboard: Shift and the arrow keys), then leave them out. One sign stands for them, whatever their length.',
  leaveOut: 'Leave out what is marked',
  putBack: 'Put everything back',
  words: 'What the other room will read',
  note: 'A word of your own with it (may be empty)',
  whose: 'Whose words they are',
  nobody: 'not said',
  named: (what: string) => `Say what it is: ${what}`,
  nowhere: 'You are in no other room into which this could be carried.',
  previewTitle: (room: string) => `Exactly this will stand in ${room}`,
  previewNobody: 'No one but you will read it there.',
  previewFor: (names: string) => `It will be read by ${names}.`,
  go: (room: string) => `Carry it into ${room}`,
  leftOut: 'words left out',
  /**
   * What it was where it comes from. `point` is "point 4", `title` a text or a session; each may be
   * empty. `gone`: the wish that the point be left out.
   */
  what: (a: {
    is: 'wording' | 'position' | 'remark' | 'statement' | 'outcome' | 'pledge';
    position: string;
    gone: boolean;
    point: string;
    title: string;
  }) => {
    switch (a.is) {
      case 'wording':
        return a.gone ? `the wish that ${placeOf(a)} be left out` : `a wording of ${placeOf(a)}`;
      case 'position':
        return `a position on ${placeOf(a)} (${a.position})`;
      case 'remark':
        return 'something said';
      case 'statement':
        return 'a public statement';
      case 'outcome':
        return a.title ? `what came of “${a.title}”` : 'what came of a session';
      case 'pledge':
        return 'a pledge';
    }
  },
};
export type CarryWords = typeof carry;
