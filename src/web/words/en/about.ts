export const about = {
  title: 'About this site',
  whatTitle: 'What this is',
  what: 'Parley keeps the record of a negotiation over a text, from the first draft to the signatures. What you see on every page is worked out in your own browser from entries that their authors signed; the host keeps them and passes them on, and cannot change one without being caught.',
  trackersTitle: 'No trackers',
  trackers:
    'There is no tracker here, no advertisement, no font, script or picture from anywhere else. One cookie is set when you enter: that of your session. It ends when you leave, and tells no one anything but that it is you. So there is no banner to click away.',
  keyTitle: 'Your key',
  key: 'Your key was made in this browser and never leaves it. It signs what you enter and lets you in. If you lose this device, your head of delegation can certify a new key for you; what you signed stays valid.',
  hostTitle: 'What the host can see',
  host: 'The host can read what is said in the rooms that it keeps, and could keep them from you. It cannot change or drop an entry without being caught, put words in your mouth, or show two delegations two different histories for long.',
  disputeTitle: 'If a statement is wrong',
  dispute:
    'Statements of the public are recorded with their source and the chain through which they came. Open Statements, find the statement, and choose “Dispute this”: your objection stands beside it from then on, with your name, and neither can be removed. Whoever recorded it can correct it; what was recorded first stays visible. If you are in none of these rooms, write to whoever gave you this address.',
  imprintTitle: 'Imprint',
  imprint:
    'This Parley is run by whoever gave you its address, and that is who answers for what is kept on it. The programme is free software under the Apache Licence 2.0.',
  fontsTitle: 'Type',
  fonts:
    'Source Serif 4, Inter, Noto Naskh Arabic and Noto Serif SC, all under the SIL Open Font Licence, come with the page.',
};
export type AboutWords = typeof about;
