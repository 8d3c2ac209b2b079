/** The first page, a new negotiation, entering with a code. */
export const home = {
  goOn: 'Go on where you were',
  examples: 'Examples',
  examplesWhat:
    'Open one as any of its people. Who you are decides which rooms exist for you and what you may do; you can switch at any time.',
  openAs: 'Open it as',
  yours: 'Your own negotiation',
  yoursWhat:
    'Begin one as its chair: your key is made in this browser, and no one else ever holds it.',
  begin: 'Begin a negotiation',
  title: 'Title of the negotiation',
  titleExample: 'such as: Water Accord of the Lake States',
  summary: 'What it is about, in a sentence',
  yourName: 'Your name',
  yourTitle: 'Your title',
  yourTitleExample: 'such as: Chair of the Conference',
  parties: 'Parties, in the order in which supporters will stand in brackets',
  code: 'Code',
  codeExample: 'such as AR',
  partyName: 'Name',
  addParty: 'Add a party',
  pasteParties:
    'Or paste a list into any of the fields: a line for each party, its code, then its name.',
  halfParty: (which: string) =>
    `“${which}” has only a code or only a name: give it both, or remove it.`,
  twice: (code: string) => `Two parties have the code ${code}: give each its own.`,
  removeParty: (code: string) => `Remove ${code}`,
  open: 'Open the negotiation',
  plenary: 'Plenary',
  chairTitle: 'Chair',
  needs: 'Name at least one party: give it a code and a name.',
  stepText: '1. The text',
  textWhat:
    'If there is a draft already, bring its file: it lies on the table as version 1 from the beginning. You can do this later, too.',
  stepParties: '2. The parties',
  stepPeople: '3. The people',
  heads: 'Heads of delegation',
  headsWhat:
    'Each gets an invitation card with a code to print and hand over, and lets in the others of the delegation. You can do this later, too.',
  headName: 'Name of the head',
  headTitle: 'Head of delegation',
  addHead: 'Add a head of delegation',
  headOfNone: (name: string) => `Choose for which of the parties ${name} comes.`,
  opened: (title: string) => `“${title}” is open`,
  cardsWhat:
    'Print the cards now, and hand each over: the codes are shown only here. A lost one is replaced on the page People.',
  printCards: 'Print the cards',
  toTalks: 'To the talks',
  cardOpen: (address: string) => `Open ${address} in your browser.`,
  cardType: 'Type the code. A key is made in your browser, and no one else ever holds it.',
  cardThen: 'You are in. On the first page you let in your delegation.',
  enterTitle: 'Enter with a code',
  enterWhat:
    'Type the code that your head of delegation or the chair gave you. A key is made in this browser; the code then is used up.',
  invitation: 'Code',
  invitationShape: 'five groups of four letters',
  enter: 'Enter',
  mistyped:
    'A letter is wrong or in another’s place: compare it with the code that you were given.',
  noSuchCode: 'No one waits for this code here: check its letters, or ask for a new one.',
};
